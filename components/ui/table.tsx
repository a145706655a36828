import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/* On phones the parts are laid out as cards, and some browsers then forget they are a table: these roles remind them. */
const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

/** Draws 三线表: thick above, thin under the head, thin at the foot. On phones each row is a card. */
export function Table({
  caption,
  showCaption = false,
  dense = false,
  head,
  className,
  children,
}: {
  /** Names the table. */
  caption: ReactNode;
  showCaption?: boolean | undefined;
  /** Rows of 48 px, for officers. */
  dense?: boolean | undefined;
  /** The Th of the head, in a fragment. */
  head: ReactNode;
  className?: string | undefined;
  /** The rows. */
  children: ReactNode;
}) {
  return (
    <div className={cn("phone:overflow-x-auto", className)}>
      <table
        {...roles.table}
        data-dense={dense || undefined}
        className="group/table w-full border-collapse border-ink-900 phone:border-t-2 phone:border-b phone:bg-sheet max-phone:block"
      >
        <caption className={showCaption ? "pb-2 text-left font-semibold text-20 text-ink-900" : "sr-only"}>
          {caption}
        </caption>
        <thead {...roles.group} className="max-phone:hidden">
          <tr {...roles.row} className="border-ink-900 border-b">
            {head}
          </tr>
        </thead>
        <tbody {...roles.group} className="max-phone:grid max-phone:gap-3">
          {children}
        </tbody>
      </table>
    </div>
  );
}

/** Heads a column. */
export function Th({ className, numeric = false, ...props }: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...roles.head}
      {...props}
      className={cn(
        "px-3 py-2 align-middle font-medium text-14 text-ink-500",
        numeric ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

/** Holds one record; a chosen one is tinted and has an edge. */
export function Tr({
  selected,
  className,
  ...props
}: ComponentProps<"tr"> & { /** Set on rows that can be chosen. */ selected?: boolean | undefined }) {
  return (
    <tr
      {...roles.row}
      {...props}
      data-selected={selected || undefined}
      className={cn(
        "border-rule border-b last:border-b-0 hover:bg-paper",
        "max-phone:relative max-phone:flex max-phone:flex-col max-phone:rounded-3 max-phone:border! max-phone:border-rule-strong max-phone:bg-sheet max-phone:px-4 max-phone:py-3",
        selected &&
          "bg-azurite-50 shadow-[inset_3px_0_0_var(--color-azurite-700)] hover:bg-azurite-50 max-phone:border-azurite-700! max-phone:bg-azurite-50 max-phone:inset-ring max-phone:inset-ring-azurite-700 max-phone:shadow-none",
        className,
      )}
    />
  );
}

const cells = {
  data: "max-phone:grid max-phone:grid-cols-[6.5em_minmax(0,1fr)] max-phone:gap-2 max-phone:py-0.5 large:max-[25rem]:grid-cols-1 large:max-[25rem]:gap-0 max-phone:before:text-14 max-phone:before:leading-[1.85] max-phone:before:text-ink-500 max-phone:before:content-[attr(data-label)]",
  title: "max-phone:-order-1 max-phone:pr-10 max-phone:pb-1 max-phone:font-semibold",
  actions:
    "max-phone:mt-3 max-phone:border-rule max-phone:border-t max-phone:pt-3 max-phone:[&_:is(a,button)]:flex-auto",
  pick: "w-11 max-phone:absolute max-phone:top-1 max-phone:right-1 max-phone:w-auto",
} as const;

/** Holds one datum of a record. On phones it stands beside its label; title first, actions last. */
export function Td({
  label,
  part = "data",
  numeric = false,
  sub,
  className,
  children,
  ...props
}: Omit<ComponentProps<"td">, "headers"> & {
  /** The column's name, shown on phones. */
  label?: string | undefined;
  part?: keyof typeof cells | undefined;
  numeric?: boolean | undefined;
  /** A second, smaller line. */
  sub?: ReactNode | undefined;
}) {
  return (
    <td
      {...roles.cell}
      {...props}
      data-label={label}
      className={cn(
        "p-3 align-middle text-ink-900 leading-[1.6] max-phone:block max-phone:p-0",
        "phone:group-data-dense/table:h-12 phone:group-data-dense/table:py-1.5 phone:group-data-dense/table:leading-normal",
        cells[part],
        numeric && "phone:text-right",
        className,
      )}
    >
      {part === "actions" ? (
        <div className="flex flex-wrap items-center gap-x-1 gap-y-2 phone:flex-nowrap">{children}</div>
      ) : (
        <div className="min-w-0">
          {children}
          {sub ? <span className="block font-normal text-14 text-ink-500 leading-normal">{sub}</span> : null}
        </div>
      )}
    </td>
  );
}
