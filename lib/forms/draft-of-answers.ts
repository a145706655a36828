import type { Answers } from "./answers";
import type { Draft } from "./draft";
import { emptyDraft } from "./empty-draft";

/** Writes saved answers back into the form's controls; the declaration is ticked anew each time. */
export function draftOfAnswers(answers: Answers): Draft {
  const { employer, qualification, continuingEducation } = answers;
  return {
    ...emptyDraft,
    employerName: employer.name,
    employerCreditCode: employer.creditCode,
    employerPhone: employer.phone,
    photo: answers.photo,
    signatureImage: answers.signatureImage ?? "",
    specialty: answers.specialty ?? "",
    qualificationDate: qualification?.date ?? "",
    isApprovalDate: qualification?.kind === "approval",
    educationCompulsory: continuingEducation ? String(continuingEducation.compulsory) : "",
    educationElective: continuingEducation ? String(continuingEducation.elective) : "",
    educationDate: continuingEducation?.date ?? "",
    educationBody: continuingEducation?.body ?? "",
  };
}
