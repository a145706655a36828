const block = 64; // bytes that SHA-1 takes in at once

/** What is derived: a key or an initialisation vector (the ID of RFC 7292 B.3). */
const purposes = { key: 1, iv: 2 } as const;

/** How bytes are derived from a password: for what, how many, and the file's salt and number of rounds. */
export interface Derivation {
  purpose: keyof typeof purposes;
  length: number;
  salt: Uint8Array;
  iterations: number;
}

/** Writes a password as PKCS#12 wants it: UTF-16, big-endian, with a zero at its end (RFC 7292 B.1). */
function bmpOf(password: string): Uint8Array {
  const bytes = new Uint8Array(2 * password.length + 2);
  for (let i = 0; i < password.length; i++)
    bytes.set([password.charCodeAt(i) >> 8, password.charCodeAt(i) & 0xff], 2 * i);
  return bytes;
}

const repeated = (bytes: Uint8Array) =>
  Uint8Array.from(
    { length: block * Math.ceil(bytes.length / block) },
    (_, i) => bytes[i % bytes.length] ?? 0,
  );

/** Derives key material from a password by SHA-1, as the ciphers of PKCS#12's first version ask (RFC 7292 B.2). */
export async function deriveFromPassword(
  password: string,
  { purpose, length, salt, iterations }: Derivation,
): Promise<Uint8Array> {
  const diversifier = new Uint8Array(block).fill(purposes[purpose]);
  const [salted, secret] = [repeated(salt), repeated(bmpOf(password))];
  const input = new Uint8Array([...salted, ...secret]);
  const derived: number[] = [];
  while (derived.length < length) {
    let digest: Uint8Array<ArrayBuffer> = new Uint8Array([...diversifier, ...input]);
    for (let i = 0; i < iterations; i++) digest = new Uint8Array(await crypto.subtle.digest("SHA-1", digest));
    derived.push(...digest);
    addToBlocks(input, repeated(digest).subarray(0, block));
  }
  return Uint8Array.from(derived.slice(0, length));
}

/** Adds a number and one to every block, big-endian, what does not fit falling away. */
function addToBlocks(blocks: Uint8Array, number: Uint8Array): void {
  for (let start = 0; start < blocks.length; start += block) {
    let carry = 1;
    for (let i = block - 1; i >= 0; i--) {
      carry += (blocks[start + i] ?? 0) + (number[i] ?? 0);
      blocks[start + i] = carry & 0xff;
      carry >>= 8;
    }
  }
}
