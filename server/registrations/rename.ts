import "server-only";
import { z } from "zod";
import { plainDateIn } from "@/lib/domain/plain-date";
import { namesToReplace, renameBlockingStates } from "@/lib/domain/rename";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { type EmployerScope, type RegistryScope, registryScopeOfAct } from "@/server/auth/scope";
import { planNextVersions } from "@/server/certificates/plan-versions";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, stepInto } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";

type Rename = Prisma.EmployerRenameGetPayload<object>;

/**
 * Renames the employer in one registry, in the transaction of the act that confirms it: every registration in force, its story,
 * and a new version of every certificate that is valid (未领证). Looks first, under locks, whether an application is in
 * flight and whether the register still is what the preview showed; answers how many were renamed.
 */
export function renameRegistrations(
  db: ScopedDb,
  from: EmployerScope,
  rename: Rename,
): Promise<Result<number, Reason>> {
  const scope = registryScopeOfAct(rename.registryId, from);
  return stepInto(db, from, scope, async (inRegistry) => {
    const inFlight = await lockInFlight(inRegistry, rename); // first: what ends later is among the registrations then
    if (inFlight.length > 0)
      return refused({ key: "rename.inFlight", values: { numbers: inFlight.join("、") } });
    await lockRegistrations(inRegistry, rename);
    if (!(await isAsPreviewed(inRegistry, rename))) return refused({ key: "rename.changed" });
    await renameAll(inRegistry, scope, rename);
    return ok(rename.total);
  });
}

/** Waits for acts on applications that are in flight, and names those that still are. */
async function lockInFlight(db: ScopedDb, { registryId, employerId }: Rename): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT acceptance_number AS number FROM application
    WHERE registry_id = ${registryId}::uuid AND employer_id = ${employerId}::uuid AND state = ANY (${[...renameBlockingStates]}::text[])
    ORDER BY acceptance_number FOR UPDATE`;
  return z
    .array(z.object({ number: z.string() }))
    .parse(rows)
    .map(({ number }) => number);
}

/** Locks all registrations of the employer that are in force, in one order for everybody. */
async function lockRegistrations(db: ScopedDb, { registryId, employerId }: Rename): Promise<void> {
  await db.$queryRaw`
    SELECT count(*)::int FROM (
      SELECT FROM registration
      WHERE registry_id = ${registryId}::uuid AND employer_id = ${employerId}::uuid AND standing = 'registered'
      ORDER BY id FOR UPDATE) AS locked`;
}

/** Tells whether exactly the registrations of the preview bear another name than the new one. */
async function isAsPreviewed(db: ScopedDb, rename: Rename): Promise<boolean> {
  const { id, run, registryId, employerId, oldNames, newName, total } = rename;
  const groups = await db.registration.groupBy({
    by: ["employerName"],
    where: { registryId, employerId, standing: "registered" },
    _count: { _all: true },
  });
  const old = new Set(
    namesToReplace(
      groups.map((group) => group.employerName),
      newName,
    ),
  );
  const standing = groups.reduce(
    (sum, group) => sum + (old.has(group.employerName) ? group._count._all : 0),
    0,
  );
  const named = await db.employerRenameEntry.count({ where: { renameId: id, run } });
  const shown = await db.employerRenameEntry.count({
    where: {
      renameId: id,
      run,
      registration: { employerId, standing: "registered", employerName: { in: oldNames } },
    },
  });
  return total > 0 && standing === total && shown === total && named === total;
}

/** What was locked is what the preview's entries name: from here on they say which registrations are meant. */
async function renameAll(db: ScopedDb, scope: RegistryScope, rename: Rename): Promise<void> {
  const { id, run, registryId, employerId, oldNames, newName } = rename;
  const at = now();
  await db.$executeRaw`
    UPDATE registration r SET employer_name = ${newName} FROM employer_rename_entry n
    WHERE n.rename_id = ${id}::uuid AND n.run = ${run}::int AND r.registry_id = ${registryId}::uuid AND r.id = n.registration_id`;
  await db.$executeRaw`
    UPDATE unclaimed_registration SET employer_name = ${newName}
    WHERE registry_id = ${registryId}::uuid AND employer_id = ${employerId}::uuid AND claimed_at IS NULL
      AND employer_name = ANY (${oldNames}::text[])`; // imported; its holder has no account yet
  await db.$executeRaw`
    INSERT INTO registration_change (registry_id, registration_id, person_id, kind, employer_name, begins_on, ends_on, at)
    SELECT r.registry_id, r.id, r.person_id, 'renamed', r.employer_name, r.begins_on, r.ends_on, ${at}::timestamptz
    FROM registration r JOIN employer_rename_entry n ON n.registration_id = r.id
    WHERE n.rename_id = ${id}::uuid AND n.run = ${run}::int ORDER BY r.id`;
  await planNextVersions(db, scope, {
    registrationIds: await idsOfValid(db, rename, at),
    at,
    change: (facts) => ({ ...facts, employer: newName }),
  });
  await logAll(db, scope, rename, at);
  const done = await db.employerRename.updateMany({
    where: { id, registryId, state: "ready", run },
    data: { state: "done", confirmedBy: scope.actor.id ?? null, confirmedAt: at },
  });
  if (done.count !== 1)
    throw new AppError("STALE", "renamed over another preview", [{ key: "rename.changed" }]);
  const job = { renameId: id };
  await enqueue(db, "rename.tell", { kind: "registry", registryId }, job, { key: `rename.tell:${id}` });
}

/** Names the registrations that have not expired: only theirs are certificates to collect. */
async function idsOfValid(db: ScopedDb, { id, run }: Rename, at: Date): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT r.id FROM registration r JOIN employer_rename_entry n ON n.registration_id = r.id
    WHERE n.rename_id = ${id}::uuid AND n.run = ${run}::int AND r.ends_on >= ${plainDateIn(at)}::date ORDER BY r.id`;
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map((row) => row.id);
}

/** Logs each registration on its own, as every change of one is logged. */
async function logAll(
  db: ScopedDb,
  { actor, registryId }: RegistryScope,
  rename: Rename,
  at: Date,
): Promise<void> {
  const { id, run } = rename;
  await db.$executeRaw`
    INSERT INTO audit_entry (at, actor_kind, actor_id, session_id, address, registry_id, person_id, action, subject_type, subject_id, detail)
    SELECT ${at}::timestamptz, ${actor.kind}, ${actor.id ?? null}::uuid, ${actor.sessionId ?? null}::uuid, ${actor.address ?? null},
           ${registryId}::uuid, n.person_id, 'registration.renamed', 'registration', n.registration_id,
           jsonb_build_object('number', n.number, 'rename', n.rename_id)
    FROM employer_rename_entry n WHERE n.rename_id = ${id}::uuid AND n.run = ${run}::int ORDER BY n.registration_id`;
}
