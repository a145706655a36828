import "server-only";
import { AppError } from "@/lib/errors";
import { type Cell, type Column, cellsOf, type ExportFormat, mostRows, type Sheet } from "@/lib/export/sheet";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import { countTry } from "@/server/auth/rate-limit";
import type { EmployerScope, PlatformScope, RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { beginReading } from "./begin-reading";
import { type ExportPlace, streamInPlace } from "./export-slots";
import { writeCsvFile } from "./write-csv-file";
import { writeXlsx } from "./write-xlsx";

const perReader = { points: 60, seconds: 60 * 60 };

/** In whose name a list is exported: an officer's, or an operator's for his employer. */
type ExportScope = RegistryScope | PlatformScope | EmployerScope;

/** A list as it is read for an export: how many rows it has now (counted no further than one beyond the most), and its parts. */
export interface OpenedList<Row> {
  rows: number;
  parts: () => AsyncGenerator<Row[]>;
}

/** What is exported, and under which name the log knows it. */
export interface Exported {
  list: string;
  format: ExportFormat;
  /** How it was narrowed, in codes: nothing that was typed. */
  narrowed: Record<string, string | number | boolean>;
  open: () => Promise<{ sheet: Sheet; rows: number; parts: () => AsyncGenerator<Cell[][]> }>;
}

/** Gives the columns of a list what its parts hold. */
export function inColumns<Row>(
  { rows, parts }: OpenedList<Row>,
  columns: readonly Column<Row>[],
): { rows: number; parts: () => AsyncGenerator<Cell[][]> } {
  return {
    rows,
    async *parts() {
      for await (const part of parts()) yield part.map((row) => cellsOf(columns, row));
    },
  };
}

/**
 * Opens an export: its bytes as they are asked for, at most a part of them in memory, each part in a transaction of its own.
 * That it was begun and how it ended, with the rows, is logged; REFUSED beyond the most rows, RATE_LIMITED where too many run or
 * were asked for.
 */
export async function openExport(
  scope: ExportScope,
  exported: Exported,
): Promise<ReadableStream<Uint8Array>> {
  const place = placeOf(scope);
  await countTry(`export:${place.reader}`, perReader);
  return streamInPlace(place, async () => {
    const { sheet, rows, parts } = await exported.open();
    if (rows > mostRows)
      throw new AppError("REFUSED", "too long a list", [
        { key: "export.tooLong", values: { most: mostRows } },
      ]);
    await log(scope, exported, "begun", { ...exported.narrowed, rows });
    const written = { rows: 0 };
    const counted = await beginReading(counting(parts(), written));
    const write = exported.format === "csv" ? writeCsvFile : writeXlsx;
    return {
      pieces: write(sheet, counted),
      end: (complete) => log(scope, exported, "ended", { rows: written.rows, complete }),
    };
  });
}

function placeOf(scope: ExportScope): ExportPlace {
  if (scope.kind !== "employer") return { room: "officers", reader: officerOf(scope) };
  return { room: "employers", reader: scope.employerId };
}

function log(
  scope: ExportScope,
  { list, format }: Exported,
  what: "begun" | "ended",
  detail: Record<string, string | number | boolean>,
): Promise<void> {
  return withScope(scope, (db) =>
    audit(db, scope, { action: `export.${what}`, detail: { list, format, ...detail } }),
  );
}

async function* counting(
  parts: AsyncGenerator<Cell[][]>,
  written: { rows: number },
): AsyncGenerator<Cell[][]> {
  for await (const part of parts) {
    written.rows += part.length;
    yield part;
  }
}
