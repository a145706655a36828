import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { StatisticsTable } from "./statistics-table";

/** A table with so many columns stays a table on phones too; with more, its rows become cards there. */
const mostBesideEachOther = 3;

/** Shows a table of statistics; what is not known is a dash, what sums up stands in bold. */
export function FiguresTable({ table, caption }: { table: StatisticsTable; caption: string }) {
  const { columns, rows } = table;
  if (columns.length <= mostBesideEachOther) return <Narrow table={table} caption={caption} />;
  return (
    <Table
      dense
      caption={caption}
      head={columns.map(({ label, numeric }) => (
        <Th key={label} numeric={numeric}>
          {label}
        </Th>
      ))}
    >
      {rows.map(({ cells, sum }) => (
        <Tr key={cells.join("\u0000")} className={sum ? "font-semibold" : undefined}>
          {columns.map(({ label, numeric }, at) => (
            <Td
              key={label}
              label={label}
              part={at === 0 ? "title" : "data"}
              numeric={numeric}
              className={numeric ? "tabular-nums" : "phone:whitespace-nowrap"}
            >
              {cells[at] ?? "—"}
            </Td>
          ))}
        </Tr>
      ))}
    </Table>
  );
}

function Narrow({ table: { columns, rows }, caption }: { table: StatisticsTable; caption: string }) {
  return (
    <table className="w-full border-collapse border-ink-900 border-t-2 border-b">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-ink-900 border-b">
          {columns.map(({ label, numeric }) => (
            <Th key={label} numeric={numeric} className="px-2">
              {label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, sum }) => (
          <tr
            key={cells.join("\u0000")}
            className={sum ? "border-rule border-t font-semibold" : "border-rule border-t"}
          >
            {columns.map(({ label, numeric }, at) => (
              <td
                key={label}
                className={
                  numeric
                    ? "px-2 py-1.5 text-right text-ink-900 tabular-nums"
                    : "wrap-anywhere px-2 py-1.5 text-ink-900"
                }
              >
                {cells[at] ?? "—"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
