import { type Result, refused, unless } from "@/lib/result";
import { compactCode } from "./half-width";
import { isAfter, type PlainDate, parsePlainDate } from "./plain-date";

export type Sex = "male" | "female";
export type ResidentIdReason = "length" | "characters" | "region" | "birthDate" | "checkDigit";

/** What the 18 digits say about their holder. */
export interface ResidentId {
  number: string;
  sex: Sex;
  birthDate: PlainDate;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

/**
 * First two digits of GB/T 2260, with 71 and 81-82, and 83 for Taiwan residents' permits (国办发〔2018〕81号).
 * Not 91: a citizen's number begins with 1 to 8, 9 marks foreign permanent residents (移民管理局, 2023).
 */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

/**
 * Reads a citizen's number of GB 11643-1999; the 15 digits of old cards are refused by their length. Other cards
 * built the same way pass their own rule for the first six digits.
 */
export function readResidentId(
  raw: string,
  today: PlainDate,
  isRegion: (region: string) => boolean = (region) => provinces.has(region.slice(0, 2)),
): Result<ResidentId, ResidentIdReason> {
  const number = compactCode(raw);
  if (number.length !== 18) return refused("length");
  if (!/^\d{17}[\dX]$/.test(number)) return refused("characters");
  const region: ResidentIdReason[] = isRegion(number.slice(0, 6)) ? [] : ["region"];
  const check: ResidentIdReason[] = checkDigitOf(number) === number.at(17) ? [] : ["checkDigit"];
  const birth = parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (!birth.ok || isAfter(birth.value, today)) return refused("birthDate", ...region, ...check);
  const sex = Number(number.at(16)) % 2 === 1 ? "male" : "female";
  return unless([...region, ...check], { number, sex, birthDate: birth.value });
}

function checkDigitOf(number: string): string | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number.at(i)), 0);
  return checkDigits.at(sum % 11);
}
