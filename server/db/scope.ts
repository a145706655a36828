import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Scope } from "@/server/auth/scope";
import { databaseClient } from "./client";
import { scopeRoles } from "./roles";

export type { Prisma };

declare const scoped: unique symbol;

/** A transaction that has entered a scope; only withScope makes one, and repositories accept nothing else. */
export type ScopedDb = Prisma.TransactionClient & { readonly [scoped]: true };

/** Runs `work` in one transaction under the scope's database role; row policies see to the rest. The one door to the data. */
export function withScope<T>(scope: Scope, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return databaseClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT set_config('role', ${scopeRoles[scope.kind]}, true)`;
    return work(transaction as ScopedDb);
  });
}
