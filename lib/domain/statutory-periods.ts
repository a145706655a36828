/** Periods that the law sets for every licence, each with its unit and its source. */
export const statutoryPeriods = {
  /** Accept, refuse to accept, or name all that is missing at once. */
  acceptance: { workingDays: 5, source: "行政许可法 第三十二条" },
  /** Decide after acceptance. */
  decision: { workingDays: 20, source: "行政许可法 第四十二条" },
  /** Longer by this much when the head of the authority approves, with reasons told. */
  extension: { workingDays: 10, source: "行政许可法 第四十二条" },
  /** Hand over the licence after the decision. */
  delivery: { workingDays: 10, source: "行政许可法 第四十四条" },
  /** Apply for administrative reconsideration of a decision, from the day one knows of it. */
  reconsideration: { days: 60, source: "行政复议法 20" },
  /** Bring the decision before a court, from the day one knows of it. */
  litigation: { months: 6, source: "行政诉讼法 46" },
} as const;
