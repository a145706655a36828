import { isAfter, type PlainDate } from "./plain-date";

/** How an entry of the register stands, as it is shown: a renewal in time and not decided yet keeps it in force. */
export const registerStandings = [
  "registered",
  "renewing",
  "expired",
  "deregistered",
  "rescinded",
  "revoked",
] as const;
export type RegisterStanding = (typeof registerStandings)[number];

/** Says how an entry stands on a day (行政许可法 50, 69, 70). */
export function registerStanding(
  entry: { standing: string; endedBy: string | null; endsOn: PlainDate; renewing: boolean },
  today: PlainDate,
): RegisterStanding {
  const { standing, endedBy, endsOn, renewing } = entry;
  if (standing === "revoked") return endedBy === "rescission" ? "rescinded" : "revoked";
  if (standing !== "registered") return "deregistered";
  if (!isAfter(today, endsOn)) return "registered";
  return renewing ? "renewing" : "expired";
}
