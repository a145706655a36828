import "server-only";
import { z } from "zod";
import { bilingual } from "@/lib/dto/bilingual";
import type { RegistryDetails } from "@/lib/dto/registry";
import { AppError, type Reason } from "@/lib/errors";
import { hasMatter } from "@/lib/professions/codes";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { PlatformScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import {
  closeMatter,
  findRegistry,
  isTakenError,
  openMatter,
  readRegistries,
  takenFields,
  updateRegistry,
} from "./repository";

/** What the platform's administrator sees of a registry. */
export const administeredRegistry = z.object({
  id: z.uuid(),
  code: z.string(),
  professionCode: z.string(),
  provinceCode: z.string(),
  province: bilingual,
  authorityZh: z.string(),
  authorityEn: z.string(),
  creditCode: z.string(),
  acceptanceCode: z.string(),
  documentPrefix: z.string(),
  hotline: z.string(),
  address: z.string(),
  openedMatters: z.array(z.string()),
});
export type AdministeredRegistry = z.infer<typeof administeredRegistry>;

/** Lists every registry of the deployment, by province and code. */
export function listRegistries(scope: PlatformScope): Promise<AdministeredRegistry[]> {
  return withScope(scope, readRegistries);
}

/** Reads one registry; unknown, it is NOT_FOUND. */
export async function readRegistry(scope: PlatformScope, code: string): Promise<AdministeredRegistry> {
  return known(await withScope(scope, (db) => findRegistry(db, code)), code);
}

/** Changes what may change of a registry. */
export async function changeRegistry(
  scope: PlatformScope,
  code: string,
  details: RegistryDetails,
): Promise<Result<{ code: string }, Reason>> {
  await readRegistry(scope, code);
  return unlessTaken(scope, { ...details, code }, async (db) => {
    const before = known(await findRegistry(db, code), code);
    const keys = Object.keys(details) as (keyof RegistryDetails)[];
    const changed = keys.filter((key) => before[key] !== details[key]);
    if (changed.length === 0) return { code };
    await updateRegistry(db, code, details);
    await audit(db, scope, {
      action: "registry.changed",
      registryId: before.id,
      subject: { type: "registry", id: before.id },
      detail: { changed, before: pick(before, changed), after: pick(details, changed) },
    });
    return { code };
  });
}

/** Opens a matter to applicants, or closes it; applications under way are not touched. */
export async function switchMatter(
  scope: PlatformScope,
  code: string,
  matter: string,
  open: boolean,
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const registry = known(await findRegistry(db, code), code);
    if (!hasMatter(registry.professionCode, matter))
      throw new AppError("INVALID", `${registry.professionCode} has no matter ${matter}`);
    const changed = open ? await openMatter(db, code, matter) : await closeMatter(db, code, matter);
    if (!changed) return ok(true); // somebody else did it in the meantime
    await audit(db, scope, {
      action: open ? "registry.matterOpened" : "registry.matterClosed",
      registryId: registry.id,
      subject: { type: "registry", id: registry.id },
      detail: { matter },
    });
    return ok(true);
  });
}

/** Asks first for a good answer, and believes the database's constraints when somebody was faster. */
export async function unlessTaken<T>(
  scope: PlatformScope,
  wanted: Parameters<typeof takenFields>[1],
  write: (db: ScopedDb) => Promise<T>,
): Promise<Result<T, Reason>> {
  const taken = (db: ScopedDb) => takenFields(db, wanted).then(asReasons);
  try {
    return await withScope(scope, async (db) => {
      const [first, ...rest] = await taken(db);
      return first ? refused(first, ...rest) : ok(await write(db));
    });
  } catch (error) {
    if (!isTakenError(error)) throw error;
    const [first, ...rest] = await withScope(scope, taken);
    if (!first) throw error;
    return refused(first, ...rest);
  }
}

const asReasons = (fields: string[]): Reason[] =>
  fields.map((field) => ({ key: `registry.taken.${field}`, field }));

function known<T>(registry: T | null | undefined, code: string): T {
  if (!registry) throw new AppError("NOT_FOUND", `no registry ${code}`);
  return registry;
}

function pick(from: RegistryDetails, keys: (keyof RegistryDetails)[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}
