/** The matters a person may apply for, in the order in which they are offered; a profession opens some of them. */
export const matterCodes = [
  "initial",
  "specialtyAddition",
  "renewal",
  "deregistration",
  "paperExchange",
] as const;
export type MatterCode = (typeof matterCodes)[number];

/** Tells whether a text from outside names a matter. */
export function isMatterCode(value: unknown): value is MatterCode {
  return matterCodes.some((code) => code === value);
}
