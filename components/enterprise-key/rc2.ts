/** The permutation of 0 … 255 that RFC 2268 2 takes from the digits of pi. */
const table = bytesOf(`
  d978f9c419ddb5ed28e9fd794aa0d89d c67e37832b76538e624c6488448bfba2 179a59f587b34f1361456d8d09817d32
  bd8f40eb86b77b0bf09521225c6b4e82 54d66593ce60b21c7356c014a78cf1dc 1275ca1f3bbee4d1423dd430a33cb626
  6fbf0eda4669075727f21d9bbc944303 f811c7f690ef3ee706c3d52fc8661ed7 08e8eade8052eef784aa72ac354d6a2a
  961ad2715a1549744b9fd05e0418a4ec c2e0416e0f51cbcc2491af50a1f47039 997c3a8523b8b47afc02365b25559731
  2d5dfa98e38a92ae05df2910676cbac9 d300e6cfe19ea82c6316013f58e289a9 0d38341bab33ffb0bb480c5fb9b1cd2e
  c5f3db47e5a59c770aa62068fe7fc1ad`);

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[\da-f]{2}/g) ?? [], (digits) => Number.parseInt(digits, 16));
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

/** Expands a key whose every bit counts into 64 words of 16 bits (RFC 2268 2). */
function expandKey(key: Uint8Array): Uint16Array {
  const length = key.length;
  const expanded = new Uint8Array(128);
  expanded.set(key);
  for (let i = length; i < 128; i++)
    expanded[i] = at(table, (at(expanded, i - 1) + at(expanded, i - length)) & 0xff);
  expanded[128 - length] = at(table, at(expanded, 128 - length));
  for (let i = 127 - length; i >= 0; i--)
    expanded[i] = at(table, at(expanded, i + 1) ^ at(expanded, i + length));
  return Uint16Array.from({ length: 64 }, (_, i) => at(expanded, 2 * i) | (at(expanded, 2 * i + 1) << 8));
}

const shifts = [1, 2, 3, 5];

function unmix(words: Uint16Array, key: Uint16Array, round: number): void {
  for (let i = 3; i >= 0; i--) {
    const [one, two, three] = [at(words, (i + 3) & 3), at(words, (i + 2) & 3), at(words, (i + 1) & 3)];
    const word = at(words, i);
    const turned = (word >>> at(shifts, i)) | (word << (16 - at(shifts, i)));
    words[i] = turned - at(key, 4 * round + i) - (one & two) - (~one & three);
  }
}

function unmash(words: Uint16Array, key: Uint16Array): void {
  for (let i = 3; i >= 0; i--) words[i] = at(words, i) - at(key, at(words, (i + 3) & 3) & 63);
}

/** Deciphers blocks of 8 bytes by RC2 in CBC mode (RFC 2268), padding left in place. Broken since long: for reading old files only. */
export function decipherRc2(key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array {
  const expanded = expandKey(key);
  const clear = new Uint8Array(bytes.length);
  for (let start = 0; start < bytes.length; start += 8) {
    const words = Uint16Array.from(
      { length: 4 },
      (_, i) => at(bytes, start + 2 * i) | (at(bytes, start + 2 * i + 1) << 8),
    );
    for (let round = 15; round >= 0; round--) {
      unmix(words, expanded, round);
      if (round === 11 || round === 5) unmash(words, expanded);
    }
    const before = start === 0 ? iv : bytes.subarray(start - 8, start);
    for (let i = 0; i < 8; i++)
      clear[start + i] = ((at(words, i >> 1) >> (8 * (i & 1))) & 0xff) ^ at(before, i);
  }
  return clear;
}
