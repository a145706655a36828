import type { Bilingual } from "@/lib/locale";
import { ok, type Result, refused } from "@/lib/result";
import { compactCode } from "./half-width";
import type { PlainDate } from "./plain-date";
import { type ResidentId, type ResidentIdReason, readResidentId, type Sex } from "./resident-id";

export type IdentityNumberReason = ResidentIdReason | "format";

/** A number in the form in which it is stored, and what it says about its holder; null where it says nothing. */
export interface IdentityNumber {
  number: string;
  derived: { sex: Sex; birthDate: PlainDate } | null;
}

interface DocumentRule {
  label: Bilingual;
  /** Names in Latin letters occur on this document. */
  latinName: boolean;
  read(raw: string, today: PlainDate): Result<IdentityNumber, IdentityNumberReason>;
}

// 国办发〔2018〕81号: residents of Hong Kong, Macao and Taiwan have numbers of GB 11643 under these codes alone.
const residencePermitRegions = ["810000", "820000", "830000"];

/** Lists the identity documents that may be registered with; the check is hard only where the number has a legal check digit. */
const rules = {
  residentId: {
    label: { zh: "居民身份证", en: "Resident identity card" },
    latinName: false,
    read(raw, today) {
      const read = readResidentId(raw, today);
      if (read.ok && /^8[123]/.test(read.value.number)) return refused("region");
      return withDerived(read);
    },
  },
  hkMoPermit: {
    label: { zh: "港澳居民来往内地通行证", en: "Mainland travel permit for Hong Kong and Macao residents" },
    latinName: true,
    // H or M and 8 digits, on old booklets 10; with a second letter for holders without Chinese nationality (2024).
    read: (raw) => matching(compactCode(raw), /^[HM](?:\d{8}(?:\d{2})?|[A-Z]\d{7})$/),
  },
  taiwanPermit: {
    label: { zh: "台湾居民来往大陆通行证", en: "Mainland travel permit for Taiwan residents" },
    latinName: true,
    // Old booklets print the last letter in brackets.
    read: (raw) => matching(compactCode(raw).replace(/[()]/g, ""), /^(?:\d{8}|\d{10}[A-Z]?)$/),
  },
  hkMoTwResidence: {
    label: { zh: "港澳台居民居住证", en: "Residence permit for Hong Kong, Macao and Taiwan residents" },
    latinName: true,
    read: (raw, today) =>
      withDerived(readResidentId(raw, today, (region) => residencePermitRegions.includes(region))),
  },
  passport: {
    label: { zh: "护照", en: "Passport" },
    latinName: true,
    read: (raw) => matching(compactCode(raw).replaceAll("-", ""), /^(?=.*\d)[A-Z0-9]{5,17}$/),
  },
  foreignPermanentResident: {
    label: { zh: "外国人永久居留身份证", en: "Foreign permanent resident identity card" },
    latinName: true,
    // Until 2023 three letters and 12 digits; since then 9 and 17 digits with birth date and check digit as in
    // GB 11643 (国家移民管理局, 新版外国人永久居留身份证, 2023-12-01).
    read(raw, today) {
      const number = compactCode(raw);
      if (/^[A-Z]/.test(number)) return matching(number, /^[A-Z]{3}\d{12}$/);
      return withDerived(readResidentId(number, today, (region) => region.startsWith("9")));
    },
  },
} as const satisfies Record<string, DocumentRule>;

export type IdentityDocumentType = keyof typeof rules;

/** Lists the codes of the identity documents, the most frequent first. */
export const identityDocumentTypes = Object.keys(rules) as [IdentityDocumentType, ...IdentityDocumentType[]];

/** Gives the official name of an identity document in both languages. */
export function identityDocumentLabel(type: IdentityDocumentType): Bilingual {
  return rules[type].label;
}

/** Tells whether a holder of this document may write the name in Latin letters. */
export function allowsLatinName(type: IdentityDocumentType): boolean {
  return rules[type].latinName;
}

/** Puts a number of an identity document into its stored form, or says what is wrong with it. */
export function readIdentityNumber(
  type: IdentityDocumentType,
  raw: string,
  today: PlainDate,
): Result<IdentityNumber, IdentityNumberReason> {
  return rules[type].read(raw, today);
}

/** Hides a document's number in lists: first 3 and last 4 stay, of short numbers 1 and 3 or less. */
export function maskIdentityNumber(number: string): string {
  const [first, last] = shownEnds(number.length);
  return (
    number.slice(0, first) + "*".repeat(number.length - first - last) + number.slice(number.length - last)
  );
}

/** Gives the four last characters, by which a holder tells documents apart. */
export function lastFour(number: string): string {
  return number.slice(-4);
}

// At least four characters stay hidden, whatever the length.
function shownEnds(length: number): [first: number, last: number] {
  if (length >= 11) return [3, 4];
  if (length >= 8) return [1, 3];
  return length >= 6 ? [1, 1] : [0, 0];
}

function matching(number: string, pattern: RegExp): Result<IdentityNumber, IdentityNumberReason> {
  return pattern.test(number) ? ok({ number, derived: null }) : refused("format");
}

function withDerived(
  read: Result<ResidentId, ResidentIdReason>,
): Result<IdentityNumber, IdentityNumberReason> {
  if (!read.ok) return read;
  const { number, sex, birthDate } = read.value;
  return ok({ number, derived: { sex, birthDate } });
}
