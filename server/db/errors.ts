import "server-only";

/** Tells whether a write failed because another row already holds a unique value. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, "P2002");
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
