import "server-only";
import type { Validity } from "@/lib/domain/validity";
import type { RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { employerOf } from "@/server/employers/employer-of";
import { noteChange } from "./note-change";

/** A registration that was made before this system, as its registry takes it over. */
export interface EarlierRegistration {
  personId: string;
  /** The employer's unified credit code; the enterprise directory must know it as active. */
  employer: string;
  number: string;
  /** The running number in it: those given from now on go on from there. */
  sequence: number;
  specialty: string | null;
  validity: Validity;
  /** Whether its certificate is of paper, to be exchanged for an electronic one. */
  medium?: "electronic" | "paper";
}

/** Takes over registrations from before this system; one whose number is there already stays as it is. */
export function importRegistrations(
  scope: RegistryScope,
  registrations: readonly EarlierRegistration[],
): Promise<void> {
  return withScope(scope, async (db) => {
    for (const registration of registrations) await takeOver(db, scope, registration);
  });
}

async function takeOver(db: ScopedDb, scope: RegistryScope, from: EarlierRegistration): Promise<void> {
  const { registryId } = scope;
  const { personId, number, specialty, validity } = from;
  const employerId = await employerOf(db, from.employer);
  if (!employerId) throw new Error(`the directory knows no active enterprise ${from.employer}`);
  const written = await db.registration.createMany({
    data: {
      registryId,
      personId,
      employerId,
      employerName: (await db.employer.findUniqueOrThrow({ where: { id: employerId } })).name,
      number,
      specialty,
      beginsOn: new Date(validity.begin),
      endsOn: new Date(validity.end),
      standing: "registered",
      medium: from.medium ?? "electronic",
    },
    skipDuplicates: true,
  });
  if (written.count === 0) return;
  await db.$executeRaw`SELECT app.note_registration_serial(${from.sequence}::int)`;
  const { id } = await db.registration.findUniqueOrThrow({ where: { number }, select: { id: true } });
  await noteChange(db, scope, { registrationId: id, applicationId: null, kind: "takenOver" });
}
