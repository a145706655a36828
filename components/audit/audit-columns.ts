import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import type { AuditLine } from "@/lib/dto/audit";
import type { Column } from "@/lib/export/sheet";

/** The columns of an exported log: actions and details stand as codes, so that a file can be worked with. */
export async function auditColumns(): Promise<Column<AuditLine>[]> {
  const [t, words] = await Promise.all([
    getTranslations("administration.audit"),
    getTranslations("exports.column"),
  ]);
  return [
    { label: t("when"), width: 20, cell: ({ at }) => recordTime(at) },
    { label: t("actor"), width: 14, cell: ({ actorKind }) => t(`by.${actorKind}`) },
    { label: t("login"), width: 20, cell: ({ officer }) => officer?.login ?? null },
    { label: t("who"), width: 14, cell: ({ officer }) => officer?.name ?? null },
    { label: words("address"), width: 18, cell: ({ address }) => address },
    { label: t("what"), width: 26, cell: ({ action }) => action },
    { label: words("subjectType"), width: 16, cell: ({ subject }) => subject?.type ?? null },
    { label: words("subjectId"), width: 38, cell: ({ subject }) => subject?.id ?? null },
    { label: words("detail"), width: 60, cell: ({ detail }) => detail },
    { label: words("sealed"), width: 10, cell: ({ sealed }) => t(sealed ? "sealed" : "unsealed") },
  ];
}
