import { ok, type Result, refused } from "@/lib/result";
import { compactCode } from "./half-width";

/** What an acceptance number (网上受理编号) says: month of the first save, registry's code, serial of that month. */
export interface AcceptanceNumber {
  year: number;
  month: number;
  /** Three digits, one registry on the whole deployment: "033". */
  code: string;
  serial: number;
}

// Four digits with leading zeros; beyond 9999 it grows and never begins with zero.
const acceptanceShape = /^W(\d{4})(0[1-9]|1[0-2])(\d{3})(\d{4}|[1-9]\d{4,5})$/;
const formShape = /^(W\d{13,15})(\d{6})$/;
const lastSerial = 999_999;

/** Writes an acceptance number: W + yyyyMM + code + serial; throws RangeError when a part is none. */
export function formatAcceptanceNumber({ year, month, code, serial }: AcceptanceNumber): string {
  const text = `W${year}${String(month).padStart(2, "0")}${code}${String(serial).padStart(4, "0")}`;
  const read = parseAcceptanceNumber(text);
  if (!read.ok || read.value.serial !== serial || read.value.code !== code) {
    throw new RangeError(`no acceptance number: ${text}`);
  }
  return text;
}

/** Reads an acceptance number as typed into a search, with spaces and small letters put right. */
export function parseAcceptanceNumber(raw: string): Result<AcceptanceNumber, "format"> {
  const [, year, month, code, serial] = acceptanceShape.exec(compactCode(raw)) ?? [];
  if (!year || !month || !code || !serial) return refused("format");
  const number = { year: Number(year), month: Number(month), code, serial: Number(serial) };
  return number.serial >= 1 && number.serial <= lastSerial ? ok(number) : refused("format");
}

/** Writes the number under a form's barcode: acceptance number + the matter's six-digit form code. */
export function formatFormNumber(acceptanceNumber: string, formCode: string): string {
  const text = `${acceptanceNumber}${formCode}`;
  if (!parseFormNumber(text).ok) throw new RangeError(`no form number: ${text}`);
  return text;
}

/** Takes a form number apart, as read from a barcode. */
export function parseFormNumber(
  raw: string,
): Result<{ acceptanceNumber: string; formCode: string }, "format"> {
  const [, acceptanceNumber, formCode] = formShape.exec(compactCode(raw)) ?? [];
  if (!acceptanceNumber || !formCode || !parseAcceptanceNumber(acceptanceNumber).ok) return refused("format");
  return ok({ acceptanceNumber, formCode });
}
