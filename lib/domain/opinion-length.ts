/** How long an officer's opinion may be, and how much it must say where it speaks against an application, in characters. */
export const opinionLength = { most: 2000, leastFacts: 4 } as const;

/** How long an applicant's words on why his employer does not sign may be, in characters; they stand on the form. */
export const absenceTextLength = { least: 10, most: 300 } as const;

/** How long an employer's reason for a return may be, in characters. */
export const returnReasonLength = { least: 4, most: 500 } as const;

/** How long an applicant's answer to a question may be, in characters. */
export const explanationLength = { least: 2, most: 2000 } as const;
