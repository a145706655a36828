/** The edition of the operation manual and the day it was written; both stand on its cover and beside its link. */
export const manualEdition = {
  name: { zh: "2026 版", en: "2026 edition" },
  date: "2026-11-20",
} as const;
