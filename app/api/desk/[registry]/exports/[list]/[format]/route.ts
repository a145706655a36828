import { getLocale, getTranslations } from "next-intl/server";
import { exportMarks } from "@/components/exports/export-marks";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ExportedList } from "@/lib/export/lists";
import type { ExportFormat, Sheet } from "@/lib/export/sheet";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { now } from "@/server/clock";
import { exportScopeOfSession } from "@/server/exports/export-scope";
import { readExporter } from "@/server/exports/exporter";
import { openExport } from "@/server/exports/open-export";
import { addressParams } from "../../../../../address-params";
import { exportFormatOf } from "../../../../../export-format";
import { fileAnswer } from "../../../../../file-answer";
import { forSession } from "../../../../../for-session";
import { ledBack } from "../../../../../led-back";
import { withoutBody } from "../../../../../without-body";
import { auditList } from "../../audit-list";
import type { Asked, ListExport, Listed } from "../../listed";
import { officersList } from "../../officers-list";
import { queueList } from "../../queue-list";
import { registerList } from "../../register-list";
import { statisticsList } from "../../statistics-list";

type Params = { params: Promise<{ registry: string; list: string; format: string }> };

const lists: Record<ExportedList, ListExport> = {
  queue: queueList,
  registrations: registerList,
  audit: auditList,
  officers: officersList,
  statistics: statisticsList,
};

/** Gives an officer a list of a registry as a file, part by part as it is read; led back to the list where none is made. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const none = withoutBody(request);
  if (none) return none;
  return forSession(async (session) => {
    const { registry, list: name, format: asked } = await params;
    const { scope, list } = exportScopeOfSession(session, registry, name);
    const format = exportFormatOf(asked);
    const [by, locale] = await Promise.all([readExporter(scope), getLocale()]);
    const given = { scope, session, by, params: addressParams(request), locale };
    return answer(given, list, format).catch((error) => ledBack(error, lists[list].page(registry, given)));
  });
}

async function answer(asked: Asked, list: ExportedList, format: ExportFormat): Promise<Response> {
  const at = now();
  const body = await openExport(asked.scope, {
    list,
    format,
    narrowed: lists[list].narrowed(asked),
    open: async () => {
      const listed = await lists[list].open(asked);
      return { ...listed, sheet: await sheetOf(listed, asked, at) };
    },
  });
  return fileAnswer(body, `${asked.by.registry}-${list}-${plainDateIn(at)}`, format);
}

async function sheetOf(
  { title, conditions, columns }: Listed,
  { by, locale }: Asked,
  at: Date,
): Promise<Sheet> {
  const t = await getTranslations("exports");
  const whose = t("by", {
    authority: inLocale(by.authority, locale),
    profession: inLocale(professionName(by.professionCode), locale),
  });
  const marks = await exportMarks({ title, whose, by, at, conditions });
  return { title, by: by.login, at, columns, marks };
}
