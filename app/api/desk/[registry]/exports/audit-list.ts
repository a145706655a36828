import { getTranslations } from "next-intl/server";
import { auditAddress, readAuditQuery } from "@/components/audit/audit-address";
import { auditColumns } from "@/components/audit/audit-columns";
import { auditConditions, auditNarrowed } from "@/components/audit/audit-conditions";
import { openLog } from "@/server/audit/open-log";
import { inColumns } from "@/server/exports/open-export";
import type { ListExport } from "./listed";

/** The log of a registry: whose entries were looked for was typed, and does not stand in the log itself. */
export const auditList: ListExport = {
  page: (registry, { params }) =>
    auditAddress(`/desk/${encodeURIComponent(registry)}/audit`, { filter: readAuditQuery(params).filter }),
  narrowed: ({ params }) => auditNarrowed(readAuditQuery(params).filter),
  async open({ scope, params }) {
    const { filter } = readAuditQuery(params);
    const opened = await openLog(scope, filter);
    const columns = await auditColumns();
    const t = await getTranslations("administration.audit");
    return {
      title: t("title"),
      conditions: await auditConditions(filter),
      columns,
      ...inColumns(opened, columns),
    };
  },
};
