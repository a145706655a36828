import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { EmployerProfession } from "@/components/employer/place-groups";
import { inLocale } from "@/lib/locale";
import { professions } from "@/lib/professions";
import { openableProfessions } from "@/lib/professions/codes";
import { api } from "@/server/trpc/caller";

/** Lists the professions that some registry registers, as the employer's menu names them; all that may be opened while there is no registry. */
export const employerProfessions = cache(async (): Promise<EmployerProfession[]> => {
  const call = await api();
  const [locale, rows, { demo }] = await Promise.all([getLocale(), call.portal.rows(), call.portal.site()]);
  const openable = openableProfessions(demo);
  const registered = professions.filter(({ code }) =>
    rows.some(({ professionCode, registries }) => professionCode === code && registries.length > 0),
  );
  return (registered.length > 0 ? registered : professions.filter(({ code }) => openable.includes(code))).map(
    ({ code, names }) => ({
      code,
      name: inLocale(names.menu.employer, locale),
      rename: inLocale(names.menu.rename, locale),
    }),
  );
});
