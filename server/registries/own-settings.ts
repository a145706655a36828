import "server-only";
import type { z } from "zod";
import { applicationStates, isClosed } from "@/lib/domain/application";
import { isBefore, type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { OwnSettings, ProposedSettings, settingsPreview } from "@/lib/dto/settings";
import { AppError, type Reason } from "@/lib/errors";
import {
  compareSettings,
  type RegistrySettings,
  registrySettingsSchema,
  settingFaults,
} from "@/lib/professions/registry-settings";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";
import { type RegistryInForce, readRegistry } from "./settings";

interface Version {
  version: number;
  effectiveFrom: PlainDate;
  createdAt: Date;
  createdBy: string | null;
  settings: RegistrySettings;
}

/** Reads the settings of the administrator's own registry: what is in force, and every version with who made it and what it changed. */
export async function readOwnSettings(scope: RegistryScope): Promise<OwnSettings> {
  const today = plainDateIn(now());
  const { registry, row, versions, names } = await withScope(scope, async (db) => {
    const kept = await readVersions(db, scope);
    return {
      registry: await readRegistry(db, { id: scope.registryId }, today),
      row: await db.registry.findUniqueOrThrow({ where: { id: scope.registryId } }),
      versions: kept,
      names: await nameOfficers(
        db,
        scope,
        kept.map(({ createdBy }) => createdBy),
      ),
    };
  });
  const { hotline, address, hoursZh, hoursEn, openedMatters } = row;
  return {
    newest: versions[0]?.version ?? 0,
    today,
    inForce: registry.settings,
    versions: versions.map(({ createdBy, ...version }, at) => ({
      ...version,
      by: createdBy ? (names.get(createdBy) ?? null) : null,
      standing: standingOf(version, versions[at - 1], registry.settingsVersion, today),
      changes: compareSettings(
        versions[at + 1]?.settings ?? registrySettingsSchema.parse({}),
        version.settings,
      ),
    })),
    contacts: { hotline, address, hoursZh, hoursEn },
    openedMatters,
  };
}

/** Tells what a proposed version would change, or why it cannot be. */
export function previewSettings(
  scope: RegistryScope,
  proposed: ProposedSettings,
): Promise<Result<z.infer<typeof settingsPreview>, Reason>> {
  return withScope(scope, async (db) => {
    const judged = await judge(db, scope, proposed);
    if (!judged.ok) return judged;
    const running = await db.application.count({
      where: { settingsVersion: { not: null }, state: { in: open } },
    });
    return ok({ changes: judged.value, running });
  });
}

/**
 * Adds a version to the settings of the administrator's own registry. Refused beyond the bounds, from a day that is over or
 * before the newest version's, without a change, and where it would break a case under way; STALE when somebody was faster.
 */
export async function saveOwnSettings(
  scope: RegistryScope,
  proposed: ProposedSettings,
): Promise<Result<{ version: number }, Reason>> {
  try {
    return await withScope(scope, async (db) => {
      const judged = await judge(db, scope, proposed);
      return judged.ok
        ? ok(
            await addVersion(
              db,
              scope,
              proposed,
              judged.value.map(({ key }) => key),
            ),
          )
        : judged;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw stale();
    throw error;
  }
}

const open = applicationStates.filter((state) => !isClosed(state));
const stale = () => new AppError("STALE", "somebody saved settings meanwhile", [{ key: "settings.stale" }]);

async function addVersion(
  db: ScopedDb,
  scope: RegistryScope,
  { basedOn, effectiveFrom, settings }: ProposedSettings,
  changed: string[],
): Promise<{ version: number }> {
  const version = basedOn + 1;
  await db.registrySetting.createMany({
    data: {
      registryId: scope.registryId,
      version,
      effectiveFrom: new Date(effectiveFrom),
      data: settings,
      createdAt: now(),
      createdBy: scope.actor.id ?? null,
    },
  });
  await audit(db, scope, {
    action: "registry.settings",
    subject: { type: "registry", id: scope.registryId },
    detail: { version, effectiveFrom, changed },
  });
  return { version };
}

/** Answers what changes, by comparison with the newest version, or why it may not. */
async function judge(db: ScopedDb, scope: RegistryScope, proposed: ProposedSettings) {
  const today = plainDateIn(now());
  const registry = await readRegistry(db, { id: scope.registryId }, today);
  const [newest] = await readVersions(db, scope);
  if ((newest?.version ?? 0) !== proposed.basedOn) throw stale();
  const before = newest?.settings ?? registrySettingsSchema.parse({});
  const changes = compareSettings(before, proposed.settings);
  const reasons: Reason[] = [
    ...settingFaults(registry.profession, proposed.settings),
    ...dayFaults(proposed.effectiveFrom, newest, today),
    ...(await caseFaults(db, registry, before, proposed.settings)),
    ...(changes.length === 0 ? [{ key: "settings.nothing" }] : []),
  ];
  const [first, ...rest] = reasons;
  return first ? refused(first, ...rest) : ok(changes);
}

function dayFaults(day: PlainDate, newest: Version | undefined, today: PlainDate): Reason[] {
  const field = "effectiveFrom";
  if (isBefore(day, today)) return [{ key: "settings.past", field }];
  if (newest && isBefore(day, newest.effectiveFrom))
    return [{ key: "settings.beforeNewest", field, values: { day: newest.effectiveFrom } }];
  return [];
}

/** Nobody would accept who waits for an officer to do so. */
async function caseFaults(
  db: ScopedDb,
  { id }: RegistryInForce,
  before: RegistrySettings,
  after: RegistrySettings,
): Promise<Reason[]> {
  if (before.acceptance !== "window" || after.acceptance !== "automatic") return [];
  const waiting = { OR: [{ state: "awaitingAcceptance" }, { stateBeforeCorrection: "awaitingAcceptance" }] };
  const count = await db.application.count({ where: { registryId: id, closedAt: null, ...waiting } });
  return count > 0 ? [{ key: "settings.casesAwait", field: "acceptance", values: { count } }] : [];
}

async function readVersions(db: ScopedDb, { registryId }: RegistryScope): Promise<Version[]> {
  const rows = await db.registrySetting.findMany({ where: { registryId }, orderBy: { version: "desc" } });
  return rows.map(({ version, effectiveFrom, createdAt, createdBy, data }) => ({
    version,
    effectiveFrom: plainDateIn(effectiveFrom, "UTC"),
    createdAt,
    createdBy,
    settings: registrySettingsSchema.parse(data),
  }));
}

/** A version that a newer one overtook before its own day was never in force. */
function standingOf(
  { version, effectiveFrom }: Pick<Version, "version" | "effectiveFrom">,
  newer: Version | undefined,
  inForce: number | null,
  today: PlainDate,
): "planned" | "inForce" | "over" | "replaced" {
  if (version === inForce) return "inForce";
  if (newer && !isBefore(effectiveFrom, newer.effectiveFrom)) return "replaced";
  return isBefore(today, effectiveFrom) ? "planned" : "over";
}
