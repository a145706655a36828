import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { EmployerProfession } from "@/components/employer/place-groups";
import { inLocale } from "@/lib/locale";
import { professions } from "@/lib/professions";
import { api } from "@/server/trpc/caller";

/** Lists the professions that some registry registers, as the employer's menu names them; all of them while there is no registry. */
export const employerProfessions = cache(async (): Promise<EmployerProfession[]> => {
  const [locale, rows] = await Promise.all([getLocale(), (await api()).portal.rows()]);
  const registered = professions.filter(({ code }) =>
    rows.some(({ professionCode, registries }) => professionCode === code && registries.length > 0),
  );
  return (registered.length > 0 ? registered : professions).map(({ code, names }) => ({
    code,
    name: inLocale(names.menu.employer, locale),
  }));
});
