import { getTranslations } from "next-intl/server";
import type { Column } from "@/lib/export/sheet";
import { inColumns } from "@/server/exports/open-export";
import { listOwnOfficers, type OwnOfficer } from "@/server/officers/own-officers";
import type { ListExport } from "./listed";

/** The officers of a registry with their roles. */
export const officersList: ListExport = {
  page: (registry) => `/desk/${encodeURIComponent(registry)}/officers`,
  narrowed: () => ({}),
  async open({ scope }) {
    const [officers, columns, t] = await Promise.all([
      listOwnOfficers(scope),
      columnsOf(),
      getTranslations("platform.officers"),
    ]);
    const opened = {
      rows: officers.length,
      async *parts() {
        yield officers;
      },
    };
    return { title: t("title"), conditions: [], columns, ...inColumns(opened, columns) };
  },
};

async function columnsOf(): Promise<Column<OwnOfficer>[]> {
  const [t, roleWords, words] = await Promise.all([
    getTranslations("platform.officers"),
    getTranslations("desk.role"),
    getTranslations("exports.column"),
  ]);
  return [
    { label: t("name"), width: 14, cell: ({ name }) => name },
    { label: t("login"), width: 24, cell: ({ login }) => login },
    {
      label: t("roles"),
      width: 40,
      cell: ({ roles }) => roles.map((role) => roleWords(role)).join(t("comma")),
    },
    { label: t("state"), width: 14, cell: ({ status }) => t(status) },
    { label: words("reason"), width: 40, cell: ({ suspendedReason }) => suspendedReason },
  ];
}
