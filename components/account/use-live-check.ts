"use client";

import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";

/**
 * Gives a field's options for checking before anything is sent: when it is left with something in it, and from then on
 * with every change until it is right. An empty field is left in peace until the form is sent.
 */
export function useLiveCheck<T extends FieldValues>(form: UseFormReturn<T>) {
  const { errors } = form.formState;
  return (name: FieldPath<T>) => ({
    onBlur: (event: { target: { value: string } }) => {
      if (event.target.value !== "") void form.trigger(name);
    },
    onChange: () => {
      if (errors[name]) void form.trigger(name);
    },
  });
}
