import { formatAcceptanceNumber } from "@/lib/domain/acceptance-number";
import { formatNumber } from "@/lib/domain/registration-number";
import type { Bilingual, Locale } from "@/lib/locale";
import { inLocale } from "@/lib/locale";
import { matterInWords, professionName } from "@/lib/professions/codes";
import type { Profession } from "@/lib/professions/schema";
import { kindOf, type MessageKey, type MessageValue } from "./kinds";
import type { TemplateValues } from "./template";

/** What of a registry its messages speak of. */
export interface ExampleRegistry {
  authority: Bilingual;
  profession: Profession;
  provinceCode: string;
  acceptanceCode: string;
  hotline: string;
}

/** Gives every value of a kind of message as it may look for this registry; people and companies are fictitious. */
export function exampleValues(key: MessageKey, registry: ExampleRegistry, language: Locale): TemplateValues {
  const { authority, profession, provinceCode: province, acceptanceCode } = registry;
  const own: Record<MessageValue, Bilingual | string | number> = {
    number:
      kindOf(key).about === "application"
        ? formatAcceptanceNumber({ year: 2026, month: 12, code: acceptanceCode, serial: 1 })
        : formatNumber(profession.number, { year: 2026, province, sequence: 1, specialtyDigit: 1 }),
    matter: matterInWords(profession.code, "initial"),
    authority,
    employer: "上海中砥（集团）建设咨询有限公司",
    name: "许望舒",
    formerName: "许望书",
    reason: { zh: "企业联系电话有误，请改为座机。", en: "The company's telephone is wrong." },
    profession: professionName(profession.code),
    days: 30,
    end: "2026-12-31",
    count: 12,
    hours: 24,
    hotline: registry.hotline,
  };
  const worded = kindOf(key).values.map((name) => {
    const value = own[name];
    return [name, typeof value === "object" ? inLocale(value, language) : value] as const;
  });
  return Object.fromEntries(worded);
}
