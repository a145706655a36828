import "server-only";
import { z } from "zod";
import { correctionWords } from "@/lib/domain/corrections";
import { compactCode } from "@/lib/domain/half-width";
import { lastFour } from "@/lib/domain/identity-document";
import { normalisePersonName } from "@/lib/domain/person-name";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type ReadIdentity, readIdentity } from "@/lib/domain/read-identity";
import type { CorrectionInput } from "@/lib/dto/correction";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import { countTry } from "@/server/auth/rate-limit";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { noGlyphReasons } from "@/server/documents/fonts/no-glyph-reasons";
import { sendMessage } from "@/server/notifications/messages";
import { idNumberIndex, idNumberIndexes } from "@/server/personal-data/blind-index";
import { encryptField } from "@/server/personal-data/field-cipher";
import { interestInCorrection } from "./interest";

const searchesPerOfficer = { points: 20, seconds: 60 * 60 };

/**
 * Enters a correction of a person's name or document, as the papers at the counter show it; proof is added next, and another
 * officer approves. The officer learns whether the registry knows somebody by that name and number, nothing else of the person.
 */
export async function enterCorrection(
  scope: RegistryScope,
  input: CorrectionInput,
): Promise<Result<{ id: string }, Reason>> {
  const read = await readInput(input);
  if (!read.ok) return read;
  await countTry(`personForCorrection:${officerOf(scope)}`, searchesPerOfficer);
  return withScope(scope, (db) => enter(db, scope, input, read.value)).catch((error: unknown) => {
    if (isUniqueViolation(error)) return refused({ key: "correction.pending" }); // another officer was first
    throw error;
  });
}

interface Wanted extends ReadIdentity {
  ground: string;
}

async function readInput(input: CorrectionInput): Promise<Result<Wanted, Reason>> {
  const identity = readIdentity(input, plainDateIn(now()));
  const ground = input.ground.trim();
  const length = [...ground].length;
  const [first, ...rest] = [
    ...(input.currentName.trim() ? [] : [{ key: "missing.name", field: "currentName" }]),
    ...(input.currentNumber.trim() ? [] : [{ key: "missing.idNumber", field: "currentNumber" }]),
    ...(identity.ok ? [] : identity.reasons),
    ...(await noGlyphReasons(input.name, "name")),
    ...(length < correctionWords.least || length > correctionWords.most
      ? [{ key: "correction.ground", field: "ground", values: correctionWords }]
      : []),
  ];
  if (first) return refused(first, ...rest);
  if (!identity.ok) throw new Error("unreachable: a missing part has its reason");
  return ok({ ...identity.value, ground });
}

const found = z.object({
  person_id: z.string(),
  name: z.string(),
  id_type: z.string(),
  id_index: z.string(),
  taken: z.boolean(),
});

async function enter(
  db: ScopedDb,
  scope: RegistryScope,
  { currentName, currentNumber }: CorrectionInput,
  wanted: Wanted,
): Promise<Result<{ id: string }, Reason>> {
  const idIndex = idNumberIndex(wanted.idType, wanted.idNumber);
  const rows = await db.$queryRaw`
    SELECT * FROM app.person_for_correction(${idNumberIndexes(currentNumber)}::text[], ${normalisePersonName(currentName)},
                                            ${idIndex}, ${wanted.name})`;
  const [person] = z.array(found).parse(rows);
  await audit(db, scope, { action: "correction.searched", detail: { found: person !== undefined } });
  if (!person) return refused({ key: "correction.noMatch", field: "currentNumber" });
  const corrected = { personId: person.person_id, oldIdIndex: person.id_index, idIndex };
  const concerned = await interestInCorrection(db, scope, corrected);
  if (concerned) return refused(concerned);
  if (person.id_index === idIndex && person.name === wanted.name)
    return refused({ key: "correction.same", field: "name" });
  if (person.taken) return refused({ key: "correction.taken", field: "idNumber" });
  const { name, sex, birthDate, idType, idNumber, ground } = wanted;
  const row = await db.personCorrection.create({
    data: {
      registryId: scope.registryId,
      personId: person.person_id,
      state: "waiting",
      oldName: person.name,
      oldIdType: person.id_type,
      oldIdNumber: encryptField("correction.oldIdNumber", compactCode(currentNumber)),
      oldIdIndex: person.id_index,
      name,
      sex,
      birthDate: new Date(birthDate),
      idType,
      idNumber: encryptField("person.idNumber", idNumber),
      idIndex,
      idLastFour: lastFour(idNumber),
      ground,
      enteredBy: officerOf(scope),
      enteredAt: now(),
    },
    select: { id: true, personId: true },
  });
  await tell(db, scope, row);
  return ok({ id: row.id });
}

async function tell(
  db: ScopedDb,
  scope: RegistryScope,
  { id, personId }: { id: string; personId: string },
): Promise<void> {
  const { registryId } = scope;
  await audit(db, scope, {
    action: "correction.entered",
    subject: { type: "personCorrection", id },
    personId,
  });
  const registry = await db.registry.findUniqueOrThrow({ where: { id: registryId } });
  const values = {
    authority: { zh: registry.authorityZh, en: registry.authorityEn },
    hotline: registry.hotline,
  };
  await sendMessage(db, personId, {
    key: "account.correctionEntered",
    values,
    href: "/account",
    registryId,
  });
}
