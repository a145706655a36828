import "server-only";
import type { Reason } from "@/lib/errors";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { interestOf } from "@/server/officers/interest";

const keys = { self: "review.ownCase", employer: "review.ownEmployer" } as const;

/** Says why an officer takes no part in a case: it is his own, or its employer is his; undefined where nothing stands against it. */
export async function interestIn(
  db: ScopedDb,
  scope: RegistryScope,
  { row: { idIndex }, answers }: ApplicationRecord,
): Promise<Reason | undefined> {
  const interest = await interestOf(db, scope, {
    idIndex,
    creditCode: answers?.employer.creditCode ?? null,
  });
  return interest && { key: keys[interest] };
}
