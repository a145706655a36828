import "server-only";
import { readIdentityNumber } from "@/lib/domain/identity-document";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { DeskCase } from "@/lib/dto/desk";
import { identityDocumentType } from "@/lib/dto/identity";
import type { ApplicationRecord } from "@/server/applications/record";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";

type Check = DeskCase["checks"][number];

/** Checks who applies and by which qualification, each with the fact it found. */
export async function checkApplicant(db: ScopedDb, record: ApplicationRecord): Promise<Check[]> {
  return [identityCheck(record), ...qualificationCheck(record), ...(await duplicateCheck(db, record))];
}

/** Whether the number is right in itself, and says the sex and birth date that the form has. */
function identityCheck({ row }: ApplicationRecord): Check {
  const number = decryptField("application.idNumber", row.idNumber);
  const read = readIdentityNumber(identityDocumentType.parse(row.idType), number, plainDateIn(now()));
  const derived = read.ok ? read.value.derived : null;
  const fits =
    read.ok &&
    (derived === null ||
      (derived.sex === row.personSex && derived.birthDate === plainDateIn(row.personBirthDate, "UTC")));
  const outcome = fits ? (derived ? "good" : "look") : "bad";
  return { key: "identity", outcome, values: { birthDate: plainDateIn(row.personBirthDate, "UTC") } };
}

/** What the register holds is certain; what was declared is for a human to look at. */
function qualificationCheck({ answers }: ApplicationRecord): Check[] {
  const stated = answers?.qualification;
  if (!stated) return [];
  const values = { number: stated.number ?? "", date: stated.date };
  return [{ key: "qualification", outcome: stated.source === "register" ? "good" : "look", values }];
}

/** Whether somebody else applied with the same certificate of qualification; nothing where the form asks for no number. */
async function duplicateCheck(db: ScopedDb, { row }: ApplicationRecord): Promise<Check[]> {
  const { registryId, personId, qualificationNumber } = row;
  if (!qualificationNumber) return [];
  const other = await db.application.findFirst({
    where: { registryId, qualificationNumber, personId: { not: personId } },
    select: { acceptanceNumber: true },
  });
  const values = { number: other?.acceptanceNumber ?? "" };
  return [{ key: "duplicate", outcome: other ? "bad" : "good", values }];
}
