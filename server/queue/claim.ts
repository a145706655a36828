import "server-only";
import { z } from "zod";
import { writeMoment } from "@/lib/domain/moment";
import { statesOfTurns, type Turn } from "@/lib/domain/turn";
import type { Held } from "@/lib/dto/caseload";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";

/** How long a case stays taken after its page last said that it is open, in minutes. */
const minutes = 30;

const taken = z.array(z.object({ officer_id: z.uuid(), since: z.date(), until: z.date() }));

/**
 * Takes a case for the officer who opens it, or keeps it for him; where a colleague has it, tells who and since when. A
 * courtesy only: what is decided is guarded by the case's version. Refused where the case does not ask for him.
 */
export function claimCase(
  scope: RegistryScope,
  id: string,
  turns: readonly Turn[],
): Promise<Result<Held, Reason>> {
  return withScope(scope, async (db) => {
    await assertHere(db, id);
    const mine = statesOfTurns(turns);
    const { at, until } = span();
    const me = officerOf(scope);
    const rows = await db.$queryRaw`
      INSERT INTO case_claim (application_id, registry_id, officer_id, state, since, until)
        SELECT a.id, a.registry_id, ${me}::uuid, a.state, ${at}::timestamptz, ${until}::timestamptz
        FROM application a WHERE a.id = ${id}::uuid AND a.state = ANY(${mine}::text[])
      ON CONFLICT (registry_id, application_id) DO UPDATE SET officer_id = EXCLUDED.officer_id, state = EXCLUDED.state, until = EXCLUDED.until,
        since = CASE WHEN case_claim.officer_id = EXCLUDED.officer_id AND case_claim.state = EXCLUDED.state AND case_claim.until > ${at}::timestamptz
                     THEN case_claim.since ELSE EXCLUDED.since END
        WHERE case_claim.officer_id = EXCLUDED.officer_id OR case_claim.state <> EXCLUDED.state OR case_claim.until <= ${at}::timestamptz
      RETURNING officer_id, since, until`;
    const [own] = taken.parse(rows);
    const held = own ?? (await readClaim(db, id));
    return held ? ok(await shown(db, scope, held)) : refused({ key: "claim.notYours" });
  });
}

/** Takes a case over from the colleague who was seen to have it; when it is no longer so, STALE. The log keeps it. */
export function takeOverCase(
  scope: RegistryScope,
  { id, from, since }: { id: string; from: string; since: Date },
  turns: readonly Turn[],
): Promise<Result<Held, Reason>> {
  return withScope(scope, async (db) => {
    await assertHere(db, id);
    const mine = statesOfTurns(turns);
    const asks = await db.application.count({ where: { id, state: { in: mine } } });
    if (asks === 0) return refused({ key: "claim.notYours" });
    const { at, until } = span();
    const me = officerOf(scope);
    const changed = await db.caseClaim.updateMany({
      where: { applicationId: id, officerId: from, since, until: { gt: at } },
      data: { officerId: me, since: at, until },
    });
    if (changed.count !== 1) throw await changedHands(db, scope, id);
    await audit(db, scope, {
      action: "case.takeOver",
      subject: { type: "application", id },
      detail: { from },
    });
    return ok(await shown(db, scope, { officer_id: me, since: at, until }));
  });
}

/** For an officer who wanted to take a case over: STALE, with the colleague who has it now and since when. */
async function changedHands(db: ScopedDb, scope: RegistryScope, id: string): Promise<AppError> {
  const held = await readClaim(db, id);
  const by = held && (await shown(db, scope, held));
  const values = {
    who: by ? "colleague" : "nobody",
    name: by?.by.name ?? "",
    at: by ? writeMoment(by.since) : "",
  };
  return new AppError("STALE", "somebody else has the case now", [{ key: "claim.changed", values }]);
}

/** Gives a case back that the officer had open. */
export function releaseCase(scope: RegistryScope, id: string): Promise<void> {
  return withScope(scope, async (db) => {
    await assertHere(db, id);
    const at = now();
    await db.caseClaim.updateMany({
      where: { applicationId: id, officerId: officerOf(scope), until: { gt: at } },
      data: { until: at },
    });
  });
}

async function readClaim(db: ScopedDb, id: string) {
  const rows = await db.$queryRaw`
    SELECT c.officer_id, c.since, c.until FROM case_claim c
    JOIN application a ON a.id = c.application_id AND a.state = c.state
    WHERE c.application_id = ${id}::uuid AND c.until > ${now()}::timestamptz`;
  return taken.parse(rows)[0];
}

async function shown(
  db: ScopedDb,
  scope: RegistryScope,
  { officer_id, since, until }: z.infer<typeof taken>[number],
): Promise<Held> {
  const names = await nameOfficers(db, scope, [officer_id]);
  return {
    mine: officer_id === officerOf(scope),
    by: { id: officer_id, name: names.get(officer_id) ?? "" },
    since,
    until,
  };
}

async function assertHere(db: ScopedDb, id: string): Promise<void> {
  if ((await db.application.count({ where: { id } })) === 0)
    throw new AppError("NOT_FOUND", "no such application in this registry");
}

function span() {
  const at = now();
  return { at, until: new Date(at.getTime() + minutes * 60_000) };
}
