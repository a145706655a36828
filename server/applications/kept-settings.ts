import "server-only";
import type { ApplicationState, Effect } from "@/lib/domain/application";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import type { ScopedDb } from "@/server/db/scope";
import type { ApplicationRecord } from "./record";

/**
 * What an act keeps of the registry's settings: the version in force when an application is accepted, or begins to wait for it.
 * Later versions do not reach it.
 */
export async function keptSettings(
  db: ScopedDb,
  { registryId, row }: Pick<ApplicationRecord, "registryId" | "row">,
  { to, effects, at }: { to: ApplicationState; effects: readonly Effect[]; at: Date },
): Promise<{ settingsVersion?: number }> {
  const begins = to === "awaitingAcceptance" || effects.includes("acceptNow");
  if (!begins || row.settingsVersion !== null) return {};
  const inForce = await versionInForce(db, registryId, plainDateIn(at));
  return inForce ? { settingsVersion: inForce.version } : {};
}

/** Shortens the law's days to decide to what the registry promised in the version that an application keeps, or in today's while it keeps none. */
export async function promisedDays(
  db: ScopedDb,
  { registryId, row, matterCode }: Pick<ApplicationRecord, "registryId" | "row" | "matterCode">,
  byLaw: number | null,
  today: PlainDate,
): Promise<number | null> {
  if (byLaw === null) return null;
  const kept =
    row.settingsVersion === null
      ? await versionInForce(db, registryId, today)
      : await db.registrySetting.findUnique({
          where: { registryId_version: { registryId, version: row.settingsVersion } },
        });
  const { decisionDays } = registrySettingsSchema.parse(kept?.data ?? {});
  return Math.min(byLaw, decisionDays[matterCode] ?? byLaw);
}

function versionInForce(db: ScopedDb, registryId: string, today: PlainDate) {
  return db.registrySetting.findFirst({
    where: { registryId, effectiveFrom: { lte: new Date(today) } },
    orderBy: { version: "desc" },
  });
}
