import "server-only";

/** The paper of all documents, in points. */
export const a4 = { width: 595.28, height: 841.89 } as const;
