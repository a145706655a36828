/** Writes a size for the reader, rounded up, so that a file over the limit never reads like the limit: "2.01 MB". */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / (1024 * 1024)) * 100) / 100} MB`;
}
