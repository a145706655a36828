import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { readPeopleQuery } from "@/components/employer/people/people-address";
import { csvLine, csvStart } from "@/lib/csv/write-csv";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Employee } from "@/lib/dto/people";
import { inLocale } from "@/lib/locale";
import { matterName, professionName } from "@/lib/professions/codes";
import { employerScopeOfSession } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { exportPeople } from "@/server/employers/people";
import { forSession } from "../../for-session";

const columns = [
  "name",
  "profession",
  "specialty",
  "number",
  "beginsOn",
  "endsOn",
  "state",
  "certificate",
  "employerName",
  "authority",
  "todo",
] as const;

/** Gives an operator the employer's people as CSV, as the list is narrowed, part by part as they are read. */
export function GET(request: Request): Promise<Response> {
  return forSession(async (session) => {
    const scope = employerScopeOfSession(session);
    const query = readPeopleQuery(Object.fromEntries(new URL(request.url).searchParams));
    const parts = exportPeople(scope, query);
    const cellsOf = await cells();
    const t = await getTranslations("employer.people");
    const first = await parts.next(); // before the answer begins: an error is still an error
    const body = linesOf(csvLine(columns.map((column) => t(column))), first, parts, cellsOf);
    return new Response(streamOf(body), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="people-${plainDateIn(now())}.csv"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}

/** Asks for the next lines only when they are wanted. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* linesOf(
  head: string,
  first: IteratorResult<Employee[]>,
  rest: AsyncGenerator<Employee[]>,
  cellsOf: (row: Employee) => string[],
): AsyncGenerator<string> {
  yield csvStart + head;
  if (first.done) return;
  yield first.value.map((row) => csvLine(cellsOf(row))).join("");
  for await (const rows of rest) yield rows.map((row) => csvLine(cellsOf(row))).join("");
}

/** Words a row in the reader's language, in the order of the columns. */
async function cells(): Promise<(row: Employee) => string[]> {
  const [t, locale] = await Promise.all([getTranslations("employer.people"), getLocale()]);
  return (row) => [
    row.name,
    inLocale(professionName(row.professionCode), locale),
    row.specialty ? specialtyName(row.professionCode, row.specialty, locale) : "",
    row.number,
    row.beginsOn,
    row.endsOn,
    t(`validity.${row.locked ? "locked" : row.validity}`),
    t(`certificates.${row.certificate}`),
    row.employerName,
    inLocale(row.authority, locale),
    row.waiting ? t("sign", { matter: inLocale(matterName(row.waiting.matter), locale) }) : "",
  ];
}
