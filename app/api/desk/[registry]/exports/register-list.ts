import { getTranslations } from "next-intl/server";
import { readRegisterQuery, registerAddress } from "@/components/desk/register/register-address";
import type { RegisterQuery, RegisterRow } from "@/lib/dto/register";
import { narrowedTo, onlyWhether } from "@/lib/export/narrowed-to";
import type { Column } from "@/lib/export/sheet";
import { inColumns } from "@/server/exports/open-export";
import { openRegistrations } from "@/server/register/open-registrations";
import { type Asked, type ListExport, loggedSpecialty, wordSpecialty } from "./listed";

const queryOf = ({ params }: Asked): RegisterQuery => ({
  ...readRegisterQuery(params),
  after: undefined,
  before: undefined,
});

/** The register, as the desk lists it: of a document four characters. */
export const registerList: ListExport = {
  page: (registry, asked) => registerAddress(registry, queryOf(asked)),
  narrowed(asked) {
    const { find, employer, ...codes } = queryOf(asked);
    const specialty = loggedSpecialty(codes.specialty, asked);
    return narrowedTo({ ...codes, specialty, find: onlyWhether(find), employer: onlyWhether(employer) });
  },
  async open(asked) {
    const query = queryOf(asked);
    const { typed, ...opened } = await openRegistrations(asked.scope, query);
    const columns = await columnsOf(asked);
    const t = await getTranslations("register.list");
    const { employer, standing, specialty, within, medium, locked } = query;
    return {
      title: t("title"),
      conditions: [
        ...(typed ? [typed] : []),
        ...(employer ? [employer] : []),
        ...(standing ? [t(`standingFilter.${standing}`)] : []),
        ...(specialty ? [String(wordSpecialty(specialty, asked))] : []),
        ...(within ? [t("withinDays", { days: within })] : []),
        ...(medium ? [t(`mediumOf.${medium}`)] : []),
        ...(locked ? [t("lockedOnly")] : []),
      ],
      columns,
      ...inColumns(opened, columns),
    };
  },
};

async function columnsOf(asked: Asked): Promise<Column<RegisterRow>[]> {
  const [t, words, standings, exports] = await Promise.all([
    getTranslations("register.list"),
    getTranslations("exports.column"),
    getTranslations("register.standing"),
    getTranslations("exports"),
  ]);
  return [
    { label: t("number"), width: 24, cell: ({ number }) => number },
    { label: t("holder"), width: 14, cell: ({ name }) => name },
    { label: words("lastFour"), width: 14, cell: ({ idLastFour }) => idLastFour },
    { label: t("specialty"), width: 16, cell: ({ specialty }) => wordSpecialty(specialty, asked) },
    { label: t("employer"), width: 36, cell: ({ employer }) => employer },
    { label: words("beginsOn"), width: 12, cell: ({ beginsOn }) => beginsOn },
    { label: words("endsOn"), width: 12, cell: ({ endsOn }) => endsOn },
    { label: t("standing"), width: 14, cell: ({ standing }) => standings(standing) },
    { label: words("locked"), width: 10, cell: ({ locked }) => (locked ? exports("yes") : null) },
    {
      label: t("medium"),
      width: 20,
      cell: ({ medium, unclaimed }) => (unclaimed ? t("unclaimed") : t(`mediumOf.${medium}`)),
    },
  ];
}
