import type { PlainDate } from "@/lib/domain/plain-date";

/** Writes a day as documents do (GB/T 15835): 2026年1月9日. */
export function writtenDate(date: PlainDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
