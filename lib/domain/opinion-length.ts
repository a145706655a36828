/** How long an officer's opinion may be, and how much it must say where it speaks against an application, in characters. */
export const opinionLength = { most: 2000, leastFacts: 4 } as const;

/** How long an employer's reason for a return may be, in characters. */
export const returnReasonLength = { least: 4, most: 500 } as const;
