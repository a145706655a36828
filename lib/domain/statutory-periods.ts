/** Periods that the law sets for every licence, in working days, each with its source. */
export const statutoryPeriods = {
  /** Accept, refuse to accept, or name all that is missing at once. */
  acceptance: { workingDays: 5, source: "行政许可法 32" },
  /** Decide after acceptance. */
  decision: { workingDays: 20, source: "行政许可法 42" },
  /** Longer by this much when the head of the authority approves, with reasons told. */
  extension: { workingDays: 10, source: "行政许可法 42" },
  /** Hand over the licence after the decision. */
  delivery: { workingDays: 10, source: "行政许可法 44" },
} as const;
