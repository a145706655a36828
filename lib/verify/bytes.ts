/** Tells whether two byte strings are equal; not in constant time, nothing here is secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

/** Orders byte strings by their first difference, a prefix before what it begins. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Writes bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

/** Writes bytes as one character each (Latin-1). */
export function toLatin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
}

/** Finds the last place of an ASCII text that ends at or before a position; -1 when there is none. */
export function lastIndexOf(bytes: Uint8Array, text: string, end: number): number {
  for (let start = Math.min(end, bytes.length) - text.length; start >= 0; start--) {
    if (startsWith(bytes, text, start)) return start;
  }
  return -1;
}

/** Tells whether an ASCII text stands at a position. */
export function startsWith(bytes: Uint8Array, text: string, position: number): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[position + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** Writes bytes in base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(toLatin1(bytes));
}
