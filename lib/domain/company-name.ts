import { toHalfWidth } from "./half-width";

/** Puts a company's name into the form in which it is looked up: half-width brackets, no spaces. */
export function normaliseCompanyName(raw: string): string {
  return toHalfWidth(raw)
    .replace(/[\uFE59\u3014]/g, "(")
    .replace(/[\uFE5A\u3015]/g, ")")
    .replace(/[\u2022\u2027\u2219\u22C5\u30FB\uFF65]/g, "·")
    .replaceAll(" ", "");
}

/** Tells whether two entries are the same enterprise: one unified credit code, and one name however it is written. */
export function sameEnterprise(
  a: { name: string; creditCode: string },
  b: { name: string; creditCode: string },
): boolean {
  return a.creditCode === b.creditCode && sameCompanyName(a.name, b.name);
}

/** Tells whether two writings name the same company, whatever their brackets, spaces and capitals. */
export function sameCompanyName(a: string, b: string): boolean {
  return normaliseCompanyName(a).toUpperCase() === normaliseCompanyName(b).toUpperCase();
}
