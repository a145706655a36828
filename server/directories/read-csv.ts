import "server-only";
import { CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";

/** A row that cannot be taken in: its line in the file and what is wrong, by column. */
export interface CsvProblem {
  line: number;
  column: string;
  reason: string;
}

/**
 * Reads a CSV file (UTF-8, first line names the columns) whose every row must fit the schema.
 * Answers all rows, or all problems: a file is taken in whole or not at all.
 */
export function readCsv<T>(text: string, row: z.ZodType<T>): { rows: T[]; problems: CsvProblem[] } {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true, info: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: [], problems: [{ line: Number(error.lines ?? 0), column: "", reason: error.code }] };
  }
  const problems: CsvProblem[] = [];
  const rows = records.flatMap(({ record, info }) => {
    const parsed = row.safeParse(record);
    if (parsed.success) return [parsed.data];
    for (const { path, message } of parsed.error.issues)
      problems.push({ line: info.lines, column: path.join("."), reason: message });
    return [];
  });
  return { rows, problems };
}
