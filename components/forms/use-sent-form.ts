"use client";

import { type FieldValues, type Path, type UseFormProps, useForm } from "react-hook-form";
import { type Refusal, settle } from "@/components/trpc/settle";
import type { HeadOfForm } from "./form-head";
import { type HowTold, useFieldErrors } from "./use-field-errors";

type Options<T extends FieldValues, O> = Omit<UseFormProps<T, unknown, O>, "shouldFocusError"> &
  HowTold & {
    /** The fields in the order of the form, by what is typed where that decides which there are. */
    fields: readonly Path<T>[] | ((typed: T) => readonly Path<T>[]);
  };

/** What a form sends, and what is done with what comes of it. */
interface Sending<O, V> {
  /** Carries out what was entered, or refuses it before it is sent. */
  command: (entries: O) => Parameters<typeof settle<V>>[0];
  /** The form stays busy until this is over. */
  done: (value: V, entries: O) => void | Promise<void>;
  /** What is done when it was refused, beside saying why at the form's head and fields. */
  refused?: (refusal: Refusal) => void;
}

/** Runs a form that is sent to the server: what is wrong stands at its fields and in its head, which takes focus. */
export function useSentForm<T extends FieldValues, O = T>({
  fields,
  worded = false,
  short = false,
  ...options
}: Options<T, O>) {
  const form = useForm<T, unknown, O>({ ...options, shouldFocusError: short });
  const { errors, submitCount, isSubmitting } = form.formState;
  const { textOf, found, general, place, tell, clear } = useFieldErrors<T>(
    typeof fields === "function" ? fields(form.getValues()) : fields,
    errors,
    form.setError,
    { worded, short },
  );
  /** Makes the form's submit: runs the command, and says why it was not carried out. */
  function sends<V>({ command, done, refused }: Sending<O, V>) {
    return form.handleSubmit(async (entries) => {
      clear();
      const settled = await settle(command(entries));
      if (settled.ok) return done(settled.value, entries);
      refused?.(settled);
      tell(settled);
    }, clear); // what was refused before is not why it is not sent now
  }
  const head: HeadOfForm<Path<T>> = { found, general, attempt: submitCount };
  return { ...form, textOf, head, busy: isSubmitting, place, sends };
}
