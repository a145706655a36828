import { type PlainDate, parsePlainDate } from "@/lib/domain/plain-date";

const shapes = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

/** Reads a day as offices and their spreadsheets write it: 2024-03-05, 2024/3/5, 2024.3.5, 2024年3月5日; undefined for none. */
export function readDay(text: string): PlainDate | undefined {
  for (const shape of shapes) {
    const [, year, month, day] = shape.exec(text.trim()) ?? [];
    if (!year || !month || !day) continue;
    const read = parsePlainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
    return read.ok ? read.value : undefined;
  }
  return undefined;
}
