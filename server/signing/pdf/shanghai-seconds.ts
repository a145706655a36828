/** Gives an instant's date and time of day in Shanghai, which keeps UTC+8 all year: "2026-11-20T14:26:00". */
const isoInShanghai = (instant: Date) =>
  new Date(instant.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 19);

/** Writes an instant to the second in Shanghai's time: 2026-11-20 14:26:00. */
export const writeSeconds = (instant: Date): string => isoInShanghai(instant).replace("T", " ");

/** Writes an instant as a PDF date in Shanghai's time (ISO 32000-1 7.9.4). */
export const writePdfDate = (instant: Date): string =>
  `(D:${isoInShanghai(instant).replace(/[-T:]/g, "")}+08'00')`;
