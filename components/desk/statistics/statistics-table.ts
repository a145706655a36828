import type { Cell } from "@/lib/export/sheet";

/** The tables of statistics, as addresses of their exports name them. */
export const tableIds = [
  "intake",
  "durations",
  "spread",
  "backlog",
  "outcomes",
  "grounds",
  "expiring",
  "specialties",
  "employers",
  "ratings",
  "tags",
] as const;
export type TableId = (typeof tableIds)[number];

interface TableColumn {
  label: string;
  /** Whether it holds numbers. */
  numeric: boolean;
}

interface TableRow {
  cells: readonly Cell[];
  /** What the rows above come to. */
  sum?: boolean;
}

/** A table as page and export show it: its columns and rows stand here once. */
export interface StatisticsTable {
  title: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

/** Makes a column of words. */
export const text = (label: string): TableColumn => ({ label, numeric: false });

/** Makes a column of numbers. */
export const number = (label: string): TableColumn => ({ label, numeric: true });
