import "server-only";
import type { z } from "zod";
import type { PlainDate } from "@/lib/domain/plain-date";
import { AppError } from "@/lib/errors";
import { professionOf } from "@/lib/professions";
import { type RegistrySettings, registrySettingsSchema } from "@/lib/professions/registry-settings";
import type { Profession } from "@/lib/professions/schema";
import { audit } from "@/server/audit/record";
import type { PlatformScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";

/** A registry with its profession and the settings in force on a day. */
export interface RegistryInForce {
  id: string;
  code: string;
  profession: Profession;
  province: { code: string; zh: string; en: string };
  authority: { zh: string; en: string };
  acceptanceCode: string;
  openedMatters: string[];
  hotline: string;
  settings: RegistrySettings;
  /** The version that the settings are; null before the first. */
  settingsVersion: number | null;
}

/** Reads a registry by code or id as it is on a day; NOT_FOUND for an unknown one. */
export async function readRegistry(
  db: ScopedDb,
  by: { code: string } | { id: string },
  today: PlainDate,
): Promise<RegistryInForce> {
  const row = await db.registry.findUnique({
    where: by,
    include: {
      settings: { where: { effectiveFrom: { lte: new Date(today) } }, orderBy: { version: "desc" }, take: 1 },
    },
  });
  if (!row) throw new AppError("NOT_FOUND", "no such registry");
  return {
    id: row.id,
    code: row.code,
    profession: professionOf(row.professionCode),
    province: { code: row.provinceCode, zh: row.provinceZh, en: row.provinceEn },
    authority: { zh: row.authorityZh, en: row.authorityEn },
    acceptanceCode: row.acceptanceCode,
    openedMatters: row.openedMatters,
    hotline: row.hotline,
    settings: registrySettingsSchema.parse(row.settings[0]?.data ?? {}),
    settingsVersion: row.settings[0]?.version ?? null,
  };
}

/** Gives a registry new settings from a day on; earlier versions stay for what was accepted under them. */
export function saveSettings(
  scope: PlatformScope,
  code: string,
  settings: z.input<typeof registrySettingsSchema>,
  effectiveFrom: PlainDate,
): Promise<number> {
  return withScope(scope, async (db) => {
    const registry = await db.registry.findUniqueOrThrow({ where: { code }, select: { id: true } });
    const last = await db.registrySetting.findFirst({
      where: { registryId: registry.id },
      orderBy: { version: "desc" },
      select: { version: true },
    });
    const version = (last?.version ?? 0) + 1;
    await db.registrySetting.create({
      data: {
        registryId: registry.id,
        version,
        effectiveFrom: new Date(effectiveFrom),
        data: registrySettingsSchema.parse(settings),
      },
    });
    await audit(db, scope, {
      action: "registry.settings",
      subject: { type: "registry", id: registry.id },
      detail: { version },
    });
    return version;
  });
}
