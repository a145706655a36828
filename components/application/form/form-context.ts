"use client";

import { createContext, use } from "react";
import { type FieldError, get, type UseFormReturn } from "react-hook-form";
import { useReasons } from "@/components/trpc/use-reasons";
import type { ApplicationView } from "@/lib/dto/application";
import type { Answers } from "@/lib/forms/answers";
import type { Draft, DraftField } from "@/lib/forms/draft";
import type { FormFacts } from "@/lib/forms/form-facts";
import type { Matter, Profession } from "@/lib/professions/schema";
import { reasonOf } from "./form-resolver";

/** What every part of the form knows: the application, its configuration and what is typed now. */
export interface OpenForm {
  view: ApplicationView;
  profession: Profession;
  matter: Matter;
  facts: FormFacts;
  form: UseFormReturn<Draft, unknown, Answers>;
  draft: Draft;
  /** The form is as it was saved; nothing was typed since. */
  settled: boolean;
}

export const FormContext = createContext<OpenForm | null>(null);

/** Gives a part of the form what it needs, the words of a field's error, and the checks while typing. */
export function useOpenForm() {
  const open = use(FormContext);
  if (!open) throw new Error("useOpenForm needs a FormContext above it");
  const word = useReasons();
  const { form } = open;
  const { errors } = form.formState;
  function reasonAt(field: DraftField) {
    const error: FieldError | undefined = get(errors, field);
    return error && (reasonOf(error.message) ?? { key: "other" });
  }
  function errorAt(field: DraftField) {
    const reason = reasonAt(field);
    return reason && word(reason);
  }
  /** Checks a field when it is left with something in it; once it is wrong, with every change until it is right. */
  const live = (name: DraftField) => ({
    onBlur: (event: { target: { value: string } }) => {
      if (event.target.value !== "") void form.trigger(name);
    },
    onChange: () => {
      if (get(errors, name)) void form.trigger(name);
    },
  });
  /** Sets a field that is no input, and checks it anew if it was wrong. */
  function set<K extends keyof Draft>(name: K, value: Draft[K]) {
    form.setValue(name, value as never, { shouldDirty: true });
    if (get(errors, name)) void form.trigger(name);
  }
  return { ...open, reasonAt, errorAt, live, set };
}
