"use client";

import { SlidersHorizontal } from "lucide-react";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { Button } from "./button";
import { cn } from "./cn";

/** Narrows a list: a well above the table. Phones show the first field and open the rest on request. */
export function Filters({
  labels,
  actions,
  className,
  children,
  ...props
}: ComponentProps<"form"> & {
  labels: { region: string; more: string; fewer: string };
  /** The submit button, and a reset link where there is something to reset. */
  actions: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  return (
    <search aria-label={labels.region} className="mb-4 block print:hidden">
      <form
        {...props}
        className={cn(
          "rounded-3 bg-paper-sunk p-4 phone:px-5 desk:flex desk:items-end desk:gap-4",
          className,
        )}
      >
        <div
          id={bodyId}
          className={cn(
            "grid min-w-0 flex-1 grid-cols-1 items-end gap-x-4 gap-y-3 phone:grid-cols-2 work:grid-cols-3",
            "[&_:is(input,select)]:min-h-11 [&_:is(input,select)]:py-1.5 [&_label]:text-14",
            !open && "max-phone:[&>:nth-child(n+2)]:hidden",
          )}
        >
          {children}
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2 desk:mt-0 max-phone:[&_[type=submit]]:flex-auto">
          {actions}
          <Button
            variant="quiet"
            className="phone:hidden"
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => setOpen(!open)}
          >
            <SlidersHorizontal aria-hidden="true" />
            {open ? labels.fewer : labels.more}
          </Button>
        </div>
      </form>
    </search>
  );
}
