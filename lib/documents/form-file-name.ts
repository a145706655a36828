import { lawZone } from "@/lib/domain/plain-date";

const stamp = new Intl.DateTimeFormat("en-US", {
  timeZone: lawZone,
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** Names the file of a form drawn at an instant, {表名}_{yyyyMMddHHmmss}.pdf in Shanghai's time of 24 hours. */
export function formFileName(title: string, at: Date): string {
  return `${title}_${stampOf(at)}.pdf`;
}

function stampOf(at: Date): string {
  const parts = stamp.formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value.padStart(2, "0") ?? "";
  return (["year", "month", "day", "hour", "minute", "second"] as const).map(part).join("");
}
