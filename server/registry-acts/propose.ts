import "server-only";
import { actIsOpen } from "@/lib/domain/registration-act";
import { actWords, type ProposedAct } from "@/lib/dto/registration-act";
import { AppError, type Reason } from "@/lib/errors";
import { registryActGround } from "@/lib/professions/registry-acts";
import type { Profession } from "@/lib/professions/schema";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { noteWordings } from "@/server/dictionaries/note-wordings";
import { readProfession } from "@/server/registries/read-profession";
import { interestInRegistration } from "./interest";

/**
 * Proposes an act on a registration, with its legal ground, what was found and the proof; another officer approves it. REFUSED in
 * words where the registration does not allow it, another act is still open or he is concerned himself, and NOT_FOUND for another
 * registry's.
 */
export async function proposeAct(scope: RegistryScope, act: ProposedAct): Promise<Result<string, Reason>> {
  try {
    return await withScope(scope, (db) => propose(db, scope, act));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused({ key: "registerAct.another" });
  }
}

async function propose(
  db: ScopedDb,
  scope: RegistryScope,
  act: ProposedAct,
): Promise<Result<string, Reason>> {
  const { registryId } = scope;
  const registration = await db.registration.findFirst({
    where: { registryId, id: act.registrationId },
    include: { employer: { select: { creditCode: true } } },
  });
  if (!registration) throw new AppError("NOT_FOUND", "no such registration in this scope");
  const concerned = await interestInRegistration(db, scope, registration);
  if (concerned) return refused(concerned);
  const profession = await readProfession(db, registryId);
  const faults = [
    ...groundFaults(profession, act),
    ...(await proofFaults(db, scope, registration.personId, act.proof)),
    ...standingFaults(registration, act),
  ];
  const [first, ...rest] = faults;
  if (first) return refused(first, ...rest);
  const { id } = await db.registrationAct.create({
    data: {
      registryId,
      registrationId: registration.id,
      personId: registration.personId,
      employerId: registration.employerId,
      kind: act.kind,
      ground: act.ground,
      facts: act.facts.trim(),
      wordings: await noteWordings(db, { registryId, profession, kind: act.kind }, act.facts),
      proofFileId: act.proof,
      state: "proposed",
      proposedBy: officerOf(scope),
      proposedAt: now(),
    },
    select: { id: true },
  });
  await audit(db, scope, {
    action: `registerAct.proposed`,
    subject: { type: "registrationAct", id },
    personId: registration.personId,
    detail: { kind: act.kind, ground: act.ground, number: registration.number },
  });
  return ok(id);
}

function groundFaults(profession: Profession, act: ProposedAct): Reason[] {
  const ground = registryActGround(profession, act.kind, act.ground);
  const length = act.facts.trim().length;
  const words = length >= actWords.least && length <= actWords.most;
  return [
    ...(ground ? [] : [{ key: "registerAct.ground", field: "ground" }]),
    ...(words ? [] : [{ key: "registerAct.facts", field: "facts", values: actWords }]),
  ];
}

/** The proof is a PDF that this registry took in for the same person and that proves nothing else yet. */
async function proofFaults(
  db: ScopedDb,
  { registryId }: RegistryScope,
  personId: string,
  id: string,
): Promise<Reason[]> {
  const file =
    id === ""
      ? null
      : await db.file.findFirst({
          where: { id, registryId, personId, purpose: "actProof", ownerClass: "registry", actProof: null },
          select: { id: true },
        });
  return file ? [] : [{ key: "registerAct.proof", field: "proof" }];
}

function standingFaults(
  { standing, lockedAt, number }: Prisma.RegistrationGetPayload<object>,
  { kind }: ProposedAct,
): Reason[] {
  const open = actIsOpen(kind, { standing, locked: lockedAt !== null });
  return open ? [] : [{ key: "registerAct.registrationChanged", values: { number } }];
}
