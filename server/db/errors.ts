import "server-only";
import { z } from "zod";

/** Tells whether a write failed because another row already holds a unique value. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, "P2002");
}

const unstorable = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.enum(["22021", "22P05"]) }) }),
  }),
});

/** Tells whether a text was asked for or written that PostgreSQL cannot hold, such as one with U+0000 or half of a pair in JSON. */
export function isUnstorableText(error: unknown): boolean {
  return unstorable.safeParse(error).success;
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
