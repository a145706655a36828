import "server-only";
import { AppError } from "@/lib/errors";
import { type ExportedList, exportedLists } from "@/lib/export/lists";
import type { Permission } from "@/server/auth/permissions";
import { type Entitlement, type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";

/** What entitles to see a list; to take it away as a file asks for "list.export" besides. */
const permissions: Record<ExportedList, Permission> = {
  queue: "desk.open",
  registrations: "register.read",
  audit: "audit.read",
  officers: "registry.administer",
  statistics: "statistics.read",
};

/** Gives an officer the scope in which he exports a list of a registry; NOT_FOUND for a registry or list that is none to him. */
export function exportScopeOfSession(
  session: Entitlement,
  registry: string,
  asked: string,
): { scope: RegistryScope; list: ExportedList } {
  const list = exportedLists.find((one) => one === asked);
  if (!list) throw new AppError("NOT_FOUND", `no list ${asked}`);
  registryScopeOfSession(session, registry, permissions[list]);
  return { scope: registryScopeOfSession(session, registry, "list.export"), list };
}
