"use client";

import { useLocale, useTranslations } from "next-intl";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import type { SettingValue } from "@/lib/professions/registry-settings";

/** Words the names of settings and their values. */
export function useSettingWords() {
  const t = useTranslations("administration.settings");
  const locale = useLocale();
  function nameOf(key: string): string {
    const [head, matter] = key.split(".");
    if (head === "decisionDays" && matter)
      return t("decisionDaysOf", { matter: inLocale(matterName(matter), locale) });
    return t.has(`name.${key}` as "name.acceptance") ? t(`name.${key}` as "name.acceptance") : key;
  }
  function writeValue(key: string, value: SettingValue): string {
    if (Array.isArray(value)) return value.length > 0 ? value.join(t("comma")) : t("nothing");
    if (value === null) return t(key.startsWith("decisionDays.") ? "asByLaw" : "usual");
    if (key === "acceptance") return t(`acceptance.${value as "window"}`);
    return key.startsWith("decisionDays.")
      ? t("workingDays", { days: value })
      : t(key === "smsCodeMinutes" ? "minutes" : "days", { days: value });
  }
  return { nameOf, writeValue };
}
