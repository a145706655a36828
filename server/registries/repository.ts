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
  hours_zh: z.string(),
  hours_en: z.string(),
  opened_matters: z.array(z.string()),
  decision_days: z.record(z.string(), z.int()),
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
    hours: { zh: found.hours_zh, en: found.hours_en },
    openedMatters: found.opened_matters,
    promisedDays: found.decision_days,
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

const administered = {
  id: true,
  code: true,
  professionCode: true,
  provinceCode: true,
  provinceZh: true,
  provinceEn: true,
  authorityZh: true,
  authorityEn: true,
  creditCode: true,
  acceptanceCode: true,
  documentPrefix: true,
  hotline: true,
  address: true,
  openedMatters: true,
} satisfies Prisma.RegistrySelect;

/** Reads every registry with all that its administration shows. */
export async function readRegistries(db: ScopedDb) {
  const rows = await db.registry.findMany({
    select: administered,
    orderBy: [{ provinceCode: "asc" }, { code: "asc" }],
  });
  return rows.map(withProvince);
}

/** Reads one registry with all that its administration shows. */
export async function findRegistry(db: ScopedDb, code: string) {
  const row = await db.registry.findUnique({ where: { code }, select: administered });
  return row ? withProvince(row) : undefined;
}

function withProvince({
  provinceZh,
  provinceEn,
  ...row
}: Prisma.RegistryGetPayload<{ select: typeof administered }>) {
  return { ...row, province: { zh: provinceZh, en: provinceEn } };
}

/** Adds a registry and answers its id. */
export async function insertRegistry(
  db: ScopedDb,
  registry: Prisma.RegistryUncheckedCreateInput,
): Promise<string> {
  return (await db.registry.create({ data: registry, select: { id: true } })).id;
}

/** Changes the fields given of a registry. */
export async function updateRegistry(
  db: ScopedDb,
  code: string,
  fields: Prisma.RegistryUncheckedUpdateInput,
): Promise<void> {
  await db.registry.update({ where: { code }, data: fields, select: { id: true } });
}

/** Opens a matter unless it is open; tells whether anything changed. */
export async function openMatter(db: ScopedDb, code: string, matter: string): Promise<boolean> {
  const changed = await db.registry.updateMany({
    where: { code, NOT: { openedMatters: { has: matter } } },
    data: { openedMatters: { push: matter } },
  });
  return changed.count === 1;
}

/** Closes a matter unless it is closed; tells whether anything changed. */
export async function closeMatter(db: ScopedDb, code: string, matter: string): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE registry SET opened_matters = array_remove(opened_matters, ${matter})
    WHERE code = ${code} AND ${matter} = ANY (opened_matters)`;
  return changed === 1;
}

/** Lists the fields in which another registry already has what this one wants. */
export async function takenFields(
  db: ScopedDb,
  wanted: {
    code: string;
    acceptanceCode: string;
    documentPrefix: string;
    provinceCode?: string;
    professionCode?: string;
  },
): Promise<string[]> {
  const { code, acceptanceCode, documentPrefix, provinceCode, professionCode } = wanted;
  const isNew = provinceCode !== undefined && professionCode !== undefined;
  const others = await db.registry.findMany({
    where: isNew ? {} : { code: { not: code } },
    select: { acceptanceCode: true, documentPrefix: true, provinceCode: true, professionCode: true },
  });
  return [
    ...(others.some((other) => other.acceptanceCode === acceptanceCode) ? ["acceptanceCode"] : []),
    ...(others.some((other) => other.documentPrefix === documentPrefix) ? ["documentPrefix"] : []),
    ...(isNew &&
    others.some((other) => other.provinceCode === provinceCode && other.professionCode === professionCode)
      ? ["professionCode"]
      : []),
  ];
}

/** Tells whether the database refused a write because something unique is taken. */
export function isTakenError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}
