const record = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "medium",
  timeZone: "Asia/Shanghai",
});

/** Writes an instant as records do: 2026-11-09 20:51:12, in Shanghai's time. */
export function recordTime(instant: Date): string {
  return record.format(instant);
}
