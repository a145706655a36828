import "server-only";
import type { PlatformScope } from "@/server/auth/scope";
import { type Prisma, withScope } from "@/server/db/scope";
import { markDemoSeeded, saveRegistry } from "./repository";

/** Writes several registries, all or none. */
export function saveRegistries(
  scope: PlatformScope,
  registries: Prisma.RegistryUncheckedCreateInput[],
): Promise<void> {
  return withScope(scope, async (db) => {
    for (const registry of registries) await saveRegistry(db, registry);
  });
}

/** Notes that the demonstration's data are complete. */
export function markRegistriesSeeded(scope: PlatformScope, at: Date): Promise<void> {
  return withScope(scope, (db) => markDemoSeeded(db, at));
}
