import "server-only";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import {
  type RegistrationActState,
  type RegistrationActStep,
  stepOfAct,
} from "@/lib/domain/registration-act";
import { addWorkingDays } from "@/lib/domain/working-days";
import { actWords } from "@/lib/dto/registration-act";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { carryOut } from "./carry-out";
import { interestInRegistration } from "./interest";
import { type ActRecord, readAct, staleAct } from "./record";

/** An officer's step on an act as he sees it. */
export interface ActStepInput {
  id: string;
  version: number;
  step: RegistrationActStep;
  /** His opinion, what was heard, or why not. */
  words: string;
}

/**
 * Takes an officer's step on a proposed act: approved, rejected, withdrawn, carried out after the hearing, or stopped. The
 * conditions stand in the update, so of two officers one wins; what takes effect does so in the same transaction. Nobody takes one in his own cause.
 */
export function takeActStep(
  scope: RegistryScope,
  input: ActStepInput,
): Promise<Result<RegistrationActState, Reason>> {
  return withScope(scope, async (db) => {
    const act = await readAct(db, scope, input.id);
    if (act.row.version !== input.version) throw await staleAct(db, scope, input.id);
    const concerned = await interestInRegistration(db, scope, act.row.registration);
    if (concerned) return refused<Reason>(concerned);
    const length = input.words.trim().length;
    if (length < actWords.least || length > actWords.most)
      return refused<Reason>({ key: "registerAct.words", field: "words", values: actWords });
    const at = now();
    const next = stepOfAct(act.state, input.step, factsOf(scope, act, plainDateIn(at)));
    if (!next.ok) return refused<Reason>({ key: `registerAct.${next.reasons[0]}` });
    await move(db, scope, act, { ...input, to: next.value, at });
    return ok(next.value);
  });
}

function factsOf(scope: RegistryScope, { row, ground }: ActRecord, today: PlainDate) {
  return {
    own: row.proposedBy === officerOf(scope),
    heard: ground.hearing !== undefined,
    today,
    heardUntil: row.heardUntil && plainDateIn(row.heardUntil, "UTC"),
  };
}

async function move(
  db: ScopedDb,
  scope: RegistryScope,
  act: ActRecord,
  { to, at, step, words }: ActStepInput & { to: RegistrationActState; at: Date },
): Promise<void> {
  const { registryId } = scope;
  const { id, kind, row } = act;
  const officer = officerOf(scope);
  const decides = step === "approve" || step === "reject";
  const said = words.trim();
  const data: Prisma.RegistrationActUncheckedUpdateManyInput = {
    state: to,
    version: { increment: 1 },
    ...(decides ? { decidedBy: officer, decidedAt: at, opinion: said } : {}),
    ...(to === "announced"
      ? await hearingFrom(db, act, plainDateIn(at))
      : { closedBy: officer, closedAt: at }),
    ...(decides ? {} : { closing: said }),
  };
  const moved = await db.registrationAct.updateMany({
    where: { registryId, id, state: act.state, version: row.version },
    data,
  });
  if (moved.count !== 1) throw await staleAct(db, scope, id);
  await audit(db, scope, {
    action: `registerAct.${to}`,
    subject: { type: "registrationAct", id },
    personId: row.personId,
    detail: { kind, ground: row.ground, number: row.registration.number },
  });
  if (to === "effective") await carryOut(db, scope, act, at);
  if (to === "effective" || to === "announced")
    await enqueue(
      db,
      "official.issueAct",
      { kind: "registry", registryId },
      {
        actId: id,
        kind: to === "announced" ? "hearing" : kind,
      },
    );
}

/** The days in which the holder may be heard, counted from the day after; REFUSED where the calendar does not reach so far. */
async function hearingFrom(db: ScopedDb, { ground, row }: ActRecord, today: PlainDate) {
  const end = addWorkingDays(today, ground.hearing?.value ?? 0, await readCalendar(db, row.registryId));
  if (!end.ok)
    throw new AppError("REFUSED", "the calendar ends before the hearing", [{ key: "registerAct.calendar" }]);
  return { announcedOn: new Date(today), heardUntil: new Date(end.value) };
}
