import "server-only";
import { z } from "zod";
import type { ScopedDb } from "@/server/db/scope";

const answer = z.tuple([z.object({ id: z.string().nullable() })]);

/** Finds the employer with this unified credit code, made at its first use from the directory's active entry; its id, or null when there is none. */
export async function employerOf(db: ScopedDb, creditCode: string): Promise<string | null> {
  const [{ id }] = answer.parse(await db.$queryRaw`SELECT app.employer_of(${creditCode}) AS id`);
  return id;
}
