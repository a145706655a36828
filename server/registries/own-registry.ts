import "server-only";
import type { RegistryContacts } from "@/lib/dto/settings";
import { AppError, type Reason } from "@/lib/errors";
import { hasMatter } from "@/lib/professions/codes";
import { ok, type Result } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { closeMatter, openMatter } from "./repository";

/** Changes how the administrator's own registry is reached; counts at once. */
export function changeContacts(
  scope: RegistryScope,
  contacts: RegistryContacts,
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const where = { id: scope.registryId };
    const before = await db.registry.findUniqueOrThrow({ where });
    const keys = Object.keys(contacts) as (keyof RegistryContacts)[];
    const changed = keys.filter((key) => before[key] !== contacts[key]);
    if (changed.length === 0) return ok(true);
    await db.registry.updateMany({ where, data: contacts });
    await audit(db, scope, {
      action: "registry.changed",
      subject: { type: "registry", id: scope.registryId },
      detail: { changed, before: pick(before, changed), after: pick(contacts, changed) },
    });
    return ok(true);
  });
}

/** Opens a matter of the administrator's own registry to applicants, or closes it to new applications; those under way go on. */
export function switchOwnMatter(
  scope: RegistryScope,
  { matter, open }: { matter: string; open: boolean },
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const { code, professionCode } = await db.registry.findUniqueOrThrow({ where: { id: scope.registryId } });
    if (!hasMatter(professionCode, matter))
      throw new AppError("INVALID", `${professionCode} has no matter ${matter}`);
    const changed = open ? await openMatter(db, code, matter) : await closeMatter(db, code, matter);
    if (!changed) return ok(true); // somebody else did it in the meantime
    await audit(db, scope, {
      action: open ? "registry.matterOpened" : "registry.matterClosed",
      subject: { type: "registry", id: scope.registryId },
      detail: { matter },
    });
    return ok(true);
  });
}

function pick(from: RegistryContacts, keys: (keyof RegistryContacts)[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}
