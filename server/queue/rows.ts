import "server-only";
import type { QueueRow } from "@/lib/dto/queue";
import { openStates } from "@/lib/queue/views";
import { deadlineOfCase } from "@/server/applications/period";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";
import type { Reader } from "./conditions";
import { placeOf } from "./places";
import type { Found } from "./select-page";

const shownOfRow = {
  id: true,
  personName: true,
  idLastFour: true,
  matter: true,
  route: true,
  specialty: true,
  acceptanceNumber: true,
  acceptedAt: true,
  state: true,
  stateSince: true,
  dueOn: true,
  periodDays: true,
  withdrawalAskedAt: true,
  extensionAskedAt: true,
  assignedTo: true,
  coverFor: true,
  employer: { select: { name: true } },
  reviews: { where: { step: "review" }, select: { officerId: true } },
  claim: true,
} satisfies Prisma.ApplicationSelect;

type Read = Prisma.ApplicationGetPayload<{ select: typeof shownOfRow }>;

/** Reads what a list shows of the cases that were found, in their order; one that left the registry meanwhile is left out. */
export async function readRows(
  db: ScopedDb,
  scope: RegistryScope,
  found: readonly Found[],
  reader: Reader,
): Promise<QueueRow[]> {
  if (found.length === 0) return [];
  const rows = await db.application.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: shownOfRow,
  });
  const officers = rows.flatMap(({ assignedTo, coverFor, claim }) => [
    assignedTo,
    coverFor,
    claim?.officerId ?? null,
  ]);
  const names = await nameOfficers(db, scope, officers);
  return found.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.id);
    return row ? [shown(row, reader, names, placeOf(scope, one))] : [];
  });
}

function shown(row: Read, reader: Reader, names: Map<string, string>, place: string): QueueRow {
  const officer = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? "" });
  return {
    id: row.id,
    name: row.personName,
    idLastFour: row.idLastFour,
    matter: row.matter as QueueRow["matter"],
    route: row.route,
    specialty: row.specialty,
    employer: row.employer?.name ?? "",
    acceptanceNumber: row.acceptanceNumber ?? "",
    acceptedAt: row.acceptedAt,
    state: row.state as QueueRow["state"],
    stateSince: row.stateSince,
    deadline: deadlineOfCase(row, reader.today, reader.calendar),
    asked: askedOf(row),
    periodDays: row.periodDays,
    reviewedByMe: row.reviews.some(({ officerId }) => officerId === reader.id),
    assignedTo: officer(row.assignedTo),
    coverFor: officer(row.coverFor),
    claim: claimOf(row, reader, officer),
    place,
  };
}

function askedOf({ state, withdrawalAskedAt, extensionAskedAt }: Read): QueueRow["asked"] {
  if (!openStates.some((open) => open === state)) return null; // a withdrawal that was answered stays dated
  if (withdrawalAskedAt) return "withdrawal";
  return extensionAskedAt ? "extension" : null;
}

function claimOf(
  { state, claim }: Read,
  { id }: Reader,
  officer: (id: string) => QueueRow["assignedTo"],
): QueueRow["claim"] {
  if (!claim || claim.state !== state || claim.until <= now()) return null;
  const by = officer(claim.officerId);
  return by && { by, since: claim.since, mine: claim.officerId === id };
}
