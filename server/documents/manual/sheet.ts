import "server-only";

/** What the pages of the manual share, in points. */
export const sheet = {
  left: 70,
  right: 525.28,
  top: 775,
  bottom: 66,
  text: 10.5,
  leading: 17.5,
  /** How far items stand in. */
  indent: 20,
} as const;

/** Size, space above and leading of the headings of each level. */
export const headings = {
  1: { size: 18, above: 0, leading: 30 },
  2: { size: 13.5, above: 14, leading: 24 },
  3: { size: 11, above: 8, leading: 20 },
} as const;
