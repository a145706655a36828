import "server-only";
import { z } from "zod";
import { sexLabels } from "@/lib/documents/form-labels";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { exchangeMatter } from "@/lib/domain/paper-exchange";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { PaperRow } from "@/lib/dto/exchange";
import type { Reason } from "@/lib/errors";
import { professionOf } from "@/lib/professions";
import { specialtiesOf } from "@/lib/professions/parts";
import { ok, type Result, refused } from "@/lib/result";
import { countTry } from "@/server/auth/rate-limit";
import { type PersonScope, type RegistryScope, registryScopeOfAct } from "@/server/auth/scope";
import { type CertificateFacts, planVersion } from "@/server/certificates/plan-version";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { readFile, recordFile, type StagedFile, stageFile } from "@/server/files/service";
import { enqueue } from "@/server/outbox/enqueue";
import { decryptField } from "@/server/personal-data/field-cipher";
import { holdRegistrations } from "@/server/registrations/hold";
import { noteChange } from "@/server/registrations/note-change";
import { type OwnPaper, readOwnPaper } from "./own-papers";

/** Which registration's paper certificate, and the photo that the electronic one will bear: one of the person's own uploads. */
export const exchangeInput = z.object({ id: z.uuid(), photo: z.union([z.uuid(), z.literal("")]) });

const perPerson = { points: 30, seconds: 60 * 60 };

/**
 * 【纸质证书换领电子证书】: has the electronic certificate of a paper registration made, without an officer; the paper one is
 * replaced from then on. Once for each registration, also when it is asked for twice at the same moment.
 */
export async function exchangePaper(
  scope: PersonScope,
  { id, photo }: z.output<typeof exchangeInput>,
): Promise<Result<{ certificateId: string }, Reason>> {
  await countTry(`exchange:${scope.personId}`, perPerson);
  const [row, obstacles] = await withScope(scope, async (db) => {
    const found = await readOwnPaper(db, id);
    return [found.row, [...reasonsOf(found.view), ...(await photoReasons(db, photo))]] as const;
  });
  const [first, ...rest] = obstacles;
  if (first) return refused(first, ...rest);
  const staged = await stagePhoto(scope, row, photo);
  return withScope(scope, async (db) => {
    const registry = registryScopeOfAct(row.registryId, scope);
    await stepInto(db, scope, registry, (inside) => holdRegistrations(inside, registry, scope.personId));
    const again = await readOwnPaper(db, id); // after the wait: what a rename or a correction has changed meanwhile is asked again
    const [obstacle] = reasonsOf(again.view);
    if (obstacle) return refused(obstacle);
    if (!saysTheSame(row, again.row)) return refused({ key: "exchange.changed" });
    return stepInto(db, scope, registry, (inside) => replace(inside, registry, again.row, staged));
  });
}

function reasonsOf({ obstacle, validTo, hotline }: PaperRow): Reason[] {
  return obstacle ? [{ key: `exchange.${obstacle}`, values: { to: validTo, number: hotline } }] : [];
}

/** Tells whether the certificate would say what its holder saw. */
function saysTheSame(seen: OwnPaper, now: OwnPaper): boolean {
  return JSON.stringify(factsOf(seen)) === JSON.stringify(factsOf(now));
}

async function photoReasons(db: ScopedDb, photo: string): Promise<Reason[]> {
  const own = photo === "" ? null : await db.file.findUnique({ where: { id: photo } });
  const good = own?.purpose === "photo" && own.ownerClass === "person";
  return good ? [] : [{ key: "exchange.photoMissing", field: "photo" }];
}

/** The registry keeps a copy of its own: what a certificate bears does not hang on a file of the person's. */
async function stagePhoto(
  scope: PersonScope,
  { registryId, personId }: OwnPaper,
  photo: string,
): Promise<StagedFile> {
  const { meta, bytes } = await readFile(scope, photo);
  return stageFile({
    owner: { ownerClass: "registry", personId, registryId },
    purpose: "photo",
    mediaType: meta.mediaType,
    bytes,
    width: meta.width ?? undefined,
    height: meta.height ?? undefined,
  });
}

/** Replaces the paper certificate in the registry's scope; the conditions stand in the update, so the second of two finds nothing. */
async function replace(
  db: ScopedDb,
  scope: RegistryScope,
  row: OwnPaper,
  staged: StagedFile,
): Promise<Result<{ certificateId: string }, Reason>> {
  const { registryId } = scope;
  const { id, personId, specialty, registry } = row;
  const at = now();
  const once = exchangeMatter(professionOf(registry.professionCode))?.once === true;
  const before = await db.registration.count({ where: { registryId, personId, exchangedAt: { not: null } } });
  const replaced =
    once && before > 0
      ? { count: 0 }
      : await db.registration.updateMany({
          where: {
            id,
            registryId,
            personId,
            medium: "paper",
            standing: "registered",
            lockedAt: null,
            employerName: row.employerName, // the certificate says what was read: a rename in between is asked again
            endsOn: { equals: row.endsOn, gte: new Date(plainDateIn(at)) },
          },
          data: { medium: "electronic", exchangedAt: at },
        });
  if (replaced.count !== 1) return refused({ key: "exchange.changed" });
  const { id: photoId } = await recordFile(db, staged);
  const certificateId = await planVersion(db, scope, {
    registrationId: id,
    personId,
    applicationId: null,
    specialty,
    facts: factsOf(row),
    images: { photoId, signatureId: null },
    status: "making",
  });
  await enqueue(db, "certificate.issue", { kind: "registry", registryId }, { certificateId });
  await noteChange(db, scope, { registrationId: id, applicationId: null, kind: "exchanged" });
  return ok({ certificateId });
}

function factsOf({ registry, person, employer, ...row }: OwnPaper): CertificateFacts {
  const profession = professionOf(registry.professionCode);
  return {
    title: profession.names.certificateTitle.zh,
    professionCode: profession.code,
    revision: profession.revision,
    number: row.number,
    name: person.name,
    sex: sexLabels[person.sex === "male" ? "male" : "female"],
    birthDate: plainDateIn(person.birthDate, "UTC"),
    idType: person.idType,
    idNumberMasked: maskIdentityNumber(decryptField("person.idNumber", person.idNumber)),
    employer: row.employerName,
    employerCreditCode: employer.creditCode,
    specialty: specialtiesOf(profession).find(({ code }) => code === row.specialty)?.label.zh ?? null,
    validFrom: plainDateIn(row.beginsOn, "UTC"),
    validTo: plainDateIn(row.endsOn, "UTC"),
  };
}
