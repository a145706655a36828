import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import {
  type RegistryRename,
  type RenameEntries,
  type RenameOverview,
  renameEntries,
  renameOverview,
  renameProgress,
} from "@/lib/dto/rename";
import { AppError } from "@/lib/errors";
import type { EmployerScope } from "@/server/auth/scope";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { type OwnEnterprise, readOwnEnterprise } from "./own-enterprise";
import { readInFlight, readRegisteredNames, renameObstacles } from "./rename-obstacles";

const pageSize = 20;
const collectedAnew = ["issued", "making", "uncollected"];

/** 企业名称变更: shows the directory's name and, for each registry of a profession that has people of the employer, how it stands. */
export function viewRenames(scope: EmployerScope, professionCode: string): Promise<RenameOverview> {
  return withScope(scope, async (db) => {
    const { creditCode } = await db.employer.findUniqueOrThrow({ where: { id: scope.employerId } });
    const enterprise = await readOwnEnterprise(db);
    const registries = await db.registry.findMany({
      where: { professionCode, registrations: { some: { standing: "registered" } } },
      orderBy: { provinceCode: "asc" },
    });
    const views: RegistryRename[] = [];
    for (const registry of registries) views.push(await viewIn(db, registry, enterprise));
    return renameOverview.parse({
      creditCode,
      directoryName: enterprise?.name ?? null,
      registries: views,
    });
  });
}

async function viewIn(
  db: ScopedDb,
  registry: Prisma.RegistryGetPayload<object>,
  enterprise: OwnEnterprise | null,
): Promise<RegistryRename> {
  const registered = await readRegisteredNames(db, registry.id);
  const newest = await db.employerRename.findFirst({
    where: { registryId: registry.id },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return {
    registry: registry.code,
    authority: { zh: registry.authorityZh, en: registry.authorityEn },
    hotline: registry.hotline,
    registered,
    obstacles: await renameObstacles(enterprise, registered),
    inFlight: await readInFlight(db, registry.id),
    rename: newest && (await progressOf(db, newest)),
  };
}

async function progressOf(db: ScopedDb, rename: Prisma.EmployerRenameGetPayload<object>) {
  const { id, run } = rename;
  const certificates = await db.employerRenameEntry.count({
    where: { renameId: id, run, certificate: { in: collectedAnew } },
  });
  return renameProgress.parse({ ...rename, certificates });
}

/** Lists whom a rename concerns, by the end of their validity; somebody else's does not exist. */
export function listRenameEntries(
  scope: EmployerScope,
  { id, page: wanted }: { id: string; page: number },
): Promise<RenameEntries> {
  return withScope(scope, async (db) => {
    const rename = await db.employerRename.findUnique({ where: { id }, select: { run: true } });
    if (!rename) throw new AppError("NOT_FOUND", "no such rename of this employer");
    const where = { renameId: id, run: rename.run };
    const total = await db.employerRenameEntry.count({ where });
    const page = Math.min(wanted, Math.max(1, Math.ceil(total / pageSize)));
    const rows = await db.employerRenameEntry.findMany({
      where,
      orderBy: [{ endsOn: "asc" }, { number: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return renameEntries.parse({
      rows: rows.map((row) => ({ ...row, endsOn: plainDateIn(row.endsOn, "UTC") })),
      total,
      page,
      pageSize,
    });
  });
}
