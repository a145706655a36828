import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import { renameBlockingStates as signedAndUndecided } from "@/lib/domain/rename";
import { type CorrectionView, correctionView } from "@/lib/dto/correction";
import type { Reason } from "@/lib/errors";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";
import { interestInCorrection } from "./interest";
import { describeCorrection } from "./list";
import { type CorrectionRecord, readCorrection } from "./record";

/** What the officer's roles allow, as the permission table says. */
export interface CorrectionRoles {
  enter: boolean;
  approve: boolean;
}

/** Reads one correction with whole numbers, since they are compared with the proof; every view is logged. */
export function viewCorrection(
  scope: RegistryScope,
  id: string,
  roles: CorrectionRoles,
): Promise<CorrectionView> {
  return withScope(scope, async (db) => {
    const row = await readCorrection(db, id);
    const inFlight = await namesOfInFlight(db, row);
    const names = await nameOfficers(db, scope, [row.enteredBy, row.decidedBy]);
    await audit(db, scope, {
      action: "correction.viewed",
      subject: { type: "personCorrection", id },
      personId: row.personId,
    });
    return correctionView.parse({
      ...describeCorrection(row, officerOf(scope), (number) => number),
      version: row.version,
      sex: row.sex,
      birthDate: plainDateIn(row.birthDate, "UTC"),
      ground: row.ground,
      opinion: row.opinion,
      enteredBy: names.get(row.enteredBy) ?? "",
      decidedBy: row.decidedBy && (names.get(row.decidedBy) ?? null),
      proof: await proofOf(db, row),
      registrations: await heldBy(db, row),
      inFlight,
      may: mayDo(scope, row, roles, { inFlight, concerned: await interestInCorrection(db, scope, row) }),
    });
  });
}

function mayDo(
  scope: RegistryScope,
  { state, enteredBy, proofFileId }: CorrectionRecord,
  { enter, approve }: CorrectionRoles,
  { inFlight, concerned }: { inFlight: readonly string[]; concerned: Reason | undefined },
): CorrectionView["may"] {
  const waits = state === "waiting";
  const mine = enteredBy === officerOf(scope);
  const obstacles = [
    ...(concerned ? (["concerned"] as const) : []),
    ...(mine ? (["own"] as const) : []),
    ...(proofFileId ? [] : (["noProof"] as const)),
    ...(inFlight.length > 0 ? (["inFlight"] as const) : []),
  ];
  return {
    change: waits && mine && enter && !concerned,
    decide: waits && approve,
    decideNot: obstacles[0] ?? null,
  };
}

async function namesOfInFlight(
  db: ScopedDb,
  { registryId, personId, state }: CorrectionRecord,
): Promise<string[]> {
  if (state !== "waiting") return [];
  const rows = await db.application.findMany({
    where: { registryId, personId, state: { in: [...signedAndUndecided] } },
    orderBy: { acceptanceNumber: "asc" },
    select: { acceptanceNumber: true },
  });
  return rows.flatMap(({ acceptanceNumber }) => acceptanceNumber ?? []);
}

async function proofOf(db: ScopedDb, { proofFileId }: CorrectionRecord) {
  const file = proofFileId
    ? await db.file.findUnique({
        where: { id: proofFileId },
        select: { id: true, originalName: true, byteLength: true, pages: true },
      })
    : null;
  return file && { id: file.id, name: file.originalName, byteLength: file.byteLength, pages: file.pages };
}

/** The registrations whose certificates follow: those in force that have not expired and have one that counts. */
function heldBy(db: ScopedDb, { registryId, personId }: CorrectionRecord) {
  return db.registration.findMany({
    where: {
      registryId,
      personId,
      standing: "registered",
      endsOn: { gte: new Date(plainDateIn(now())) },
      certificates: { some: { status: { in: ["uncollected", "making", "issued"] } } },
    },
    orderBy: { number: "asc" },
    select: { number: true, specialty: true },
  });
}
