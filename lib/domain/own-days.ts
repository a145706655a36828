import { addDays, isAfter, isBefore, type PlainDate, yearOf } from "./plain-date";
import { isWorkingDay, type WorkingDayCalendar } from "./working-days";

/** Why a registry does not work on a day on which the country does. */
export const ownDayKinds = ["systemFailure", "localHoliday"] as const;
export type OwnDayKind = (typeof ownDayKinds)[number];

/** Within what a registry adds days off for itself, so that nobody stretches the time of the law (行政许可法 42) at will. */
export const ownDayBounds = {
  perYear: 10,
  /** A failure of the system is known afterwards; a holiday is not given backwards. */
  daysBack: { systemFailure: 10, localHoliday: 0 },
  daysAhead: 366,
} as const;

/** What speaks against a day off that a registry would add. */
export type OwnDayFault =
  | "tooLongAgo"
  | "tooFar"
  | "uncoveredYear"
  | "alreadyOff"
  | "alreadyAdded"
  | "tooMany";

/** Judges a day off that a registry would add beside the national calendar and those it has. */
export function judgeOwnDay(
  { day, kind }: { day: PlainDate; kind: OwnDayKind },
  { today, national, own }: { today: PlainDate; national: WorkingDayCalendar; own: readonly PlainDate[] },
): OwnDayFault | undefined {
  if (isBefore(day, addDays(today, -ownDayBounds.daysBack[kind]))) return "tooLongAgo";
  if (isAfter(day, addDays(today, ownDayBounds.daysAhead))) return "tooFar";
  if (own.includes(day)) return "alreadyAdded";
  const worked = isWorkingDay(day, national);
  if (!worked.ok) return "uncoveredYear";
  if (!worked.value) return "alreadyOff";
  return own.filter((each) => yearOf(each) === yearOf(day)).length >= ownDayBounds.perYear
    ? "tooMany"
    : undefined;
}
