import "server-only";
import type { Bilingual } from "@/lib/locale";
import { officerOf } from "@/server/auth/officer-of";
import { authScope, type PlatformScope, type RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";

/** Who exports, as the file says it. */
export interface ExportingOfficer {
  login: string;
  name: string;
}

/** Whose list it is besides. */
export interface Exporter extends ExportingOfficer {
  registry: string;
  authority: Bilingual;
  professionCode: string;
}

/** Reads which officer exports. */
export async function readExportingOfficer(scope: RegistryScope | PlatformScope): Promise<ExportingOfficer> {
  const account = await withScope(authScope(scope.actor), (db) =>
    db.account.findFirst({
      where: { id: officerOf(scope), kind: "officer" },
      select: { login: true, name: true },
    }),
  );
  return { login: account?.login ?? "", name: account?.name ?? "" };
}

/** Reads who exports a registry's list. */
export async function readExporter(scope: RegistryScope): Promise<Exporter> {
  const { code, authorityZh, authorityEn, professionCode } = await withScope(scope, (db) =>
    db.registry.findUniqueOrThrow({ where: { id: scope.registryId } }),
  );
  const authority = { zh: authorityZh, en: authorityEn };
  return { registry: code, authority, professionCode, ...(await readExportingOfficer(scope)) };
}
