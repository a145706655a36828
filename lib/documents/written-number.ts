const digits = "〇一二三四五六七八九";

/** Writes a whole number from 1 to 99 in the characters of laws: 6 is 六, 10 is 十, 60 is 六十. Throws for any other. */
export function writtenNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 1 || value > 99) {
    throw new RangeError(`not a whole number from 1 to 99: ${value}`);
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits[ones] : ""}`;
}
