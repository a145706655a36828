import "server-only";
import { asPlainDate } from "@/lib/domain/plain-date";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import type { PlatformScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { saveSettings } from "@/server/registries/settings";

const registry = "shanghai-cost-engineer";
const settings = registrySettingsSchema.parse({ trainingBodies: ["上海市建筑施工行业协会"] });

/** Gives the demonstration's registry its settings, unless somebody has set some. */
export async function seedSettings(scope: PlatformScope): Promise<void> {
  const already = await withScope(scope, (db) =>
    db.registrySetting.count({ where: { registry: { code: registry } } }),
  );
  if (already === 0) await saveSettings(scope, registry, settings, asPlainDate("2020-01-01"));
}
