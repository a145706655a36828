import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";

const atOnce = 500; // registrations in one transaction: as far is known after a kill
const first = "00000000-0000-0000-0000-000000000000";

/**
 * Makes the preview of a rename: writes down each registration that it changes, part by part, so that a run after a kill goes on
 * where the last one came to. A preview that was begun anew is left to its own job.
 */
export async function checkRename(
  scope: EmployerScope,
  job: { renameId: string; run: number },
): Promise<void> {
  while (await withScope(scope, (db) => checkPart(db, job))) {
    // until nothing is left
  }
}

/** Writes down the next registrations; answers whether there may be more. */
async function checkPart(
  db: ScopedDb,
  { renameId, run }: { renameId: string; run: number },
): Promise<boolean> {
  await db.$queryRaw`SELECT id FROM employer_rename WHERE id = ${renameId}::uuid FOR UPDATE`;
  const rename = await db.employerRename.findFirst({ where: { id: renameId, run, state: "checking" } });
  if (!rename) return false;
  const added = await addEntries(db, rename);
  if (added > 0) {
    const checked = rename.checked + added;
    await db.employerRename.updateMany({
      where: { id: renameId },
      data: { checked, total: Math.max(rename.total, checked) },
    });
    return true;
  }
  await db.employerRename.updateMany({
    where: { id: renameId },
    data: { state: "ready", total: rename.checked },
  });
  return false;
}

async function addEntries(
  db: ScopedDb,
  { id, run, registryId, employerId, oldNames }: Prisma.EmployerRenameGetPayload<object>,
): Promise<number> {
  const last = await db.employerRenameEntry.findFirst({
    where: { renameId: id, run },
    orderBy: { registrationId: "desc" },
    select: { registrationId: true },
  });
  return db.$executeRaw`
    INSERT INTO employer_rename_entry
      (rename_id, registration_id, registry_id, employer_id, person_id, run, name, number, specialty, ends_on, certificate)
    SELECT ${id}::uuid, p.id, p.registry_id, ${employerId}::uuid, p.person_id, ${run}::int, p.name, p.number, p.specialty, p.ends_on,
           CASE WHEN p.ends_on < ${plainDateIn(now())}::date THEN 'expired' ELSE p.certificate END
    FROM app.employer_people() p
    WHERE p.registry_id = ${registryId}::uuid AND p.employer_name = ANY (${oldNames}::text[])
      AND p.id > ${last?.registrationId ?? first}::uuid
    ORDER BY p.id LIMIT ${atOnce}::int
    ON CONFLICT (rename_id, registration_id) DO UPDATE SET run = excluded.run, name = excluded.name, number = excluded.number,
      specialty = excluded.specialty, ends_on = excluded.ends_on, certificate = excluded.certificate`;
}
