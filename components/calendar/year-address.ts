/** Reads the year out of a calendar page's address; undefined where it names none that a calendar can have. */
export function readYear(value: string | string[] | undefined): number | undefined {
  const year = typeof value === "string" && /^\d{4}$/.test(value) ? Number(value) : undefined;
  return year !== undefined && year >= 2019 && year <= 2199 ? year : undefined;
}
