"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { Checkbox } from "./checkbox";
import { cn } from "./cn";
import { FieldResult } from "./field";

/** Shows a declaration in full and takes the one tick that accepts it; never ticked beforehand. */
export function Declaration({
  tick,
  title,
  error,
  className,
  children,
  ...props
}: Omit<ComponentProps<typeof Checkbox>, "label" | "title" | "defaultChecked"> & {
  /** The words beside the tick. */
  tick: ReactNode;
  title?: ReactNode | undefined;
  error?: ReactNode | undefined;
  /** The whole text. */
  children: ReactNode;
}) {
  const id = useId();
  const textId = `${id}-text`;
  const errorId = `${id}-error`;
  return (
    <div className={cn("grid gap-2", error && "border-cinnabar-700 border-l-4 pl-4", className)}>
      <FieldResult id={errorId} error={error} />
      <div className="rounded-2 border border-rule-strong bg-paper-sunk p-4 text-ink-900 phone:px-6 phone:py-5">
        {title ? <p className="mb-2 font-semibold">{title}</p> : null}
        <div id={textId} className="max-w-measure space-y-2">
          {children}
        </div>
        <div className="mt-3 -mb-2 border-rule-strong border-t pt-1">
          <Checkbox
            {...props}
            label={tick}
            aria-required
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${errorId} ${textId}` : textId}
          />
        </div>
      </div>
    </div>
  );
}
