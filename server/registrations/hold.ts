import "server-only";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";

/** Has acts on a person's registrations in a registry wait until the transaction ends, or waits for one; in one order for everybody. */
export async function holdRegistrations(
  db: ScopedDb,
  { registryId }: RegistryScope,
  personId: string,
): Promise<void> {
  await db.$queryRaw`
    SELECT id FROM registration WHERE registry_id = ${registryId}::uuid AND person_id = ${personId}::uuid ORDER BY id FOR UPDATE`;
}
