import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { matterName } from "@/lib/professions/codes";
import type { MatterCode } from "@/lib/professions/matters";
import { refusalReasonsOf } from "@/lib/professions/parts";

/** Words of statistics in the reader's language; codes that this release does not know stay codes. */
export async function statisticsWords(professionCode: string) {
  const [t, states, rating, notAccepted, locale] = await Promise.all([
    getTranslations("statistics"),
    getTranslations("applications.state"),
    getTranslations("applications.rating"),
    getTranslations("procedure.desk.grounds"),
    getLocale(),
  ]);
  const grounds = refusalGroundsOf(professionCode);
  return {
    t,
    state: (code: string) => (states.has(code as "granted") ? states(code as "granted") : code),
    matter: (code: string) => inLocale(matterName(code as MatterCode), locale),
    specialty: (code: string | null) =>
      code === null ? t("specialties.noSpecialty") : specialtyName(professionCode, code, locale),
    ground(outcome: "refused" | "notAccepted", code: string) {
      if (outcome === "notAccepted")
        return notAccepted.has(code as "notOurs") ? notAccepted(code as "notOurs") : code;
      const label = grounds.find((one) => one.code === code)?.label;
      return label ? inLocale(label, locale) : code;
    },
    star: (stars: number) => rating(`star.${stars as 5}`),
    tag: (code: string) => (rating.has(`tag.${code as "fast"}`) ? rating(`tag.${code as "fast"}`) : code),
  };
}

export type StatisticsWords = Awaited<ReturnType<typeof statisticsWords>>;

/** Every ground on which the profession lets an application be refused, over all its matters and routes. */
function refusalGroundsOf(professionCode: string) {
  const profession = findProfession(professionCode);
  if (!profession) return [];
  const routes = Object.values(profession.matters).flatMap(({ routes: all }) => all);
  return [...profession.refusalReasons, ...routes.flatMap((route) => refusalReasonsOf(profession, route))];
}
