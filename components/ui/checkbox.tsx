"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "./cn";
import { useEarlyEntry } from "./early-entry";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "children" | "disabled"> & {
  /** The words beside the box. Leave out only with an aria-label. */
  label?: ReactNode | undefined;
  hint?: ReactNode | undefined;
  /** Some but not all of what the box stands for are chosen. */
  mixed?: boolean | undefined;
  /** Why the box cannot be ticked now; it stays focusable. */
  unavailableReason?: ReactNode | undefined;
  /** Draws an edge round the row and lights it when ticked. */
  boxed?: boolean | undefined;
};

/** Takes a yes or no; the whole row of at least 44 px is its target. */
export function Checkbox({
  label,
  hint,
  mixed = false,
  unavailableReason,
  boxed = false,
  className,
  ref,
  onClick,
  ...props
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const note = unavailableReason ?? hint;
  const stopped = Boolean(unavailableReason);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  const entry = useEarlyEntry(ref);
  function keep(node: HTMLInputElement | null) {
    box.current = node;
    return entry(node);
  }
  return (
    <label
      className={cn(
        "flex min-h-11 cursor-pointer items-start gap-3 py-2 text-ink-900",
        boxed &&
          "rounded-2 border border-rule-strong bg-sheet px-4 py-3 has-checked:border-azurite-700 has-checked:bg-azurite-50 has-checked:inset-ring has-checked:inset-ring-azurite-700",
        !label && "w-11 justify-center",
        stopped && "cursor-not-allowed text-ink-500",
        className,
      )}
    >
      <span className="relative mt-0.5 grid size-6 flex-none place-items-center">
        <input
          {...props}
          type="checkbox"
          ref={keep}
          onClick={stopped ? (event) => event.preventDefault() : onClick}
          aria-disabled={stopped || undefined}
          aria-describedby={note ? noteId : props["aria-describedby"]}
          className={cn(
            "peer col-start-1 row-start-1 size-6 cursor-[inherit] appearance-none rounded-1 border-[1.5px] border-field bg-sheet",
            "checked:border-azurite-700 checked:bg-azurite-700 indeterminate:border-azurite-700 indeterminate:bg-azurite-700",
            "aria-invalid:border-2 aria-invalid:border-cinnabar-700 forced-colors:appearance-auto",
            stopped && "border-dashed bg-paper-sunk",
          )}
        />
        <Check className="pointer-events-none col-start-1 row-start-1 hidden size-5 stroke-[2.4] text-sheet peer-checked:block peer-indeterminate:hidden forced-colors:!hidden" />
        <Minus className="pointer-events-none col-start-1 row-start-1 hidden size-5 stroke-[2.6] text-sheet peer-indeterminate:block forced-colors:!hidden" />
      </span>
      {label ? (
        <span className="min-w-0 flex-1">
          {label}
          {note ? (
            <span id={noteId} className="block text-14 text-ink-500">
              {note}
            </span>
          ) : null}
        </span>
      ) : note ? (
        <span id={noteId} className="sr-only">
          {note}
        </span>
      ) : null}
    </label>
  );
}
