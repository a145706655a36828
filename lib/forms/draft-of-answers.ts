import type { Answers } from "./answers";
import type { Draft } from "./draft";
import { educationKey } from "./education";
import { emptyDraft } from "./empty-draft";

/** Writes saved answers back into the form's controls; the declaration is ticked anew each time. */
export function draftOfAnswers(answers: Answers): Draft {
  const { employer, qualification } = answers;
  return {
    ...emptyDraft,
    employerName: employer.name,
    employerCreditCode: employer.creditCode,
    employerPhone: employer.phone,
    photo: answers.photo,
    signatureImage: answers.signatureImage ?? "",
    specialty: answers.specialty ?? "",
    qualificationOrigin: originOf(qualification),
    qualificationProvince: qualification?.province ?? "",
    qualificationNumber: qualification?.source === "declared" ? (qualification.number ?? "") : "",
    qualificationDate: qualification?.source === "declared" ? qualification.date : "",
    isApprovalDate: qualification?.source === "declared" && qualification.kind === "approval",
    qualificationScan: qualification?.scans[0] ?? "",
    education: Object.fromEntries(
      answers.continuingEducation.map(({ specialty, compulsory, elective, date, body }) => [
        educationKey(specialty),
        { compulsory: String(compulsory), elective: String(elective), date, body },
      ]),
    ),
    educationProof: answers.educationProof ?? "",
    registrations: answers.registrations.map(({ number }) => number),
    deregistrationReason: answers.deregistrationReason ?? "",
    route: answers.route,
    absenceGround: answers.absence?.ground ?? "",
    absenceText: answers.absence?.text ?? "",
    absenceProof: answers.absence?.proof ?? "",
  };
}

function originOf(qualification: Answers["qualification"]): Draft["qualificationOrigin"] {
  if (qualification?.source === "register") return "home";
  return qualification?.province ? "elsewhere" : "";
}
