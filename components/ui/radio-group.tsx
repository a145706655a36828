"use client";

import { type ComponentProps, createContext, type ReactNode, use, useId } from "react";
import { cn } from "./cn";
import { useEarlyEntry } from "./early-entry";
import { FieldResult, RequiredMark } from "./field";

const GroupName = createContext<string | undefined>(undefined);

/** Asks for exactly one of a few; the choices inside share its name. */
export function RadioGroup({
  label,
  required = false,
  hint,
  error,
  id,
  name,
  row = false,
  className,
  children,
}: {
  label: ReactNode;
  required?: boolean | undefined;
  hint?: ReactNode | undefined;
  error?: ReactNode | undefined;
  /** Id for an error summary to find. */
  id?: string | undefined;
  /** Name of the choices that bring none of their own; React Hook Form's register brings one. */
  name?: string | undefined;
  /** Puts short choices side by side. */
  row?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const made = useId();
  const groupId = id ?? made;
  const hintId = hint ? `${groupId}-hint` : undefined;
  const errorId = error ? `${groupId}-result` : undefined;
  return (
    <div
      id={groupId}
      role="radiogroup"
      aria-labelledby={`${groupId}-label`}
      aria-required={required || undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={[errorId, hintId].filter(Boolean).join(" ") || undefined}
      className={cn("min-w-0", error && "border-cinnabar-700 border-l-4 pl-4", className)}
    >
      <span id={`${groupId}-label`} className="mb-1 block font-medium text-ink-900">
        {required ? <RequiredMark /> : null}
        {label}
      </span>
      <div className="grid gap-1">
        {hint ? (
          <p id={hintId} className="max-w-measure text-14 text-ink-500">
            {hint}
          </p>
        ) : null}
        <GroupName value={name ?? made}>
          <div className={cn(row ? "flex flex-wrap gap-x-6" : "grid gap-x-3 gap-y-1 has-data-boxed:gap-y-3")}>
            {children}
          </div>
        </GroupName>
        <FieldResult {...(errorId ? { id: errorId } : {})} error={error} />
      </div>
    </div>
  );
}

type RadioProps = Omit<ComponentProps<"input">, "type" | "children" | "disabled"> & {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** Stands at the end of the row, such as a place or a date. */
  aside?: ReactNode | undefined;
  /** Draws an edge round the choice: for decisions and specialties. */
  boxed?: boolean | undefined;
  /** Fields that belong to this choice; shown while it is chosen. */
  children?: ReactNode | undefined;
};

/** Offers one choice of a RadioGroup. */
export function Radio({ label, hint, aside, boxed = false, className, ref, children, ...props }: RadioProps) {
  const groupName = use(GroupName);
  const hintId = useId();
  return (
    <div
      data-boxed={boxed || undefined}
      className={cn(
        boxed &&
          "rounded-2 border border-rule-strong bg-sheet has-[>label>input:checked]:border-azurite-700 has-[>label>input:checked]:inset-ring has-[>label>input:checked]:inset-ring-azurite-700",
        "group",
        className,
      )}
    >
      <label
        className={cn(
          "flex min-h-11 cursor-pointer flex-wrap items-start gap-x-3 py-2 text-ink-900",
          boxed && "rounded-2 px-4 py-3 phone:px-5",
          boxed && !children && "has-checked:bg-azurite-50",
        )}
      >
        <input
          name={groupName}
          {...props}
          ref={useEarlyEntry(ref)}
          type="radio"
          aria-describedby={hint ? hintId : props["aria-describedby"]}
          className="mt-0.5 size-6 flex-none cursor-pointer appearance-none rounded-full border-[1.5px] border-field bg-sheet checked:border-[.4375rem] checked:border-azurite-700 forced-colors:appearance-auto"
        />
        <span className="min-w-0 flex-1">
          {label}
          {hint ? (
            <span id={hintId} className="block text-14 text-ink-500">
              {hint}
            </span>
          ) : null}
        </span>
        {aside ? (
          <span className="pt-[.1em] text-14 text-ink-500 max-phone:w-full max-phone:pl-9">{aside}</span>
        ) : null}
      </label>
      {children ? (
        <div className="hidden border-rule border-t p-4 group-has-[>label>input:checked]:block phone:px-5">
          {children}
        </div>
      ) : null}
    </div>
  );
}
