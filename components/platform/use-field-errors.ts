"use client";

import { useState } from "react";
import type { FieldErrors, FieldValues, Path, UseFormSetError } from "react-hook-form";
import type { Refusal } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";

const fromServer = "server";

/** Words what is wrong at the fields of a form, and keeps what belongs to no field for the form's head. */
export function useFieldErrors<T extends FieldValues>(
  fields: readonly Path<T>[],
  errors: FieldErrors<T>,
  setError: UseFormSetError<T>,
) {
  const word = useReasons();
  const [general, setGeneral] = useState<string[]>([]);
  /** A schema's messages are keys of reasons; the server's reasons were worded when they came. */
  function textOf(field: Path<T>): string | undefined {
    const error = errors[field];
    if (!error) return undefined;
    const message = String(error.message ?? "other");
    return error.type === fromServer ? message : word({ key: message });
  }
  function tell({ reasons, reference }: Refusal) {
    for (const field of fields) {
      const told = reasons
        .filter((reason) => reason.field === field)
        .map((reason) => word(reason, reference));
      if (told.length > 0) setError(field, { type: fromServer, message: told.join(" ") });
    }
    const rest = reasons.filter(({ field }) => !fields.some((one) => one === field));
    setGeneral(rest.map((reason) => word(reason, reference)));
  }
  const found = fields.flatMap((id) => {
    const message = textOf(id);
    return message ? [{ id, message }] : [];
  });
  return { textOf, found, general, tell, clear: () => setGeneral([]) };
}
