import "server-only";
import type { AuditAction } from "@/lib/domain/audit-actions";
import type { ImportProblem, ImportReport } from "@/lib/dto/import";
import type { ImportName } from "@/lib/imports/tables";
import { audit } from "@/server/audit/record";
import type { PlatformScope, RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { digestOf } from "@/server/files/service";
import { type Numbered, type ReadRow, readTable } from "./read-table";

/** What the database says of the rows of a file: how many it knows, and what speaks against them. */
export interface Judged {
  known: number;
  problems: ImportProblem[];
}

/** One kind of file: how a row is read, what two rows may not share, and how all are judged and written. */
export interface TableImport<Row> {
  name: ImportName;
  /** What stands in the audit log. */
  action: AuditAction;
  read: ReadRow<Row>;
  key: { column: string; of(row: Row): string };
  judge(db: ScopedDb, rows: readonly Numbered<Row>[]): Promise<Judged>;
  /** Writes the rows; answers how many of them found their holder. */
  write(db: ScopedDb, rows: readonly Numbered<Row>[]): Promise<number>;
}

/** Whether a file is only looked at, or taken in when nothing speaks against it. */
export type ImportMode = "check" | "write";

const seconds = 120;

/** Thrown to leave nothing behind of a transaction that only looked, or that found something wrong. */
class OnlyLooked extends Error {
  constructor(readonly judged: Judged) {
    super("an import was only looked at");
  }
}

/** Takes a file in, whole or not at all, in one transaction; or says what taking it in would do. */
export async function importBytes<Row>(
  scope: PlatformScope | RegistryScope,
  bytes: Uint8Array,
  table: TableImport<Row>,
  mode: ImportMode,
): Promise<ImportReport> {
  const { rows, problems } = await readTable(bytes, table.name, table.read);
  problems.push(...repeated(rows, table));
  if (problems.length > 0) return report({ rows: 0, known: 0, claimed: 0, problems, written: false });
  const work = async (db: ScopedDb) => {
    const judged = await table.judge(db, rows);
    if (mode === "check" || judged.problems.length > 0) throw new OnlyLooked(judged);
    const claimed = await table.write(db, rows);
    const detail = { rows: rows.length, known: judged.known, sha256: digestOf(bytes) };
    await audit(db, scope, { action: table.action, detail });
    return report({ rows: rows.length, ...judged, claimed, written: true });
  };
  return withScope(scope, work, { seconds }).catch((error: unknown) => {
    if (error instanceof OnlyLooked)
      return report({ rows: rows.length, ...error.judged, claimed: 0, written: false });
    throw error;
  });
}

/** Splits rows into parts that one statement carries. */
export function* inParts<T>(rows: readonly T[], size = 2_000): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

function repeated<Row>(rows: readonly Numbered<Row>[], { key }: TableImport<Row>): ImportProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const before = first.get(key.of(row));
    if (before !== undefined) return [{ line, column: key.column, reason: "twice" as const, other: before }];
    first.set(key.of(row), line);
    return [];
  });
}

function report({
  rows,
  known,
  claimed,
  problems,
  written,
}: Omit<ImportReport, "added" | "problemCount">): ImportReport {
  const sorted = problems.toSorted((one, other) => one.line - other.line);
  return {
    rows,
    added: rows - known,
    known,
    claimed,
    problems: sorted,
    problemCount: sorted.length,
    written,
  };
}
