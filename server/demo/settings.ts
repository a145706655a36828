import "server-only";
import { asPlainDate } from "@/lib/domain/plain-date";
import { type RegistrySettings, registrySettingsSchema } from "@/lib/professions/registry-settings";
import type { PlatformScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { saveSettings } from "@/server/registries/settings";

const settings: Record<string, RegistrySettings> = {
  "shanghai-cost-engineer": registrySettingsSchema.parse({ trainingBodies: ["上海市建筑施工行业协会"] }),
  "shanghai-structural-engineer": registrySettingsSchema.parse({
    trainingBodies: ["上海市勘察设计行业协会"],
  }),
  "zhejiang-cost-engineer": registrySettingsSchema.parse({
    acceptance: "window",
    decisionDays: { initial: 15, specialtyAddition: 15, renewal: 7 },
    renewalOpensDaysBefore: 90,
    smsCodeMinutes: 15,
    trainingBodies: ["浙江省建设工程造价管理协会"],
  }),
};

/** Gives the demonstration's registries their settings, unless somebody has set some. */
export async function seedSettings(scope: PlatformScope): Promise<void> {
  for (const [code, given] of Object.entries(settings)) {
    const already = await withScope(scope, (db) =>
      db.registrySetting.count({ where: { registry: { code } } }),
    );
    if (already === 0) await saveSettings(scope, code, given, asPlainDate("2020-01-01"));
  }
}
