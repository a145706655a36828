/** Shortens a long hexadecimal text for the eye, in groups of four: 7f3a 91c4 … e20b; a short one stays whole. */
export function shortHex(hex: string): string {
  if (hex.length <= 16) return hex;
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4)}`;
}
