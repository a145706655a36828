import "server-only";

/** Names what the first bytes of an upload say it is; the name it came under counts for nothing. */
export type FileFormat =
  | "JPEG"
  | "PNG"
  | "HEIC"
  | "AVIF"
  | "GIF"
  | "WebP"
  | "TIFF"
  | "BMP"
  | "PDF"
  | "unknown";

const heifBrands = /^(heic|heix|heim|heis|hevc|hevx|hevm|hevs|mif1|msf1)$/;

const beginnings: [format: FileFormat, beginning: string][] = [
  ["JPEG", "\xff\xd8\xff"],
  ["PNG", "\x89PNG\r\n\x1a\n"],
  ["GIF", "GIF8"],
  ["PDF", "%PDF-"],
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["BMP", "BM"],
];

/** Recognises a file by its first bytes. */
export function recogniseFormat(bytes: Uint8Array): FileFormat {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith("RIFF") && head.slice(8) === "WEBP") return "WebP";
  if (head.slice(4, 8) === "ftyp") {
    if (head.slice(8).startsWith("avi")) return "AVIF";
    return heifBrands.test(head.slice(8)) ? "HEIC" : "unknown";
  }
  return beginnings.find(([, beginning]) => head.startsWith(beginning))?.[0] ?? "unknown";
}

/** Tells whether a PNG holds an animation: a chunk acTL before the first picture data. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
  }
  return false;
}
