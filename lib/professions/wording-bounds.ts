/** How a wording's code is built, and how long its parts are in characters. */
export const wordingBounds = {
  code: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
  mostCode: 24,
  leastText: 4,
  mostText: 300,
  mostBasis: 200,
  mostEntries: 40,
} as const;
