import type { Bilingual } from "@/lib/locale";
import { professions } from "@/lib/professions";

/** The themes by which the authority's matters can be narrowed down. */
export const themes = ["qualification", "enterprise", "all"] as const;
export type Theme = (typeof themes)[number];

/** Reads a theme from an address; anything unknown means all. */
export function readTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? "all";
}

/** One kind of licence that the authority's list names; `elsewhere`: another system handles it, unless a registry here opens it. */
export interface CatalogueItem {
  title: Bilingual;
  professionCode: string;
  elsewhere: boolean;
}

/** Lists the items of the group 建设工程注册从业人员职业资格许可; what can be done here comes first. */
export const licenceItems: CatalogueItem[] = professions
  .map(({ code, names, illustrative }) => ({
    title: names.portal,
    professionCode: code,
    elsewhere: illustrative,
  }))
  .sort((a, b) => Number(a.elsewhere) - Number(b.elsewhere));

/** Lists the authority's other items, which other systems handle. */
export const otherItems: Bilingual[] = [
  { zh: "新型建设工程材料认定", en: "Recognition of new construction materials" },
  {
    zh: "建设工程勘察、设计、施工、监理招标投标情况备案",
    en: "Filing of tenders for survey, design, construction and supervision",
  },
  { zh: "燃气供气站点许可", en: "Licence for gas supply stations" },
  { zh: "上海市建设工程材料备案", en: "Filing of construction materials in Shanghai" },
  { zh: "建设工程企业资质许可", en: "Licensing of construction enterprises" },
  { zh: "建筑工程施工的许可", en: "Construction permits" },
  { zh: "优化营商环境 社会投资项目审批", en: "Approval of privately invested projects" },
];

/** Tells whether a title holds every word of a search, in either language; an empty search finds everything. */
export function matchesKeyword(title: Bilingual, query: string): boolean {
  const text = `${title.zh}\n${title.en}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
