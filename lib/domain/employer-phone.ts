import { ok, type Result, refused } from "@/lib/result";
import { toHalfWidth } from "./half-width";
import { readMobile } from "./mobile";

// Area code, seven or eight digits, extension.
const landline = /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?$/;

/** Reads an employer's telephone, mobile or landline with area code and extension. */
export function readEmployerPhone(raw: string): Result<string, "phone"> {
  const mobile = readMobile(raw);
  if (mobile.ok) return mobile;
  const number = toHalfWidth(raw)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s*(?:转|分机|ext\.?|#)\s*/i, "-")
    .replace(/ /g, "")
    .replace(/^\((\d+)\)-?/, "$1-")
    .replace(/^(?:\+|00)86-?0?(?=[1-9])/, "0");
  return landline.test(number) ? ok(number) : refused("phone");
}
