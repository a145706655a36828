"use client";

import { type ChangeEvent, type ComponentProps, useState } from "react";
import { cn } from "./cn";
import { useEarlyEntry } from "./early-entry";
import { useFieldWiring } from "./field-context";

/** Takes a one-time code: one real input, drawn as cells. */
export function CodeInput({
  length = 6,
  value,
  onChange,
  onComplete,
  className,
  ref,
  ...props
}: Omit<ComponentProps<"input">, "type" | "value" | "defaultValue"> & {
  length?: number | undefined;
  value?: string | undefined;
  /** Called with all digits once the last cell is filled. */
  onComplete?: ((code: string) => void) | undefined;
}) {
  const [own, setOwn] = useState("");
  const [focused, setFocused] = useState(false);
  const code = value ?? own;
  const wiring = useFieldWiring(props);
  const invalid = Boolean(wiring["aria-invalid"] ?? props["aria-invalid"]);
  function change(event: ChangeEvent<HTMLInputElement>) {
    const digits = event.target.value.replace(/\D/g, "").slice(0, length);
    event.target.value = digits;
    setOwn(digits);
    onChange?.(event);
    if (digits.length === length && digits !== code) onComplete?.(digits);
  }
  const active = Math.min(code.length, length - 1);
  return (
    <div className={cn("relative max-w-[29rem]", className)}>
      <input
        {...props}
        {...wiring}
        ref={useEarlyEntry(ref)}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern={`\\d{${length}}`}
        spellCheck={false}
        {...(value === undefined ? {} : { value })}
        onChange={change}
        onFocus={(event) => {
          setFocused(true);
          const { length: typed } = event.target.value;
          event.target.setSelectionRange(typed === length ? 0 : typed, typed); // a full code is typed over
          props.onFocus?.(event);
        }}
        onBlur={(event) => {
          setFocused(false);
          props.onBlur?.(event);
        }}
        className="absolute inset-0 z-10 size-full cursor-text text-24 opacity-0"
      />
      <div aria-hidden="true" className="grid auto-cols-fr grid-flow-col gap-1.5 phone:gap-2">
        {Array.from({ length }, (_, cell) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its position
            key={cell}
            className={cn(
              "grid h-14 place-items-center rounded-2 border border-field bg-sheet text-24 text-ink-900",
              invalid && "border-2 border-cinnabar-700",
              focused && cell === active && "outline-3 outline-focus",
            )}
          >
            {code[cell] ?? (focused && cell === active ? <span className="h-6 w-px bg-ink-900" /> : null)}
          </span>
        ))}
      </div>
    </div>
  );
}
