import "server-only";
import { countTry } from "@/server/auth/rate-limit";
import type { PersonScope } from "@/server/auth/scope";

const perPerson = { points: 60, seconds: 60 * 60 };

/** Counts an upload of the person's, pictures and PDFs together; RATE_LIMITED after too many in an hour. */
export function countUpload({ personId }: PersonScope): Promise<void> {
  return countTry(`upload:${personId}`, perPerson);
}
