import "server-only";
import type { PublicEntry } from "@/lib/dto/public-register";
import { type Cell, type Column, cellsOf } from "@/lib/export/sheet";
import { writeCsvFile } from "@/server/exports/write-csv-file";

/** The columns of the open data, in their order. */
export const openColumns = [
  "number",
  "name",
  "specialty",
  "employer",
  "employerCode",
  "validFrom",
  "validTo",
  "standing",
  "endedOn",
  "medium",
] as const;
type OpenColumn = (typeof openColumns)[number];

/** What the open data says of itself, and how its codes are worded. */
export interface OpenWords {
  /** Source, time and terms, in one line. */
  source: string;
  columns: Record<OpenColumn, string>;
  specialty: (code: string) => string;
  standing: (standing: PublicEntry["standing"]) => string;
  medium: (medium: PublicEntry["medium"]) => string;
}

/** Writes the open data as CSV, part by part: the source in the first line, then the columns; no cell is taken for a formula. */
export function csvOf(parts: AsyncIterable<PublicEntry[]>, words: OpenWords): AsyncGenerator<Uint8Array> {
  const columns = columnsOf(words);
  return writeCsvFile({ marks: [words.source], columns }, rowsOf(parts, columns));
}

async function* rowsOf(
  parts: AsyncIterable<PublicEntry[]>,
  columns: readonly Column<PublicEntry>[],
): AsyncGenerator<Cell[][]> {
  for await (const entries of parts) yield entries.map((entry) => cellsOf(columns, entry));
}

/** Writes the open data as one JSON document, part by part; codes stay codes. */
export async function* jsonOf(
  parts: AsyncIterable<PublicEntry[]>,
  head: { authority: string; profession: string; asOf: string; licence: string },
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"entries":[`);
  let first = true;
  for await (const entries of parts) {
    const lines = entries.map((entry) => JSON.stringify(onlyOpen(entry)));
    yield Buffer.from(`${first ? "\n" : ",\n"}${lines.join(",\n")}`);
    first = false;
  }
  yield Buffer.from("\n]}\n");
}

const onlyOpen = (entry: PublicEntry) =>
  Object.fromEntries(openColumns.map((column) => [column, entry[column]]));

function columnsOf(words: OpenWords): Column<PublicEntry>[] {
  const worded: { [C in OpenColumn]?: (entry: PublicEntry) => Cell } = {
    specialty: ({ specialty }) => specialty && words.specialty(specialty),
    standing: ({ standing }) => words.standing(standing),
    medium: ({ medium }) => words.medium(medium),
  };
  return openColumns.map((column) => ({
    label: words.columns[column],
    width: 20,
    cell: worded[column] ?? ((entry) => entry[column]),
  }));
}
