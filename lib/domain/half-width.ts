/** Turns full-width ASCII and spaces into their half-width forms and drops invisible characters of pasted text. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, "")
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, " ");
}

/** Removes every space from a number or code and writes it half-width in capitals. */
export function compactCode(text: string): string {
  return toHalfWidth(text).replaceAll(" ", "").toUpperCase();
}
