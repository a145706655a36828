import { getTranslations } from "next-intl/server";
import { auditAddress, readAuditQuery } from "@/components/audit/audit-address";
import { auditColumns } from "@/components/audit/audit-columns";
import { auditConditions, auditNarrowed } from "@/components/audit/audit-conditions";
import { exportMarks } from "@/components/exports/export-marks";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { AuditFilter } from "@/lib/dto/audit";
import type { ExportFormat } from "@/lib/export/sheet";
import { openLog } from "@/server/audit/open-log";
import { type PlatformScope, platformScopeOfSession } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { readExportingOfficer } from "@/server/exports/exporter";
import { inColumns, openExport } from "@/server/exports/open-export";
import { addressParams } from "../../../../address-params";
import { exportFormatOf } from "../../../../export-format";
import { fileAnswer } from "../../../../file-answer";
import { forSession } from "../../../../for-session";
import { ledBack } from "../../../../led-back";
import { withoutBody } from "../../../../without-body";

type Params = { params: Promise<{ format: string }> };

/** Gives a platform administrator the platform's log as a file, part by part as it is read. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const none = withoutBody(request);
  if (none) return none;
  return forSession(async (session) => {
    const scope = platformScopeOfSession(session);
    const format = exportFormatOf((await params).format);
    const { filter } = readAuditQuery(addressParams(request));
    return answer(scope, filter, format).catch((error) =>
      ledBack(error, auditAddress("/platform/audit", { filter })),
    );
  });
}

async function answer(scope: PlatformScope, filter: AuditFilter, format: ExportFormat): Promise<Response> {
  const at = now();
  const body = await openExport(scope, {
    list: "audit",
    format,
    narrowed: auditNarrowed(filter),
    open: async () => {
      const [columns, conditions, by, t] = await Promise.all([
        auditColumns(),
        auditConditions(filter),
        readExportingOfficer(scope),
        getTranslations("administration.audit"),
      ]);
      const title = t("title");
      const marks = await exportMarks({ title, by, at, conditions });
      return {
        sheet: { title, by: by.login, at, columns, marks },
        ...inColumns(await openLog(scope, filter), columns),
      };
    },
  });
  return fileAnswer(body, `platform-audit-${plainDateIn(at)}`, format);
}
