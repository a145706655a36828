"use client";

import { useState } from "react";
import {
  type FieldError,
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type UseFormSetError,
} from "react-hook-form";
import type { Refusal } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import type { Reason } from "@/lib/errors";

const fromServer = "server";

/** How a form words and shows what is wrong. */
export interface HowTold {
  /** The form's own rules answer in words; else in keys of reasons. */
  worded?: boolean;
  /** A form too short for a summary: the field that is refused takes focus itself. */
  short?: boolean;
}

/** Words what is wrong at the fields of a form, and keeps what belongs to no field for the form's head. */
export function useFieldErrors<T extends FieldValues>(
  fields: readonly Path<T>[],
  errors: FieldErrors<T>,
  setError: UseFormSetError<T>,
  { worded = false, short = false }: HowTold = {},
) {
  const word = useReasons();
  const [general, setGeneral] = useState<string[]>([]);
  /** What the server refused was worded when it came. */
  function textOf(field: Path<T>): string | undefined {
    const error: FieldError | undefined = get(errors, field); // also of a field within another
    if (!error) return undefined;
    const message = String(error.message ?? "other");
    return worded || error.type === fromServer ? message : word({ key: message });
  }
  /** Puts words at the field that a reason names; answers whether the form has it. */
  function place({ field: named }: Pick<Reason, "field">, message: string): boolean {
    const field = fields.find((one) => one === named);
    if (field) setError(field, { type: fromServer, message }, { shouldFocus: short });
    return field !== undefined;
  }
  function tell({ reasons, reference }: Refusal) {
    for (const field of fields.toReversed()) {
      const told = reasons
        .filter((reason) => reason.field === field)
        .map((reason) => word(reason, reference));
      if (told.length > 0) place({ field }, told.join(" ")); // the first comes last and keeps the focus
    }
    const rest = reasons.filter(({ field }) => !fields.some((one) => one === field));
    setGeneral(rest.map((reason) => word(reason, reference)));
  }
  const found = fields.flatMap((id) => {
    const message = textOf(id);
    return message ? [{ id, message }] : [];
  });
  return { textOf, found, general, place, tell, clear: () => setGeneral([]) };
}
