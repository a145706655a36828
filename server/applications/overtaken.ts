import "server-only";
import { applicationActions } from "@/lib/domain/application";
import { writeMoment } from "@/lib/domain/moment";
import { AppError, type Reason } from "@/lib/errors";
import type { Actor, Scope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { operatorName } from "@/server/employers/operator-name";
import { nameOfficers } from "@/server/officers/name-officers";
import { internalActions } from "./events";
import type { ApplicationRecord } from "./record";

/** Who was first, as far as the reader may know it: a colleague by name at the desk and within an employer, the authority outside it. */
type First = "you" | "applicant" | "employer" | "authority" | "colleague" | "system";

/** Refuses an act on an older state of an application than there is; STALE, with who did what when. */
export async function assertSeen(
  db: ScopedDb,
  scope: Scope,
  record: ApplicationRecord,
  version: number,
): Promise<void> {
  if (record.version !== version) throw await overtaken(db, scope, record);
}

/** Makes the error for whoever lost a race for an application: STALE, with what was done to it last, by whom and when. */
export async function overtaken(
  db: ScopedDb,
  scope: Scope,
  { id, matter }: { id: string; matter?: ApplicationRecord["matter"] },
): Promise<AppError> {
  const reason = (await lastMove(db, scope, id, matter?.effect)) ?? { key: "application.stale" };
  return new AppError("STALE", "somebody else was first with this application", [reason]);
}

/**
 * Makes the same error for an employer from whom an application was taken back, and which it therefore cannot read any more;
 * undefined where it was never handed to it, so that nothing is told of what is not the employer's.
 */
export async function takenBack(db: ScopedDb, scope: Scope, id: string): Promise<AppError | undefined> {
  if (scope.kind !== "employer") return undefined;
  const handed = await db.applicationEvent.count({ where: { applicationId: id, action: "sign" } });
  return handed > 0 ? overtaken(db, scope, { id }) : undefined;
}

async function lastMove(
  db: ScopedDb,
  scope: Scope,
  applicationId: string,
  effect: string | undefined,
): Promise<Reason | undefined> {
  const event = await db.applicationEvent.findFirst({
    where: { applicationId, action: { in: [...applicationActions] } },
    orderBy: { id: "desc" },
    select: { at: true, action: true, actorKind: true, actorId: true },
  });
  if (!event) return undefined;
  const who = firstOf(scope, event);
  const name = who === "colleague" ? await nameOf(db, scope, event.actorId) : "";
  const did = didOf(scope, event.action, effect);
  return { key: "application.overtaken", values: { who, name, at: writeMoment(event.at), did } };
}

function firstOf(
  { actor }: Scope,
  { actorKind, actorId }: { actorKind: string; actorId: string | null },
): First {
  if (actorKind !== actor.kind) return parties[actorKind] ?? "system";
  return actorId === actor.id ? "you" : "colleague";
}

const parties: Partial<Record<string, First>> = {
  person: "applicant",
  operator: "employer",
  officer: "authority",
} satisfies Partial<Record<Actor["kind"], First>>;

async function nameOf(db: ScopedDb, scope: Scope, id: string | null): Promise<string> {
  if (scope.kind === "registry") return (await nameOfficers(db, scope, [id])).get(id ?? "") ?? "";
  return scope.kind === "employer" && id ? operatorName(db, id) : "";
}

/** What was done, by a code that the interface words; what officers settle among themselves is told to nobody else. */
function didOf({ kind }: Scope, action: string, effect: string | undefined): string {
  if (kind !== "registry" && internalActions.includes(action)) return "other";
  const ends = effect === "deregister" && (action === "grant" || action === "refuse");
  return ends ? `${action}End` : action;
}
