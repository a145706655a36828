import type { ReactNode } from "react";
import { cn } from "./cn";

type Datum = {
  term: ReactNode;
  value: ReactNode;
  /** Takes the whole width of a well, or does so on phones. */
  wide?: boolean | "phone" | undefined;
};

const columnCount = { 1: "", 2: "phone:grid-cols-2", 3: "phone:grid-cols-2 desk:grid-cols-3" } as const;

const spans: Record<string, string> = { true: "col-span-full", phone: "max-phone:col-span-full" };

function Stacked({ items, columns }: { items: Datum[]; columns: 1 | 2 | 3 }) {
  return (
    <dl
      className={cn(
        "grid gap-x-6 gap-y-3 phone:gap-y-4",
        columns > 1 && "grid-cols-2 large:max-phone:grid-cols-1",
        columnCount[columns],
      )}
    >
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record's lines keep their order
        <div key={index} className={cn("min-w-0", spans[String(item.wide)])}>
          <dt className="text-14 text-ink-500">{item.term}</dt>
          <dd className="text-ink-900">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lined({ items, ruled }: { items: Datum[]; ruled: boolean }) {
  return (
    <dl>
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a record's lines keep their order
          key={index}
          className={cn(
            "grid gap-x-6 phone:grid-cols-[var(--term,8.5em)_minmax(0,1fr)]",
            ruled ? "border-rule border-b py-2 last:border-b-0" : "py-0.5",
          )}
        >
          <dt className="text-ink-500 max-phone:text-14">{item.term}</dt>
          <dd className="text-ink-900">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Lists data a register holds; where it comes from and how to correct it stand below. */
export function DataList({
  items,
  look = "well",
  columns = 3,
  source,
  className,
}: {
  items: Datum[];
  /** "well" is read-only data in a form, "plain" pairs side by side, "ruled" pairs with hairlines. */
  look?: "well" | "plain" | "ruled" | undefined;
  /** Columns of a well; phones show two. */
  columns?: 1 | 2 | 3 | undefined;
  source?: ReactNode | undefined;
  className?: string | undefined;
}) {
  return (
    <div className={className}>
      {look === "well" ? (
        <div className="rounded-2 bg-paper-sunk p-4 phone:px-6 phone:py-5 print:border print:border-rule-strong">
          <Stacked items={items} columns={columns} />
        </div>
      ) : (
        <Lined items={items} ruled={look === "ruled"} />
      )}
      {source ? <div className="mt-2 text-14 text-ink-500">{source}</div> : null}
    </div>
  );
}
