import "server-only";
import type { PersonScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";

/** The mobile that belongs to the account now: the code that releases a key goes there. */
export async function ownMobile(db: ScopedDb, scope: PersonScope): Promise<string> {
  const { mobile } = await db.person.findUniqueOrThrow({
    where: { id: scope.personId },
    select: { mobile: true },
  });
  return decryptField("person.mobile", mobile);
}
