import { randomInt } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Makes a fictitious unified credit code of Shanghai with right check characters (GB 32100, GB 11714). */
export function creditCode(): string {
  const body = `MA1${Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (character: string) =>
    /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
  const organisation =
    11 - (weights.reduce((sum, weight, index) => sum + weight * value(body[index] ?? ""), 0) % 11);
  const code = `91310000${body}${organisation === 10 ? "X" : organisation === 11 ? "0" : organisation}`;
  const sum = [...code].reduce(
    (total, character, index) => total + alphabet.indexOf(character) * (3 ** index % 31),
    0,
  );
  return code + alphabet[(31 - (sum % 31)) % 31];
}
