import type { useTranslations } from "next-intl";
import type { NavItem } from "@/components/layout/nav-item";
import { listAddress } from "./list/list-address";
import type { Waiting } from "./use-waiting";

/** A profession as the employer's menu names it. */
export interface EmployerProfession {
  code: string;
  name: string;
  /** How the manual calls the menu of 企业名称变更; with some professions it is another one. */
  rename: string;
}

/** Writes the address of 企业名称变更 of a profession. */
export const renameAddress = (profession: string): string =>
  `/employer/rename/${encodeURIComponent(profession)}`;

/** Groups the employer's places: its lists by profession with what waits, then what concerns the company itself. */
export function placeGroups(
  professions: EmployerProfession[],
  waiting: Waiting[],
  t: ReturnType<typeof useTranslations<"employer.places">>,
): { title: string; items: NavItem[] }[] {
  const groups = professions.flatMap(({ code, name, rename }) => {
    const value = waiting.find(({ profession }) => profession === code)?.count ?? 0;
    const count = { value, label: t("waiting", { count: value }) };
    const lists = [
      { href: listAddress("inbox", code), label: t("inbox"), count },
      { href: listAddress("confirmed", code), label: t("confirmed") },
    ];
    const renaming = [{ href: renameAddress(code), label: t("rename") }];
    if (rename === name) return [{ title: name, items: [...lists, ...renaming] }];
    return [
      { title: name, items: lists },
      { title: rename, items: renaming },
    ];
  });
  const company = [
    { href: "/employer/people", label: t("people") },
    { href: "/employer/messages", label: t("messages") },
    { href: "/employer/operators", label: t("operators") },
  ];
  return [...groups, { title: t("company"), items: company }];
}
