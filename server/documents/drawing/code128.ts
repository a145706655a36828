import "server-only";

/** Widths of bars and spaces, in turn, of the values 0 to 105 and of the stop sign (ISO/IEC 15417, table 1). */
const patterns =
  "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112".split(
    " ",
  );
const code = { toPairs: 99, startLetters: 104, stop: 106 } as const;

/** A bar of a barcode, in modules from its left edge. */
export interface Bar {
  at: number;
  width: number;
}

/**
 * Encodes text of ASCII as Code 128: letters in set B, the digits at the end as pairs in set C. Without the quiet zones,
 * which must be 10 modules on both sides.
 */
export function code128(text: string): { bars: Bar[]; modules: number } {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError("Code 128 set B has printable ASCII only");
  const values = valuesOf(text);
  const check = values.reduce((sum, value, index) => sum + value * Math.max(1, index), 0) % 103;
  const widths = [...values, check, code.stop].map((value) => patterns[value] ?? "").join("");
  const bars: Bar[] = [];
  let modules = 0;
  for (const [index, digit] of [...widths].entries()) {
    if (index % 2 === 0) bars.push({ at: modules, width: Number(digit) });
    modules += Number(digit);
  }
  return { bars, modules };
}

function valuesOf(text: string): number[] {
  const digits = /\d*$/.exec(text)?.[0].length ?? 0;
  const paired = digits >= 4 ? digits - (digits % 2) : 0;
  const letters = [...text.slice(0, text.length - paired)].map((letter) => letter.charCodeAt(0) - 0x20);
  const pairs =
    text
      .slice(text.length - paired)
      .match(/\d\d/g)
      ?.map(Number) ?? [];
  return [code.startLetters, ...letters, ...(pairs.length > 0 ? [code.toPairs, ...pairs] : [])];
}
