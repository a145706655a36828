import { lawZone } from "./plain-date";

const written = new Intl.DateTimeFormat("sv-SE", {
  timeZone: lawZone,
  dateStyle: "short",
  timeStyle: "short",
}); // Swedish writes ISO 8601

/** Writes an instant as every page shows it, in Shanghai's time: 2026-12-08 14:05. */
export function writeMoment(instant: Date): string {
  return written.format(instant);
}
