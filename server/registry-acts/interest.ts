import "server-only";
import type { Reason } from "@/lib/errors";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { interestOf } from "@/server/officers/interest";

const keys = { self: "registerAct.ownRegistration", employer: "registerAct.ownEmployer" } as const;

/** Says why an officer takes no part in acts on a registration: it is his own, or one of his employer's; undefined where he may. */
export async function interestInRegistration(
  db: ScopedDb,
  scope: RegistryScope,
  registration: { holderIdIndex: string | null; employer: { creditCode: string } },
): Promise<Reason | undefined> {
  const interest = await interestOf(db, scope, {
    idIndex: registration.holderIdIndex,
    creditCode: registration.employer.creditCode,
  });
  return interest && { key: keys[interest] };
}
