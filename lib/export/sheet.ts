/** What a cell of an exported list holds. */
export type Cell = string | number | null;

/** One column of an exported list, declared once for every format. */
export interface Column<Row> {
  label: string;
  /** In characters of Latin script; a Chinese one takes two. */
  width: number;
  cell: (row: Row) => Cell;
}

/** What stands around the rows of an exported list. */
export interface Sheet {
  /** What the list is called. */
  title: string;
  /** Who exported what and when, line by line; they stand above the columns. */
  marks: readonly string[];
  /** The login of whoever exported it. */
  by: string;
  at: Date;
  columns: readonly Pick<Column<never>, "label" | "width">[];
}

/** The formats in which lists are exported. */
export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The most rows that are exported at once. */
export const mostRows = 200_000;

/** Why an export was not begun, as the list says it. */
export const exportRefusals = ["tooLong", "busy", "tooMany"] as const;
export type ExportRefusal = (typeof exportRefusals)[number];

/** Reads a row as its columns say. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): Cell[] {
  return columns.map(({ cell }) => cell(row));
}
