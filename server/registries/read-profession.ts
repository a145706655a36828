import "server-only";
import { professionOf } from "@/lib/professions";
import type { Profession } from "@/lib/professions/schema";
import type { ScopedDb } from "@/server/db/scope";

/** Finds the profession of a registry. */
export async function readProfession(db: ScopedDb, registryId: string): Promise<Profession> {
  const { professionCode } = await db.registry.findUniqueOrThrow({
    where: { id: registryId },
    select: { professionCode: true },
  });
  return professionOf(professionCode);
}
