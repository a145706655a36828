import { type Bilingual, inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";

interface Row {
  professionCode: string;
  title: Bilingual;
  registries: { code: string; authority: Bilingual; province: Bilingual; open: boolean }[];
}

/** One registry as the applicant's menus name it. */
export interface MenuRegistry {
  code: string;
  /** 二级造价工程师事项申请, with the province where several have the profession. */
  menu: string;
  /** The licence as the portal names it. */
  title: string;
  authority: string;
  open: boolean;
}

/** Lists the registries of the portal as the applicant's menus name them, in the portal's order. */
export function menuRegistries(rows: Row[], locale: string): MenuRegistry[] {
  return rows.flatMap(({ professionCode, title, registries }) => {
    const name = findProfession(professionCode)?.names.menu.applicant;
    if (!name) return [];
    return registries.map(({ code, authority, province, open }) => ({
      code,
      menu:
        registries.length > 1
          ? `${inLocale(name, locale)} · ${inLocale(province, locale)}`
          : inLocale(name, locale),
      title: inLocale(title, locale),
      authority: inLocale(authority, locale),
      open,
    }));
  });
}
