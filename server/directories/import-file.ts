import "server-only";
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import type { PlatformScope } from "@/server/auth/scope";
import { enterpriseRow, importEnterprises } from "./import-enterprises";
import { importRealNames, realNameRow } from "./import-real-names";
import { type CsvProblem, readCsv } from "./read-csv";

/** The directories that can be filled from CSV. */
export const directories = ["enterprises", "real-names"] as const;
export type DirectoryName = (typeof directories)[number];

/** Takes a CSV file into a directory, whole or not at all; answers how many rows, or every problem. */
export async function importFile(
  scope: PlatformScope,
  directory: DirectoryName,
  path: string,
): Promise<{ imported: number; problems: CsvProblem[] }> {
  const text = await readFile(path, "utf8");
  return directory === "enterprises"
    ? take(text, enterpriseRow, (rows) => importEnterprises(scope, rows))
    : take(text, realNameRow, (rows) => importRealNames(scope, rows));
}

async function take<T>(text: string, row: z.ZodType<T>, write: (rows: T[]) => Promise<void>) {
  const { rows, problems } = readCsv(text, row);
  if (problems.length > 0) return { imported: 0, problems };
  await write(rows);
  return { imported: rows.length, problems };
}
