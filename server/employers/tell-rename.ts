import "server-only";
import { z } from "zod";
import { professionName } from "@/lib/professions/codes";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { sendEmployerMessage } from "@/server/notifications/employer-messages";
import { sendMessage } from "@/server/notifications/messages";

const atOnce = 100; // people in one transaction: as far is known after a kill

const whole = { registry: { select: { professionCode: true } } } satisfies Prisma.EmployerRenameInclude;
type Rename = Prisma.EmployerRenameGetPayload<{ include: typeof whole }>;
type Entry = Prisma.EmployerRenameEntryGetPayload<object>;

/**
 * Tells everybody whom a rename concerns, each once with all his numbers, part by part: a run after a kill goes on with those
 * who were not told. At the end the employer is told too.
 */
export async function tellRename(scope: RegistryScope, { renameId }: { renameId: string }): Promise<void> {
  while (await withScope(scope, (db) => tellPart(db, renameId))) {
    // until everybody is told
  }
}

/** Tells the next people; answers whether there may be more. */
async function tellPart(db: ScopedDb, renameId: string): Promise<boolean> {
  await db.$queryRaw`SELECT id FROM employer_rename WHERE id = ${renameId}::uuid FOR UPDATE`;
  const rename = await db.employerRename.findFirst({
    where: { id: renameId, state: "done", toldAt: null },
    include: whole,
  });
  if (!rename) return false;
  const entries = await nextEntries(db, rename);
  if (entries.length === 0) {
    await finish(db, rename);
    return false;
  }
  for (const personId of new Set(entries.map((entry) => entry.personId)))
    await tellPerson(
      db,
      rename,
      personId,
      entries.filter((entry) => entry.personId === personId),
    );
  const untold = { renameId, run: rename.run, toldAt: null };
  const registrationId = { in: entries.map((entry) => entry.registrationId) };
  await db.employerRenameEntry.updateMany({ where: { ...untold, registrationId }, data: { toldAt: now() } });
  await db.employerRename.updateMany({
    where: { id: renameId },
    data: { told: { increment: entries.length } },
  });
  return true;
}

async function nextEntries(db: ScopedDb, { id, run, registryId }: Rename): Promise<Entry[]> {
  const people = z.array(z.object({ person_id: z.string() })).parse(
    await db.$queryRaw`
      SELECT DISTINCT person_id FROM employer_rename_entry
      WHERE registry_id = ${registryId}::uuid AND rename_id = ${id}::uuid AND run = ${run}::int AND told_at IS NULL
      ORDER BY person_id LIMIT ${atOnce}::int`,
  );
  return db.employerRenameEntry.findMany({
    where: { renameId: id, run, toldAt: null, personId: { in: people.map((row) => row.person_id) } },
    orderBy: { number: "asc" },
  });
}

/** Says that there is a certificate to be collected again, or only that the register has the new name. */
async function tellPerson(
  db: ScopedDb,
  rename: Rename,
  personId: string,
  own: readonly Entry[],
): Promise<void> {
  const toCollect = own.filter(({ certificate }) =>
    ["issued", "making", "uncollected"].includes(certificate),
  );
  const named = toCollect.length > 0 ? toCollect : own;
  const values = {
    employer: rename.newName,
    profession: professionName(rename.registry.professionCode),
    number: named.map(({ number }) => number).join("、"),
  };
  await sendMessage(db, personId, {
    key: toCollect.length > 0 ? "certificate.renamed" : "registration.renamed",
    values,
    href: "/certificates",
    registryId: rename.registryId,
  });
}

async function finish(db: ScopedDb, { id, registryId, employerId, newName, told, registry }: Rename) {
  await db.employerRename.updateMany({ where: { id }, data: { toldAt: now() } });
  await sendEmployerMessage(db, employerId, {
    key: "employer.renamed",
    values: { employer: newName, profession: professionName(registry.professionCode), count: told },
    href: `/employer/rename/${registry.professionCode}`,
    registryId,
  });
}
