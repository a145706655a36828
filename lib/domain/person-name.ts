import { type Result, unless } from "@/lib/result";
import { toHalfWidth } from "./half-width";

/** Says what is wrong with a name; the values belong to the wording of the reason. */
export type PersonNameReason =
  | { key: "tooShort" | "tooLong" | "separator" }
  | { key: "character"; values: { character: string; codePoint: string } };

/** Bounds of a name's length in characters (code points). */
const personNameLength = { min: 2, max: 30 } as const;

// Every block of unified and compatibility ideographs up to extension J, by range: the property of the engine would
// depend on its version of Unicode. Radicals and private characters are outside.
const ideograph = "\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\\u{20000}-\\u{2FA1F}\\u{30000}-\\u{33479}";
const isIdeograph = new RegExp(`^[${ideograph}]$`, "u");
// Letters only: Latin has signs and Roman numerals too.
const isLatin = /^(?:(?=[\p{Lu}\p{Ll}\p{Lt}])\p{Script=Latin}|[ '-])$/u;
const dots = /[\u00B7\u0387\u16EB\u2022\u2027\u2219\u22C5\u2E31\u30FB\uFF65]/g;
const dotBetweenIdeographs = new RegExp(`([${ideograph}])\\s*[.·]\\s*(?=[${ideograph}])`, "gu");
const spaceBeforeIdeograph = new RegExp(`\\s+(?=[${ideograph}·])`, "gu");
const spaceAfterIdeograph = new RegExp(`([${ideograph}·])\\s+`, "gu");

/** Puts a name into its stored form: no outer spaces, none inside Chinese names, one kind of middle dot. */
export function normalisePersonName(raw: string): string {
  return (
    toHalfWidth(raw)
      // Radicals copied from PDF files look like the character they stand for.
      .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize("NFKC"))
      // Composed only where it cannot change an ideograph.
      .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.normalize("NFC"))
      .replace(/[\u2018\u2019\u02BC`\u00B4]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(dots, "·")
      .replace(dotBetweenIdeographs, "$1·")
      .replace(spaceBeforeIdeograph, "")
      .replace(spaceAfterIdeograph, "$1")
      .replace(/ +/g, " ")
      .trim()
  );
}

/** Reads a name: Chinese characters of all extensions and ·; Latin letters, spaces, - and ' for other documents. */
export function readPersonName(raw: string, options: { latin: boolean }): Result<string, PersonNameReason> {
  const name = normalisePersonName(raw);
  const characters = [...name];
  const reasons: PersonNameReason[] = [];
  if (characters.length < personNameLength.min) reasons.push({ key: "tooShort" });
  if (characters.length > personNameLength.max) reasons.push({ key: "tooLong" });
  const allowed = (c: string) => c === "·" || isIdeograph.test(c) || (options.latin && isLatin.test(c));
  for (const character of new Set(characters.filter((c) => !allowed(c)))) {
    reasons.push({ key: "character", values: { character, codePoint: codePointOf(character) } });
  }
  if (/^[·-]|[·-]$|··|^[ '-]+$/u.test(name)) reasons.push({ key: "separator" });
  return unless(reasons, name);
}

/** Tells whether two writings are the same name; Latin letters are compared without case. */
export function samePersonName(a: string, b: string): boolean {
  return normalisePersonName(a).toUpperCase() === normalisePersonName(b).toUpperCase();
}

/** Writes a character's code point as people look it up: U+20BB7. */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
