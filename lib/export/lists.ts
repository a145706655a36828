/** The lists of a registry that are exported, as addresses name them. */
export const exportedLists = ["queue", "registrations", "audit", "officers", "statistics"] as const;
export type ExportedList = (typeof exportedLists)[number];
