import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { peopleAddress, peopleNarrowed, readPeopleQuery } from "@/components/employer/people/people-address";
import { recordTime } from "@/components/session/record-time";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Employee, PeopleQuery } from "@/lib/dto/people";
import type { Column, ExportFormat, Sheet } from "@/lib/export/sheet";
import { inLocale } from "@/lib/locale";
import { matterName, professionName } from "@/lib/professions/codes";
import { employerScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { readOwnOperator } from "@/server/employers/operators";
import { openPeople } from "@/server/employers/people";
import { inColumns, openExport } from "@/server/exports/open-export";
import { exportFormatOf } from "../../export-format";
import { fileAnswer } from "../../file-answer";
import { forSession } from "../../for-session";
import { ledBack } from "../../led-back";
import { withoutBody } from "../../without-body";

/** Gives an operator the employer's people as a file, as the list is narrowed, part by part; led back to the list where none is made. */
export async function GET(request: Request): Promise<Response> {
  const none = withoutBody(request);
  if (none) return none;
  return forSession(async (session) => {
    employerScopeOfSession(session);
    const { format: asked = "csv", ...params } = Object.fromEntries(new URL(request.url).searchParams);
    const format = exportFormatOf(asked);
    const query = readPeopleQuery(params);
    return answer(session, query, format).catch((error) => ledBack(error, peopleAddress(query)));
  });
}

async function answer(session: LiveSession, query: PeopleQuery, format: ExportFormat): Promise<Response> {
  const scope = employerScopeOfSession(session);
  const body = await openExport(scope, {
    list: "people",
    format,
    narrowed: peopleNarrowed(query),
    open: async () => {
      const columns = await columnsOf();
      return {
        sheet: await sheetOf(session, columns),
        ...inColumns(await openPeople(scope, query), columns),
      };
    },
  });
  return fileAnswer(body, `people-${plainDateIn(now())}`, format);
}

async function sheetOf(session: LiveSession, columns: Sheet["columns"]): Promise<Sheet> {
  const [t, words] = await Promise.all([getTranslations("employer.people"), getTranslations("exports")]);
  const { employer, name } = await readOwnOperator(session);
  const at = now();
  const by = words("operator", { employer: employer.name, name: name ?? "", time: recordTime(at) });
  return { title: t("title"), marks: [t("title"), by], by: name ?? employer.name, at, columns };
}

/** The columns, worded in the reader's language. */
async function columnsOf(): Promise<Column<Employee>[]> {
  const [t, locale] = await Promise.all([getTranslations("employer.people"), getLocale()]);
  const specialtyOf = ({ professionCode, specialty }: Employee) =>
    specialty && specialtyName(professionCode, specialty, locale);
  const todo = ({ waiting }: Employee) =>
    waiting && t("sign", { matter: inLocale(matterName(waiting.matter), locale) });
  return [
    { label: t("name"), width: 14, cell: ({ name }) => name },
    {
      label: t("profession"),
      width: 20,
      cell: (row) => inLocale(professionName(row.professionCode), locale),
    },
    { label: t("specialty"), width: 16, cell: specialtyOf },
    { label: t("number"), width: 24, cell: ({ number }) => number },
    { label: t("beginsOn"), width: 12, cell: ({ beginsOn }) => beginsOn },
    { label: t("endsOn"), width: 12, cell: ({ endsOn }) => endsOn },
    { label: t("state"), width: 12, cell: (row) => t(`validity.${row.locked ? "locked" : row.validity}`) },
    { label: t("certificate"), width: 14, cell: ({ certificate }) => t(`certificates.${certificate}`) },
    { label: t("employerName"), width: 36, cell: ({ employerName }) => employerName },
    { label: t("authority"), width: 30, cell: ({ authority }) => inLocale(authority, locale) },
    { label: t("todo"), width: 20, cell: todo },
  ];
}
