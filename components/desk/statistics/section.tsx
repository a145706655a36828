import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { exportAddress } from "@/components/exports/export-address";
import { ExportLinks } from "@/components/exports/export-links";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { type AskedPeriod, periodParams } from "@/lib/statistics/period";
import { FiguresTable } from "./figures-table";
import type { StatisticsTable, TableId } from "./statistics-table";

/** Where sections stand, and over which time. */
export interface Shown {
  registry: string;
  period: AskedPeriod;
  mayExport: boolean;
  tables: Record<TableId, StatisticsTable>;
}

/** A part of statistics: a chart, its table beside it, and the table as a file. */
export async function Section({
  shown: { registry, period, mayExport, tables },
  id,
  note,
  empty,
  children,
}: {
  shown: Shown;
  id: TableId;
  note?: string | undefined;
  /** Whether there is nothing to count. */
  empty: boolean;
  /** The chart. */
  children?: ReactNode;
}) {
  const t = await getTranslations("statistics");
  const table = tables[id];
  const params = periodParams(period);
  params.set("table", id);
  return (
    <Sheet aria-labelledby={`${id}-heading`} className="print:break-inside-auto print:overflow-visible">
      <SheetHead id={`${id}-heading`} title={table.title} className="print:break-after-avoid">
        {mayExport && !empty ? (
          <ExportLinks href={exportAddress(registry, "statistics")} params={params} list={table.title} />
        ) : null}
      </SheetHead>
      <SheetBody className="grid gap-6 print:block print:space-y-4">
        {note ? <p className="text-14 text-ink-500">{note}</p> : null}
        {empty ? (
          <p>{t("none")}</p>
        ) : (
          <div
            className={
              children ? "grid items-start gap-8 work:grid-cols-2 print:block print:space-y-4" : undefined
            }
          >
            {children}
            <FiguresTable table={table} caption={t("table", { title: table.title })} />
          </div>
        )}
      </SheetBody>
    </Sheet>
  );
}
