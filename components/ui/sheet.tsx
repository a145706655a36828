import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type SheetProps = Omit<ComponentProps<"section">, "title"> & {
  as?: "section" | "article" | "div" | "li" | "aside" | undefined;
  /** Binds the sheet with 装订线: only for what is in the register. */
  bound?: boolean | undefined;
};

/** Lays a sheet of paper on the ground. */
export function Sheet({ as: Element = "section", bound = false, className, ref, ...props }: SheetProps) {
  const Any = Element as "section";
  return (
    <Any
      {...props}
      ref={ref}
      className={cn(
        "overflow-clip rounded-3 border border-rule-strong bg-sheet print:break-inside-avoid print:border-ink-900",
        bound && "folio",
        className,
      )}
    />
  );
}

/** Heads a sheet with its title and what belongs on the right of it. */
export function SheetHead({
  title,
  level = 2,
  id,
  children,
  className,
}: {
  title: ReactNode;
  level?: 2 | 3 | undefined;
  /** Id of the heading, for aria-labelledby of the sheet. */
  id?: string | undefined;
  children?: ReactNode | undefined;
  className?: string | undefined;
}) {
  const Heading = `h${level}` as "h2";
  return (
    <div
      className={cn(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-rule border-b px-4 py-3 phone:px-6 phone:py-4",
        className,
      )}
    >
      <Heading id={id} className="text-20">
        {title}
      </Heading>
      {children}
    </div>
  );
}

/** Holds the content of a sheet. */
export function SheetBody({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("p-4 phone:p-6", className)} />;
}
