import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { AppError } from "@/lib/errors";
import type { Scope } from "@/server/auth/scope";
import { databaseClient } from "./client";
import { isUnstorableText } from "./errors";
import { scopeRoles } from "./roles";

export type { Prisma };

declare const scoped: unique symbol;

/** A transaction that has entered a scope; only this file makes one, and repositories accept nothing else. */
export type ScopedDb = Prisma.TransactionClient & { readonly [scoped]: true };

/**
 * Runs `work` in one transaction under the scope's database role; row policies see to the rest. The one door to the data. INVALID
 * for a text that the database cannot hold.
 */
export async function withScope<T>(
  scope: Scope,
  work: (db: ScopedDb) => Promise<T>,
  options: { /** How long it may take; for the few that carry much. */ seconds?: number } = {},
): Promise<T> {
  try {
    return await databaseClient().$transaction(
      async (transaction) => {
        await enter(transaction, scope);
        return work(transaction as ScopedDb);
      },
      options.seconds ? { timeout: options.seconds * 1000 } : undefined,
    );
  } catch (error) {
    if (!isUnstorableText(error)) throw error;
    throw new AppError("INVALID", "a text that the database cannot hold", [{ key: "text.unstorable" }]);
  }
}

/** Takes one step of a transaction in another scope, then returns to the first: for the few acts that touch two. */
export async function stepInto<T>(
  db: ScopedDb,
  from: Scope,
  into: Scope,
  work: (db: ScopedDb) => Promise<T>,
): Promise<T> {
  await enter(db, into);
  const result = await work(db);
  await enter(db, from);
  return result;
}

async function enter(db: Prisma.TransactionClient, scope: Scope): Promise<void> {
  const personId = scope.kind === "person" ? scope.personId : "";
  const employerId = scope.kind === "employer" ? scope.employerId : "";
  const registryId = scope.kind === "registry" ? scope.registryId : "";
  await db.$queryRaw`
    SELECT set_config('role', ${scopeRoles[scope.kind]}, true), set_config('app.person_id', ${personId}, true),
           set_config('app.registry_id', ${registryId}, true), set_config('app.employer_id', ${employerId}, true)`;
}
