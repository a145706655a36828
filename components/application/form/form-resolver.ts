import type { FieldErrors, Resolver } from "react-hook-form";
import type { Reason } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import type { FormFacts } from "@/lib/forms/check-draft";
import type { Draft, DraftField } from "@/lib/forms/draft";
import { formSchema } from "@/lib/forms/form-schema";
import type { Matter, Profession } from "@/lib/professions/schema";

/** Makes the form's resolver from the profession's schema; an error's message is its reason, to be worded where it is shown. */
export function formResolver(
  profession: Profession,
  matter: Matter,
  facts: FormFacts,
): Resolver<Draft, unknown, Answers> {
  const schema = formSchema(profession, matter, facts);
  return (draft) => {
    const checked = schema.safeParse(draft);
    if (checked.success) return { values: checked.data, errors: {} };
    const errors: FieldErrors<Draft> = {};
    for (const issue of checked.error.issues) {
      const field = issue.path[0] as DraftField;
      errors[field] ??= { type: "form", message: issue.message };
    }
    return { values: {}, errors };
  };
}

/** Reads the reason that an error of the form carries. */
export function reasonOf(message: string | undefined): Reason | undefined {
  if (!message?.startsWith("{")) return undefined;
  return JSON.parse(message) as Reason;
}
