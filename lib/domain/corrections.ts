/** How a correction of a person's name or document stands. */
export const correctionStates = ["waiting", "approved", "rejected", "withdrawn"] as const;

/** How a registry's list of corrections is divided. */
export const correctionViews = ["open", "closed"] as const;

/** Bounds of what an officer writes: the ground of a correction, or why it is rejected; in characters. */
export const correctionWords = { least: 4, most: 500 } as const;
