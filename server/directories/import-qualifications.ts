import "server-only";
import { z } from "zod";
import { qualificationDateLabels } from "@/lib/documents/form-labels";
import { isAfter, type PlainDate } from "@/lib/domain/plain-date";
import { readDay } from "@/lib/imports/read-day";
import type { Profession } from "@/lib/professions/schema";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Holder, readHolder } from "./read-holder";
import type { Tell } from "./read-table";
import { inParts, type TableImport } from "./table-import";

type DateKind = keyof typeof qualificationDateLabels;

/** A qualification obtained in the registry's own province. */
interface Qualification extends Holder {
  number: string;
  date: PlainDate;
  dateKind: DateKind;
}

const longestNumber = 60;

/** The qualifications' file: name, idType, idNumber, number, date, dateKind (issue or approval, or 签发日期、批准日期). */
export function qualifications(
  { registryId }: RegistryScope,
  profession: Profession,
  today: PlainDate,
): TableImport<Qualification> {
  return {
    name: "qualifications",
    action: "import.qualifications",
    read: (cells, tell) => readQualification(cells, profession, today, tell),
    key: { column: "number", of: ({ number }) => number },
    async judge(db, rows) {
      let known = 0;
      for (const part of inParts(rows)) {
        const numbers = part.map(({ row }) => row.number);
        const found = await db.$queryRaw`
          SELECT count(*)::int AS n FROM qualification_entry WHERE registry_id = ${registryId}::uuid AND number = ANY (${numbers}::text[])`;
        known += z.array(z.object({ n: z.number() })).parse(found)[0]?.n ?? 0;
      }
      return { known, problems: [] };
    },
    async write(db, rows) {
      for (const part of inParts(rows)) {
        const column = (read: (entry: Qualification) => string) => part.map(({ row }) => read(row));
        await db.$executeRaw`
          INSERT INTO qualification_entry (registry_id, name, id_index, number, date, date_kind, imported_at)
          SELECT ${registryId}::uuid, *, ${now()}::timestamptz FROM unnest(
            ${column(({ name }) => name)}::text[], ${column(({ idIndex }) => idIndex)}::text[],
            ${column(({ number }) => number)}::text[], ${column(({ date }) => date)}::date[],
            ${column(({ dateKind }) => dateKind)}::text[])
          ON CONFLICT (registry_id, number) DO UPDATE SET
            name = excluded.name, id_index = excluded.id_index, date = excluded.date, date_kind = excluded.date_kind,
            imported_at = excluded.imported_at`;
      }
      return 0;
    },
  };
}

function readQualification(
  cells: Record<string, string>,
  { qualification: { dates } }: Profession,
  today: PlainDate,
  tell: Tell,
): Qualification | undefined {
  const holder = readHolder(cells, today, tell);
  const { number = "", dateKind: word = "" } = cells;
  const date = readDay(cells.date ?? "");
  const dateKind = dates.find((kind) => word === kind || word === qualificationDateLabels[kind]);
  const numbered = number !== "" && number.length <= longestNumber;
  const future = date !== undefined && isAfter(date, today);
  if (!numbered) tell("number", "number");
  if (!date) tell("date", "date");
  if (future) tell("date", "dateInFuture");
  if (!dateKind) tell("dateKind", "dateKind");
  return holder && numbered && date && !future && dateKind
    ? { ...holder, number, date, dateKind }
    : undefined;
}
