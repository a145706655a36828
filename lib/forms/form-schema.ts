import { z } from "zod";
import { readEmployerPhone } from "@/lib/domain/employer-phone";
import { asPlainDate } from "@/lib/domain/plain-date";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Matter, Profession } from "@/lib/professions/schema";
import { type Answers, answersSchema } from "./answers";
import { asksForEducation, checkDraft, type FormFacts } from "./check-draft";
import { type Draft, draftSchema } from "./draft";

/**
 * Makes the zod schema of a profession's form for a matter: a draft in, checked answers out.
 * Browser and server use the same one. An issue's message is a reason as JSON, so that its values reach the wording.
 */
export function formSchema(
  profession: Profession,
  matter: Matter,
  facts: FormFacts,
): z.ZodType<Answers, Draft> {
  return draftSchema.transform((draft, context) => {
    const reasons = checkDraft({ profession, matter, draft, facts });
    for (const reason of reasons) {
      context.issues.push({
        code: "custom",
        path: [reason.field ?? ""],
        message: JSON.stringify(reason),
        input: draft,
      });
    }
    return reasons.length > 0 ? z.NEVER : toAnswers(profession, matter, draft, facts);
  }) as z.ZodType<Answers, Draft>;
}

function toAnswers(profession: Profession, matter: Matter, draft: Draft, facts: FormFacts): Answers {
  const asks = (kind: Matter["sections"][number]["kind"]) =>
    matter.sections.some((section) => section.kind === kind);
  const phone = readEmployerPhone(draft.employerPhone);
  return answersSchema.parse({
    employer: {
      name: draft.employerName.trim(),
      creditCode: draft.employerCreditCode,
      phone: phone.ok ? phone.value : "",
    },
    photo: draft.photo,
    signatureImage: draft.signatureImage === "" ? null : draft.signatureImage,
    specialty: specialtiesOf(profession).length > 0 ? draft.specialty : null,
    qualification: asks("qualification")
      ? { date: asPlainDate(draft.qualificationDate), kind: draft.isApprovalDate ? "approval" : "issue" }
      : null,
    continuingEducation: asksForEducation({ matter, draft, facts })
      ? {
          compulsory: Number(draft.educationCompulsory),
          elective: Number(draft.educationElective),
          date: asPlainDate(draft.educationDate),
          body: draft.educationBody,
        }
      : null,
  });
}
