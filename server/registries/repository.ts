import "server-only";
import { z } from "zod";
import type { Prisma, ScopedDb } from "@/server/db/scope";

const row = z.object({
  code: z.string(),
  profession_code: z.string(),
  province_code: z.string(),
  authority_zh: z.string(),
  authority_en: z.string(),
  province_zh: z.string(),
  province_en: z.string(),
  hotline: z.string(),
  address: z.string(),
  opened_matters: z.array(z.string()),
});

/** Reads what anybody may know of the registries of this deployment. */
export async function readOpenRegistries(db: ScopedDb) {
  const rows = z.array(row).parse(await db.$queryRaw`SELECT * FROM app.open_registries()`);
  return rows.map((found) => ({
    code: found.code,
    professionCode: found.profession_code,
    provinceCode: found.province_code,
    authority: { zh: found.authority_zh, en: found.authority_en },
    province: { zh: found.province_zh, en: found.province_en },
    hotline: found.hotline,
    address: found.address,
    openedMatters: found.opened_matters,
  }));
}

/** Reads the mode this database was made for; undefined on a database that nobody installed yet. */
export async function readInstallationMode(db: ScopedDb): Promise<string | undefined> {
  const rows = z
    .array(z.object({ mode: z.string().nullable() }))
    .parse(await db.$queryRaw`SELECT app.installation_mode() AS mode`);
  return rows[0]?.mode ?? undefined;
}

/** Writes a registry, or brings the one with this code up to date. */
export async function saveRegistry(
  db: ScopedDb,
  registry: Prisma.RegistryUncheckedCreateInput,
): Promise<void> {
  await db.registry.upsert({ where: { code: registry.code }, create: registry, update: registry });
}

/** Notes that the demonstration's data are complete. */
export async function markDemoSeeded(db: ScopedDb, at: Date): Promise<void> {
  await db.installation.update({ where: { id: 1 }, data: { demoSeededAt: at } });
}
