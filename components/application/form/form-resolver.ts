import { type FieldErrors, get, type Resolver, set } from "react-hook-form";
import type { Reason } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import { checkDraft } from "@/lib/forms/check-draft";
import type { Draft } from "@/lib/forms/draft";
import type { FormFacts } from "@/lib/forms/form-facts";
import type { Matter, Profession } from "@/lib/professions/schema";

/**
 * Makes the form's resolver from the check that the server makes too; an error's message is its reason, to be worded where it is
 * shown. It answers no values: what is sent is the draft, and the server makes answers of it.
 */
export function formResolver(
  profession: Profession,
  matter: Matter,
  facts: FormFacts,
): Resolver<Draft, unknown, Answers> {
  return (draft) => {
    const errors: FieldErrors<Draft> = {};
    for (const reason of checkDraft({ profession, matter, draft, facts })) {
      const field = reason.field ?? "";
      if (!get(errors, field)) set(errors, field, { type: "form", message: JSON.stringify(reason) });
    }
    return { values: {}, errors };
  };
}

/** Reads the reason that an error of the form carries. */
export function reasonOf(message: string | undefined): Reason | undefined {
  if (!message?.startsWith("{")) return undefined;
  return JSON.parse(message) as Reason;
}
