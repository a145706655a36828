import "server-only";
import {
  type ActingParty,
  type ApplicationAction,
  decide,
  type Effect,
  isClosed,
} from "@/lib/domain/application";
import { passesOn } from "@/lib/domain/turn";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { Scope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { carryOut } from "./effects";
import { keptSettings } from "./kept-settings";
import { marksOf } from "./marks";
import { overtaken } from "./overtaken";
import { periodAfter } from "./period";
import { type ApplicationRecord, type FurtherFacts, factsOf } from "./record";

/** One act on an application, as a service has prepared it. */
export interface Act {
  action: ApplicationAction;
  party: ActingParty;
  acceptance: "automatic" | "window";
  /** What the row does not tell and the act's rules ask. */
  further?: FurtherFacts;
  /** What else the row takes on, in the same conditional update. */
  changes?: Prisma.ApplicationUncheckedUpdateManyInput;
  /** Told by the event; codes and digests, never personal data. */
  data?: Prisma.InputJsonObject;
  /** Told to the other party, in the words of whoever acts. */
  note?: string;
  /** What the messages about it name further. */
  values?: Record<string, string | number>;
}

/**
 * The only mover of an application: decides, updates on condition of state and version, appends the event, writes the audit log;
 * carries out the effects that every act of its kind has; all in the caller's transaction. Answers the effects, of which
 * the caller does those that need what only it knows.
 * The loser of a race gets STALE, with who did what when.
 */
export async function act(
  db: ScopedDb,
  scope: Scope,
  record: ApplicationRecord,
  wanted: Act,
): Promise<Result<readonly Effect[], Reason>> {
  const decided = decide(
    record.state,
    wanted.action,
    wanted.party,
    factsOf(record, wanted.acceptance, wanted.further),
  );
  if (!decided.ok) {
    return refused({
      key: `application.${decided.reasons[0]}`,
      values: { state: record.state, action: wanted.action },
    });
  }
  const at = now();
  const { to, effects } = decided.value;
  const moved = await db.application.updateMany({
    where: { id: record.id, state: record.state, version: record.version },
    data: {
      ...wanted.changes,
      state: to,
      version: { increment: 1 },
      ...(to === record.state ? {} : { stateSince: at }),
      ...(isClosed(to) ? { closedAt: at } : {}),
      ...marksOf(record, wanted.action, effects, at),
      ...(await keptSettings(db, record, { to, effects, at })),
      ...(await periodAfter(db, record, { to, effects, at })),
      ...(passesOn(record.state, to) ? { assignedTo: null, assignedAt: null, coverFor: null } : {}),
    },
  });
  if (moved.count !== 1) throw await overtaken(db, scope, record);
  await appendEvent(db, scope, record, {
    action: wanted.action,
    from: record.state,
    to,
    at,
    data: { ...wanted.data, ...(wanted.note ? { note: wanted.note } : {}) },
  });
  await carryOut(db, scope, record, {
    action: wanted.action,
    to,
    effects,
    at,
    note: wanted.note,
    values: wanted.values,
  });
  return ok(effects);
}

interface Happening {
  action: ApplicationAction | "begin" | "employerOpen";
  from: string | null;
  to: string;
  at: Date;
  data: Prisma.InputJsonObject;
}

/** Appends what happened to the application's own story and to the audit log. */
export async function appendEvent(
  db: ScopedDb,
  scope: Scope,
  record: Pick<ApplicationRecord, "id" | "registryId" | "row">,
  happening: Happening,
): Promise<void> {
  await db.applicationEvent.create({
    data: {
      registryId: record.registryId,
      applicationId: record.id,
      personId: record.row.personId,
      employerId: record.row.employerId,
      at: happening.at,
      action: happening.action,
      fromState: happening.from,
      toState: happening.to,
      actorKind: scope.actor.kind,
      actorId: scope.actor.id ?? null,
      data: happening.data,
    },
    select: { id: true },
  });
  await audit(db, scope, {
    action: `application.${happening.action}`,
    subject: { type: "application", id: record.id },
    registryId: record.registryId,
    personId: record.row.personId,
    detail: { from: happening.from, to: happening.to, ...withoutNote(happening.data) },
  });
}

/** What somebody wrote is for the other party; the audit log holds no free text. */
function withoutNote({ note: _, ...data }: Prisma.InputJsonObject): Prisma.InputJsonObject {
  return data;
}
