import "server-only";
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, type Info, parse } from "csv-parse";
import type { ImportProblem, ImportReason } from "@/lib/dto/import";
import { columnNamed, type ImportName, importTables } from "@/lib/imports/tables";

/** A row that was read, and the line of the file on which it ends. */
export interface Numbered<Row> {
  line: number;
  row: Row;
}

/** Says what is wrong with a column of the row that is being read. */
export type Tell = (column: string, reason: ImportReason) => void;

/** Reads one row; undefined when it told why it cannot. Every column of the table is there, trimmed. */
export type ReadRow<Row> = (cells: Record<string, string>, tell: Tell) => Row | undefined;

const perTurn = 500; // so that others are served while a long file is read
const mostProblems = 10_000; // then the file is something else, and reading on would only cost time and memory

/** Reads a CSV file (UTF-8, with or without a mark; the first line names the columns) and answers all rows, or what is wrong, as far as it makes sense to read on. */
export async function readTable<Row>(
  bytes: Uint8Array,
  table: ImportName,
  read: ReadRow<Row>,
): Promise<{ rows: Numbered<Row>[]; problems: ImportProblem[] }> {
  const unreadable = unreadableBecause(bytes);
  if (unreadable) return { rows: [], problems: [{ line: 1, column: "", reason: unreadable }] };
  const rows: Numbered<Row>[] = [];
  const problems: ImportProblem[] = [];
  let seen = 0;
  try {
    for await (const each of recordsOf(bytes, table, problems)) {
      if (seen === 0 && problems.length > 0) break; // of the headings: without them no row means anything
      readRecord(each as CsvRecord, read, rows, problems);
      if (problems.length >= mostProblems) break;
      if (++seen % perTurn === 0) await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ line: Number(error.lines ?? 1), column: "", reason: reasonOf(error) });
  }
  if (seen === 0 && problems.length === 0) problems.push({ line: 1, column: "", reason: "empty" });
  return { rows: problems.length > 0 ? [] : rows, problems };
}

interface CsvRecord {
  record: Record<string, string>;
  info: Info & { error?: CsvError };
}

function recordsOf(bytes: Uint8Array, table: ImportName, problems: ImportProblem[]) {
  return Readable.from(chunksOf(bytes)).pipe(
    parse({
      columns: (headings: string[]) => columnsOf(table, headings, problems),
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true, // told for every such row, not for the first alone
      trim: true,
      info: true,
    }),
  );
}

function readRecord<Row>(
  { record, info }: CsvRecord,
  read: ReadRow<Row>,
  rows: Numbered<Row>[],
  problems: ImportProblem[],
): void {
  const line = info.lines;
  if (info.error) {
    problems.push({ line, column: "", reason: "columnCount" });
    return;
  }
  const row = read(record, (column, reason) => problems.push({ line, column, reason }));
  if (row !== undefined) rows.push({ line, row });
}

/** Names the columns by their keys; others than the table's are passed over. */
function columnsOf(table: ImportName, headings: string[], problems: ImportProblem[]): (string | false)[] {
  const named = headings.map((heading) => columnNamed(table, heading));
  for (const { key } of importTables[table].columns) {
    const times = named.filter((name) => name === key).length;
    if (times !== 1)
      problems.push({ line: 1, column: key, reason: times === 0 ? "columnMissing" : "columnTwice" });
  }
  return named.map((name) => name ?? false);
}

/** GBK, UTF-16 or no text at all; or UTF-8 that ends within a character. */
function unreadableBecause(bytes: Uint8Array): "notUtf8" | "cut" | undefined {
  if (isUtf8(bytes)) return undefined;
  const cut = [1, 2, 3].some((missing) => bytes.length > 100 && isUtf8(bytes.subarray(0, -missing)));
  return cut ? "cut" : "notUtf8";
}

function* chunksOf(bytes: Uint8Array): Generator<Buffer> {
  const size = 1 << 16;
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

function reasonOf({ code }: CsvError): ImportReason {
  return code === "CSV_QUOTE_NOT_CLOSED" ? "cut" : "quotes";
}
