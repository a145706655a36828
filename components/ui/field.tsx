"use client";

import { Check, ChevronDown, Eye, EyeOff, TriangleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { cn } from "./cn";
import { useEarlyEntry } from "./early-entry";
import { FieldContext, useFieldWiring } from "./field-context";

/** Shows the mark of a required field; the control itself says it to screen readers. */
export function RequiredMark() {
  return (
    <span aria-hidden="true" className="mr-1 text-cinnabar-700">
      *
    </span>
  );
}

/** Tells the one result of a check: an error in cinnabar or a success in jade. */
export function FieldResult({ id, error, ok }: { id?: string; error?: ReactNode; ok?: ReactNode }) {
  if (!error && !ok) return null;
  return (
    <p
      id={id}
      className={cn(
        "flex items-start gap-1.5 leading-[1.6]",
        error ? "font-medium text-cinnabar-800" : "text-jade-800",
      )}
    >
      {error ? <TriangleAlert className="mt-[.18em]" /> : <Check className="mt-[.18em]" />}
      <span className="min-w-0">{error || ok}</span>
    </p>
  );
}

/** Labels a control and wires hint, error and success to it; the control takes its ids from here. */
export function Field({
  label,
  required = false,
  hint,
  error,
  ok,
  id,
  group = false,
  aside,
  className,
  children,
}: {
  label: ReactNode;
  required?: boolean | undefined;
  hint?: ReactNode | undefined;
  error?: ReactNode | undefined;
  ok?: ReactNode | undefined;
  /** Id of the control, when an error summary must find it. */
  id?: string | undefined;
  /** True where no single control answers to the label, as with an upload or a signature pad. */
  group?: boolean | undefined;
  /** Stands at the end of the label's line, such as a countdown. */
  aside?: ReactNode | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const made = useId();
  const controlId = id ?? made;
  const labelId = `${controlId}-label`;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const resultId = error || ok ? `${controlId}-result` : undefined;
  const describedBy = [resultId, hintId].filter(Boolean).join(" ") || undefined;
  const words = (
    <>
      {required ? <RequiredMark /> : null}
      {label}
    </>
  );
  return (
    <FieldContext
      value={{
        id: group ? `${controlId}-control` : controlId,
        describedBy,
        required,
        invalid: Boolean(error),
      }}
    >
      <div
        {...(group ? { role: "group", id: controlId, tabIndex: -1, "aria-labelledby": labelId } : {})}
        {...(group ? { "aria-describedby": describedBy } : {})}
        className={cn(
          "grid content-start gap-1",
          error && "border-cinnabar-700 border-l-4 pl-4 print:border-l-0 print:pl-0",
          className,
        )}
      >
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          {group ? (
            <span id={labelId} className="font-medium text-ink-900">
              {words}
            </span>
          ) : (
            <label id={labelId} htmlFor={controlId} className="font-medium text-ink-900">
              {words}
            </label>
          )}
          {aside}
        </div>
        {hint ? (
          <p id={hintId} className="max-w-measure text-14 text-ink-500">
            {hint}
          </p>
        ) : null}
        {children}
        <FieldResult {...(resultId ? { id: resultId } : {})} error={error} ok={ok} />
      </div>
    </FieldContext>
  );
}

const control = [
  "w-full min-w-0 rounded-2 border border-field bg-sheet px-3.5 text-ink-900 leading-[1.6] hover:border-ink-500",
  "[--ring-gap:0] aria-invalid:border-2 aria-invalid:border-cinnabar-700 aria-invalid:hover:border-cinnabar-700",
  "read-only:not-[select]:border-rule-strong read-only:not-[select]:bg-paper-sunk",
];
const line = "min-h-12 py-2";

/** Takes one line of text. */
export function Input({ className, ref, ...props }: ComponentProps<"input">) {
  return (
    <input
      {...props}
      {...useFieldWiring(props)}
      ref={useEarlyEntry(ref)}
      className={cn(control, line, className)}
    />
  );
}

/** Takes several lines of text. */
export function Textarea({ className, ref, rows = 4, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...props}
      {...useFieldWiring(props)}
      ref={useEarlyEntry(ref)}
      rows={rows}
      className={cn(control, "field-sizing-content max-h-96 min-h-28 py-2.5", className)}
    />
  );
}

/** Chooses one of many from the platform's own list. */
export function Select({ className, ref, ...props }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select
        {...props}
        {...useFieldWiring(props)}
        ref={useEarlyEntry(ref)}
        className={cn(control, line, "cursor-pointer appearance-none pr-10", className)}
      />
      <ChevronDown className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-700" />
    </span>
  );
}

/** Takes a password and can show it. */
export function PasswordInput({
  labels,
  className,
  ...props
}: Omit<ComponentProps<"input">, "type"> & { labels: { show: string; hide: string } }) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input {...props} type={shown ? "text" : "password"} className={cn("pr-13", className)} />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-label={shown ? labels.hide : labels.show}
        className="absolute inset-y-0 right-0 my-auto grid size-11 place-items-center rounded-2 text-ink-700 hover:text-azurite-700"
      >
        <Icon />
      </button>
    </span>
  );
}
