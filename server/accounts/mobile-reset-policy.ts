/**
 * How long an officer's change of a mobile waits, so that its true owner can stop it (our choice: a day), and how many persons an officer may look for.
 */
export const mobileResetPolicy = {
  noticeHours: 24,
  searchesPerOfficer: { points: 20, seconds: 60 * 60 },
} as const;
