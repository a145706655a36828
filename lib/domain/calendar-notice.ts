import { ok, type Result } from "@/lib/result";
import { addDays, dayOfWeek, daysBetween, type PlainDate, parsePlainDate, yearOf } from "./plain-date";

/** A day that differs from Monday to Friday, with the holiday it belongs to. */
export interface ExceptionalDay {
  day: PlainDate;
  off: boolean;
  name: string;
}

/** What is wrong with a notice as it was typed: at a line counted from 1, or with the whole. */
export interface NoticeFault {
  key: "line" | "date" | "year" | "long" | "twice" | "workday" | "name" | "missing" | "tooMany";
  values: Record<string, string | number>;
}

const shape =
  /^(\d{4}-\d{2}-\d{2})(?:\s*[~～至]\s*(\d{4}-\d{2}-\d{2}))?[\s,，]+(休|班|off|work)[\s,，]+(\S.*)$/;
const longestDays = 15; // the longest holiday ever was of 11 days
const mostDays = 80;

/**
 * Reads the yearly notice on holidays (国务院办公厅关于…年部分节假日安排的通知), a line for a day or a span: "2026-10-01~2026-10-07 休 国庆节",
 * "2026-10-10 班 国庆节". Answers every day, or everything that is wrong: also where a public holiday of the law is missing.
 */
export function readNotice(year: number, text: string): Result<ExceptionalDay[], NoticeFault> {
  const faults: NoticeFault[] = [];
  const days = new Map<PlainDate, ExceptionalDay>();
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const read = readLine(line.trim(), year);
    if ("fault" in read) faults.push({ key: read.fault, values: { line: index + 1, year } });
    else
      for (const each of read.days) {
        if (days.has(each.day)) faults.push({ key: "twice", values: { line: index + 1, day: each.day } });
        days.set(each.day, each);
      }
  });
  if (days.size > mostDays) faults.push({ key: "tooMany", values: { most: mostDays } });
  if (faults.length === 0) faults.push(...missingHolidays(year, days));
  const [first, ...rest] = faults;
  if (first) return { ok: false, reasons: [first, ...rest] };
  return ok([...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1)));
}

/** Writes exceptional days as readNotice reads them, spans joined. */
export function writeNotice(days: readonly ExceptionalDay[]): string {
  const spans: { from: ExceptionalDay; to: ExceptionalDay }[] = [];
  for (const each of days) {
    const last = spans.at(-1);
    const joins =
      last && last.to.off === each.off && last.to.name === each.name && addDays(last.to.day, 1) === each.day;
    if (joins) last.to = each;
    else spans.push({ from: each, to: each });
  }
  return spans
    .map(({ from, to }) => {
      const span = from === to ? from.day : `${from.day}~${to.day}`;
      return `${span} ${from.off ? "休" : "班"} ${from.name}`;
    })
    .join("\n");
}

function readLine(line: string, year: number): { days: ExceptionalDay[] } | { fault: NoticeFault["key"] } {
  const [, first = "", last = first, kind = "", name = ""] = shape.exec(line) ?? [];
  if (kind === "") return { fault: "line" };
  const [from, to] = [parsePlainDate(first), parsePlainDate(last)];
  if (!from.ok || !to.ok || to.value < from.value) return { fault: "date" };
  if (yearOf(from.value) !== year || yearOf(to.value) !== year) return { fault: "year" };
  const length = daysBetween(from.value, to.value) + 1;
  if (length > longestDays) return { fault: "long" };
  if (name.length > 20) return { fault: "name" };
  const off = kind === "休" || kind === "off";
  const days = Array.from({ length }, (_, at) => ({ day: addDays(from.value, at), off, name: name.trim() }));
  if (!off && days.some(({ day }) => dayOfWeek(day) <= 5)) return { fault: "workday" };
  return { days };
}

/** The holidays that every year has (全国年节及纪念日放假办法 第二条, 2024 修订: 劳动节 of two days since 2025). */
function missingHolidays(year: number, days: ReadonlyMap<string, ExceptionalDay>): NoticeFault[] {
  const fixed = ["01-01", "05-01", ...(year >= 2025 ? ["05-02"] : []), "10-01", "10-02", "10-03"];
  const missing = fixed.map((day) => `${year}-${day}`).filter((day) => days.get(day)?.off !== true);
  const off = [...days.values()].filter((each) => each.off);
  const unnamed = ["春节", "清明", "端午", "中秋"].filter(
    (holiday) => !off.some(({ name }) => name.includes(holiday)),
  );
  return [...missing, ...unnamed].map((what) => ({ key: "missing", values: { what } }));
}
