import type { Statistics } from "@/lib/dto/statistics";
import { casesTables } from "./cases-tables";
import { registerTables } from "./register-tables";
import type { StatisticsTable, TableId } from "./statistics-table";
import type { StatisticsWords } from "./words";

/** Writes every table of a registry's statistics. */
export function tablesOf(statistics: Statistics, words: StatisticsWords): Record<TableId, StatisticsTable> {
  return { ...casesTables(statistics, words), ...registerTables(statistics, words) };
}
