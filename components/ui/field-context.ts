"use client";

import { createContext, use } from "react";

type FieldWiring = { id: string; describedBy: string | undefined; required: boolean; invalid: boolean };

/** Carries a field's ids and state from Field to whatever control stands in it. */
export const FieldContext = createContext<FieldWiring | null>(null);

type Aria = {
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-required"?: boolean | "true" | "false" | undefined;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
};

/** Gives a control the id and aria attributes of its field; what the caller set itself stays. */
export function useFieldWiring(own: Aria) {
  const field = use(FieldContext);
  if (!field) return {};
  return {
    id: own.id ?? field.id,
    "aria-describedby": own["aria-describedby"] ?? field.describedBy,
    "aria-required": own["aria-required"] ?? (field.required || undefined),
    "aria-invalid": own["aria-invalid"] ?? (field.invalid || undefined),
  };
}
