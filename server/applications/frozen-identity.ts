import "server-only";
import type { PersonScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";

/** Copies the person's identity into the columns of an application; later corrections of the account do not reach it. */
export async function frozenIdentity(db: ScopedDb, scope: PersonScope) {
  const person = await db.person.findUniqueOrThrow({ where: { id: scope.personId } });
  return {
    personName: person.name,
    personSex: person.sex,
    personBirthDate: person.birthDate,
    idType: person.idType,
    idNumber: encryptField("application.idNumber", decryptField("person.idNumber", person.idNumber)),
    idIndex: person.idIndex,
    idLastFour: person.idLastFour,
    mobile: encryptField("application.mobile", decryptField("person.mobile", person.mobile)),
  };
}
