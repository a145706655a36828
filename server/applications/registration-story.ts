import "server-only";
import type { RegistrationEvent } from "@/lib/domain/employer-change";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ScopedDb } from "@/server/db/scope";
import type { RegistrationChangeKind } from "@/server/registrations/note-change";
import { validityOf } from "@/server/registrations/validity-of";

/** What each change of a registration means for whether somebody is registered; what changes only its words means nothing. */
const meanings: Partial<Record<RegistrationChangeKind, RegistrationEvent["kind"]>> = {
  takenOver: "registered",
  granted: "registered",
  renewed: "renewed",
  deregistered: "left",
  revoked: "revoked",
};

/** Reads what happened to the person's registrations in a registry, in the order in which it happened. */
export async function readRegistrationStory(db: ScopedDb, registryId: string): Promise<RegistrationEvent[]> {
  const rows = await db.registrationChange.findMany({
    where: { registryId },
    orderBy: { id: "asc" },
    include: { registration: { select: { specialty: true } } },
  });
  return rows.flatMap(({ kind, registration, at, employerName, ...row }) => {
    const meaning = meanings[kind as RegistrationChangeKind];
    const { specialty } = registration;
    const { end } = validityOf(row);
    return meaning ? [{ kind: meaning, specialty, on: plainDateIn(at), end, employer: employerName }] : [];
  });
}
