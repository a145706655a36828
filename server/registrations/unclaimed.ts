import "server-only";
import { z } from "zod";
import { auditAll } from "@/server/audit/record";
import { type PersonScope, type RegistryScope, registryScopeOfAct } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto } from "@/server/db/scope";
import { inParts } from "@/server/directories/table-import";
import type { ListedEmployer, PaperRegistration } from "./paper-registration";

const claims = 71_530_002; // names the lock, nothing else

/** Keeps registrations on paper until their holders have an account; one whose number the register knows stays as it is. */
export async function keepUnclaimed(
  db: ScopedDb,
  { registryId }: RegistryScope,
  registrations: readonly PaperRegistration[],
  employers: ReadonlyMap<string, ListedEmployer>,
): Promise<void> {
  const column = (read: (one: PaperRegistration) => string | null) => registrations.map(read);
  const employer = (code: string) => {
    const found = employers.get(code);
    if (!found) throw new Error(`the directory knows no active enterprise ${code}`);
    return found;
  };
  await db.$executeRaw`
    INSERT INTO unclaimed_registration (registry_id, employer_id, employer_name, number, name, id_index, specialty, begins_on, ends_on, imported_at)
    SELECT ${registryId}::uuid, given.*, ${now()}::timestamptz FROM unnest(
      ${column((one) => employer(one.creditCode).id)}::uuid[], ${column((one) => employer(one.creditCode).name)}::text[],
      ${column(({ number }) => number)}::text[], ${column(({ name }) => name)}::text[],
      ${column(({ idIndex }) => idIndex)}::text[], ${column(({ specialty }) => specialty)}::text[],
      ${column(({ validity }) => validity.begin)}::date[], ${column(({ validity }) => validity.end)}::date[])
      AS given (employer_id, employer_name, number, name, id_index, specialty, begins_on, ends_on)
    WHERE NOT EXISTS (SELECT FROM registration r WHERE r.number = given.number)
    ON CONFLICT (number) DO NOTHING`;
}

/** Waits until nobody is signing up, and keeps sign-ups waiting until the transaction ends: neither overlooks the other. */
export async function holdSignUps(db: ScopedDb): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${claims}::bigint)`;
}

/** Makes a registry's unclaimed registrations those of their holders, as far as they have an account and no other: of one person, or of all. Answers how many. */
export async function takeOverClaimed(
  db: ScopedDb,
  scope: RegistryScope,
  holder: string | null,
): Promise<number> {
  const at = now();
  const rows = await db.$queryRaw`
    WITH mine AS MATERIALIZED (
      SELECT DISTINCT ON (h.person_id, u.specialty) u.*, h.person_id
      FROM app.unclaimed_holders(${holder}::uuid) h JOIN unclaimed_registration u ON u.id = h.unclaimed_id
      WHERE NOT EXISTS (SELECT FROM registration r WHERE r.registry_id = u.registry_id AND r.person_id = h.person_id
                          AND r.specialty IS NOT DISTINCT FROM u.specialty AND r.standing = 'registered')
      ORDER BY h.person_id, u.specialty, u.ends_on DESC
    ), made AS (
      INSERT INTO registration (registry_id, person_id, employer_id, employer_name, number, specialty, begins_on, ends_on, standing, medium, created_at)
      SELECT registry_id, person_id, employer_id, employer_name, number, specialty, begins_on, ends_on, 'registered', 'paper', ${at} FROM mine
      RETURNING id, registry_id, person_id, number, employer_name, begins_on, ends_on
    ), noted AS (
      INSERT INTO registration_change (registry_id, registration_id, person_id, kind, employer_name, begins_on, ends_on, at)
      SELECT registry_id, id, person_id, 'takenOver', employer_name, begins_on, ends_on, ${at} FROM made
    ), claimed AS (
      UPDATE unclaimed_registration u SET registration_id = made.id, claimed_at = ${at} FROM made WHERE u.number = made.number
    )
    SELECT id, person_id, number FROM made`;
  const taken = z.array(z.object({ id: z.string(), person_id: z.string(), number: z.string() })).parse(rows);
  for (const part of inParts(taken)) {
    await auditAll(
      db,
      scope,
      part.map(({ id, person_id: personId, number }) => ({
        action: "registration.takenOver",
        subject: { type: "registration", id },
        personId,
        detail: { number },
      })),
    );
  }
  return taken.length;
}

/** Has imports wait until the transaction ends, or waits for one: to be done before anything else that they touch. */
export async function holdImports(db: ScopedDb): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(${claims}::bigint)`;
}

/** Gives somebody who has just signed up, or whose identity was corrected, the registrations on paper that registries keep for him. */
export async function claimOwnRegistrations(db: ScopedDb, scope: PersonScope): Promise<void> {
  await holdImports(db);
  const rows = await db.$queryRaw`SELECT * FROM app.own_unclaimed_registries() AS registry`;
  for (const { registry } of z.array(z.object({ registry: z.string() })).parse(rows))
    await stepInto(db, scope, registryScopeOfAct(registry, scope), async (inside) => {
      await takeOverClaimed(inside, registryScopeOfAct(registry, scope), scope.personId);
    });
}
