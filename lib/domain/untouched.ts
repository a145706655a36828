/** Days after which an application that lies with its applicant is recalled, and after which it is given up. */
export const untouchedDays = { recalled: [3, 7, 14], givenUp: 90 } as const;

const day = 24 * 60 * 60 * 1000;

/** What is due for an application that nobody touched since a moment: a recall after so many days, its end, or nothing. */
export function dueForUntouched(
  touchedAt: Date,
  nudgedAt: Date | null,
  now: Date,
): { kind: "recall"; days: number } | { kind: "giveUp" } | null {
  const since = (days: number) => touchedAt.getTime() + days * day;
  if (since(untouchedDays.givenUp) <= now.getTime()) return { kind: "giveUp" };
  const days = untouchedDays.recalled.findLast((step) => since(step) <= now.getTime());
  if (days === undefined || (nudgedAt && nudgedAt.getTime() >= since(days))) return null;
  return { kind: "recall", days };
}
