import { ok, type Result, refused } from "@/lib/result";
import { toHalfWidth } from "./half-width";

export type MobileReason = "characters" | "length" | "prefix";

/** Reads a mainland mobile number into 11 digits, without spaces, hyphens and +86. */
export function readMobile(raw: string): Result<string, MobileReason> {
  const number = toHalfWidth(raw)
    .replace(/[\s-]/g, "")
    .replace(/^(?:\+|00)86|^86(?=\d{11}$)/, "");
  if (!/^\d*$/.test(number)) return refused("characters");
  if (number.length !== 11) return refused("length");
  return /^1[3-9]/.test(number) ? ok(number) : refused("prefix");
}

/** Hides the middle of a mobile number: 159****6918, as the manual shows it. */
export function maskMobile(mobile: string): string {
  if (mobile.length < 11) return "*".repeat(mobile.length);
  return mobile.slice(0, 3) + "*".repeat(mobile.length - 7) + mobile.slice(-4);
}
