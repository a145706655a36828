import { getTranslations } from "next-intl/server";
import { statisticsAddress } from "@/components/desk/statistics/statistics-address";
import { type TableId, tableIds } from "@/components/desk/statistics/statistics-table";
import { tablesOf } from "@/components/desk/statistics/tables";
import { statisticsWords } from "@/components/desk/statistics/words";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError } from "@/lib/errors";
import { readPeriod } from "@/lib/statistics/period";
import { now } from "@/server/clock";
import { viewStatistics } from "@/server/statistics/view";
import type { Asked, ListExport } from "./listed";

const periodOf = ({ params }: Asked) => readPeriod(params, plainDateIn(now()));

function tableOf({ params }: Asked): TableId {
  const table = tableIds.find((one) => one === params.table);
  if (!table) throw new AppError("NOT_FOUND", "no such table");
  return table;
}

/** One table of the statistics over a time. */
export const statisticsList: ListExport = {
  page: (registry, asked) => statisticsAddress(registry, periodOf(asked)),
  narrowed(asked) {
    const { from, to } = periodOf(asked);
    return { table: tableOf(asked), from, to };
  },
  async open(asked) {
    const period = periodOf(asked);
    const [statistics, words, t] = await Promise.all([
      viewStatistics(asked.scope, period),
      statisticsWords(asked.by.professionCode),
      getTranslations("statistics"),
    ]);
    const { title, columns, rows } = tablesOf(statistics, words)[tableOf(asked)];
    return {
      title,
      conditions: [t("period", { from: period.from, to: period.to })],
      columns: columns.map(({ label, numeric }) => ({ label, width: numeric ? 14 : 30 })),
      rows: rows.length,
      async *parts() {
        yield rows.map(({ cells }) => [...cells]);
      },
    };
  },
};
