import "server-only";
import { authScope, type RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, stepInto } from "@/server/db/scope";
import { creditCodeIndex } from "@/server/personal-data/blind-index";

/** Whom something is about: the blind index of the person's document and the employer's credit code, as far as they are known. */
export interface Concerned {
  idIndex: string | null;
  creditCode: string | null;
}

/** Tells whether what an officer stated of himself makes something his own cause or his employer's; undefined where it does not. */
export async function interestOf(
  db: ScopedDb,
  scope: RegistryScope,
  { idIndex, creditCode }: Concerned,
): Promise<"self" | "employer" | undefined> {
  const { id, kind } = scope.actor;
  if (kind !== "officer" || !id) return undefined;
  const stated = await stepInto(db, scope, authScope(scope.actor), (inside) =>
    inside.officerInterest.findUnique({ where: { accountId: id } }),
  );
  if (!stated) return undefined;
  if (stated.idIndex && stated.idIndex === idIndex) return "self";
  const employer = creditCode ? creditCodeIndex(creditCode) : null;
  return stated.employerIndex && stated.employerIndex === employer ? "employer" : undefined;
}
