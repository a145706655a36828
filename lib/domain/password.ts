import type { Reason } from "@/lib/errors";
import { type Result, unless } from "@/lib/result";

export type PasswordReason = "tooShort" | "tooLong" | "tooSimple" | "personal" | "common";

/** Bounds of a password (GB/T 22239-2019 8.1.4.1 asks for complexity; the numbers are this project's choice). */
export const passwordRule = { minLength: 10, maxLength: 128, minClasses: 3, longLength: 16 } as const;

// Compared after capitals, digits written for letters and a tail of digits and signs are undone.
const common = new Set(
  `password passwort passphrase passw admin administrator root superuser guest user username test tester testing demo
  login letmein welcome welcometo hello helloworld iloveyou ilovechina china shanghai beijing zhongguo woaini
  woaizhongguo wodemima mima nihao changeme changeit default secret master monkey dragon football baseball sunshine
  princess superman batman computer internet windows microsoft huawei xiaomi tencent alibaba qwerty qwertyui qwertyuiop
  qwert asdf asdfgh asdfghjkl asdfghjk zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc abc abcd abcde abcdef abcdefg
  abcdefgh abcabc aabbcc trustno starwars whatever freedom samsung google facebook zhice zhuce zaojia jiegou a aa aaa q
  qq qwe asd zxc temp initial company office summer winter spring autumn january october`.split(/\s+/),
);
const sequences = [
  "01234567890123456789",
  "98765432109876543210",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb",
];
const leastDifferent = 5;

/** Judges a new password; the mobile and the ID number, where known, must not be recognisable in it. */
export function checkPassword(
  password: string,
  personal: { mobile?: string | undefined; idNumber?: string | undefined } = {},
): Result<string, PasswordReason> {
  const length = [...password].length;
  const reasons: PasswordReason[] = [];
  if (length < passwordRule.minLength) reasons.push("tooShort");
  if (length > passwordRule.maxLength) reasons.push("tooLong");
  if (length < passwordRule.longLength && classesIn(password) < passwordRule.minClasses)
    reasons.push("tooSimple");
  if (containsTail(password, personal.mobile) || containsTail(password, personal.idNumber))
    reasons.push("personal");
  if (length >= passwordRule.minLength && isCommon(password)) reasons.push("common");
  return unless(reasons, password);
}

/** Words what is wrong with a new password as reasons at the form's field; none when it is good. */
export function passwordReasons(
  ...judged: Parameters<typeof checkPassword>
): (Reason & { field: "password" })[] {
  const checked = checkPassword(...judged);
  return checked.ok ? [] : checked.reasons.map((key) => ({ key: `password.${key}`, field: "password" }));
}

/** Counts the classes that occur: small letters, capitals, digits, everything else. */
function classesIn(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{Ll}\p{Lu}\d]/u].filter((kind) => kind.test(password)).length;
}

/** The six last characters make a number of one's own recognisable; fewer would forbid chance. */
function containsTail(password: string, number: string | undefined): boolean {
  return (
    number !== undefined &&
    number.length >= 6 &&
    password.toUpperCase().includes(number.slice(-6).toUpperCase())
  );
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < leastDifferent) return true;
  if (sequences.some((sequence) => sequence.includes(withoutShift(lower)))) return true;
  const stem = lower.replace(/[\d\P{L}]+$/u, "");
  return [lower, stem].some((word) => common.has(undoDisguise(word)));
}

/** Reads signs as the digits on the same keys, so that 1qaz@WSX is the row of keys that it is. */
function withoutShift(word: string): string {
  const signs = ")!@#$%^&*(";
  return word.replace(/[)!@#$%^&*(]/g, (c) => String(signs.indexOf(c)));
}

function undoDisguise(word: string): string {
  const letters: Record<string, string> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
  };
  return word.replace(/[013457@$]/g, (c) => letters[c] ?? c).replace(/[^\p{L}]/gu, "");
}
