import "server-only";
import { authScope, type PersonScope, personScopeOfAccount } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { mobileIndex } from "@/server/personal-data/blind-index";
import type { DemoPerson } from "./people";

/** Gives the scope of a person whom the demonstration's data hold; throws when they do not. */
export async function demoPersonScope({ mobile }: Pick<DemoPerson, "mobile">): Promise<PersonScope> {
  const { id } = await withScope(authScope(), (db) =>
    db.account.findFirstOrThrow({ where: { mobileIndex: mobileIndex(mobile) }, select: { id: true } }),
  );
  return personScopeOfAccount(id);
}
