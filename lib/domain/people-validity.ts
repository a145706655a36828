import { addDays, isAfter, type PlainDate } from "./plain-date";

/** Days before its end from which a registration is shown as ending: the product's advice to renew, no rule of law. */
const endingDays = 90;

/** How a registration's validity stands, for whoever looks after it. */
export const validityStates = ["valid", "ending", "expired"] as const;
export type ValidityState = (typeof validityStates)[number];

/** Judges the last day of a registration on a day; the last day itself is still valid. */
export function validityState(endsOn: PlainDate, today: PlainDate): ValidityState {
  if (isAfter(today, endsOn)) return "expired";
  return isAfter(endsOn, addDays(today, endingDays)) ? "valid" : "ending";
}

/** Gives the last days between which a state lies, both included; without an end where it is open. */
export function lastDaysOf(state: ValidityState, today: PlainDate): { from?: PlainDate; to?: PlainDate } {
  switch (state) {
    case "expired":
      return { to: addDays(today, -1) };
    case "ending":
      return { from: today, to: addDays(today, endingDays) };
    case "valid":
      return { from: addDays(today, endingDays + 1) };
  }
}
