import "server-only";
import { randomUUID } from "node:crypto";
import { lastFour } from "@/lib/domain/identity-document";
import { authScope, type PlatformScope, personScopeOfAccount } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { idNumberIndex, mobileIndex } from "@/server/personal-data/blind-index";
import { encryptField } from "@/server/personal-data/field-cipher";
import type { DemoPerson } from "./people";

/** Writes the persons that are not there yet, account and person together, in one transaction. */
export async function seedPeople(
  scope: PlatformScope,
  people: readonly DemoPerson[],
  passwordHash: string,
): Promise<void> {
  const auth = authScope(scope.actor);
  await withScope(auth, async (db) => {
    for (const person of people) {
      const id = await makeAccount(db, person, passwordHash);
      if (!id) continue;
      await stepInto(db, auth, personScopeOfAccount(id), (inside) => makePerson(inside, id, person));
    }
  });
}

const indexesOf = ({ idType, idNumber, mobile }: DemoPerson) => ({
  idIndex: idNumberIndex(idType, idNumber),
  mobileIndex: mobileIndex(mobile),
});

async function makeAccount(
  db: ScopedDb,
  person: DemoPerson,
  passwordHash: string,
): Promise<string | undefined> {
  const id = randomUUID();
  const made = await db.account.createMany({
    data: {
      id,
      kind: "person",
      status: "active",
      ...indexesOf(person),
      passwordHash,
      passwordChangedAt: now(),
    },
    skipDuplicates: true,
  });
  return made.count === 1 ? id : undefined;
}

async function makePerson(db: ScopedDb, id: string, person: DemoPerson): Promise<void> {
  const { name, sex, birthDate, idType, idNumber, mobile } = person;
  await db.person.createMany({
    data: {
      id,
      name,
      sex,
      birthDate: new Date(birthDate),
      idType,
      idNumber: encryptField("person.idNumber", idNumber),
      idLastFour: lastFour(idNumber),
      mobile: encryptField("person.mobile", mobile),
      provenBy: "demo",
      ...indexesOf(person),
    },
  });
}
