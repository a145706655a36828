import "server-only";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { provinces } from "@/lib/domain/provinces";
import type { ApplicationView } from "@/lib/dto/application";
import type { Draft } from "@/lib/forms/draft";
import { educationAsked, educationKey } from "@/lib/forms/education";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { eligibleRegistrations } from "@/lib/forms/form-facts";
import { professionOf } from "@/lib/professions";
import { matterOf } from "@/lib/professions/parts";
import { valueOrThrow } from "@/lib/result";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { applyForCertificate, viewOwnCertificate } from "@/server/pki/certificates/own-certificate";
import { completeSigning, sendSigningCode } from "@/server/signing/applicant-ceremony";
import { prepareForm } from "@/server/signing/prepare-form";
import type { SigningTarget } from "@/server/signing/target";
import { viewSigning } from "@/server/signing/view-signing";
import { lastCodeTo } from "./phone-code";
import { storeHandwriting, storePortrait } from "./pictures";
import { storeProof } from "./proof";

/** A person with the telephone that the codes go to. */
export interface Applicant {
  scope: PersonScope;
  name: string;
  mobile: string;
}

/** What an applicant answers in a form; where there is a choice and none is named, the first that is open. */
export interface FormChoices {
  employer: { name: string; creditCode: string };
  specialty?: string;
}

const qualifiedDaysAgo = 60;
const hoursOfEducation = "60";
/** 本人申请注销 */
const ownWish = "10";

/** Fills in the form of whatever matter an application is of, with pictures and proofs of the person's own; nothing it may ask is left out. */
async function fillIn(
  { scope, name }: Pick<Applicant, "scope" | "name">,
  view: Pick<ApplicationView, "workingCopy" | "formFacts" | "professionCode" | "matter">,
  { employer, specialty }: FormChoices,
): Promise<Draft> {
  const { workingCopy, formFacts: facts } = view;
  const profession = professionOf(view.professionCode);
  const matter = matterOf(profession, view.matter);
  const draft: Draft = {
    ...(workingCopy?.draft ?? emptyDraft),
    employerName: employer.name,
    employerCreditCode: employer.creditCode,
    employerPhone: "021-55880136",
    photo: await storePortrait(scope),
    signatureImage: await storeHandwriting(scope, name),
    specialty: specialty ?? facts.specialties[0] ?? "",
    ...(await qualified(scope, facts)),
    educationProof: await storeProof(scope, "educationProof"),
    registrations: matter.sections.flatMap((section) =>
      section.kind === "registrations"
        ? eligibleRegistrations(section, facts).map(({ number }) => number)
        : [],
    ),
    deregistrationReason: ownWish,
    agreed: true,
  };
  const asked = educationAsked({ profession, matter, draft, facts });
  return {
    ...draft,
    education: Object.fromEntries(asked.map((one) => [educationKey(one), educated(facts)])),
  };
}

/** What the register holds about the person, or else a qualification from another province with its scan. */
async function qualified(scope: PersonScope, facts: ApplicationView["formFacts"]) {
  return {
    qualificationOrigin: facts.registered ? ("home" as const) : ("elsewhere" as const),
    qualificationProvince: provinces.find(({ code }) => code !== facts.province)?.code ?? "",
    qualificationNumber: "20250600128",
    qualificationDate: addDays(plainDateIn(now()), -qualifiedDaysAgo),
    qualificationScan: await storeProof(scope, "qualificationScan"),
  };
}

function educated({ trainingBodies }: ApplicationView["formFacts"]) {
  const date = addDays(plainDateIn(now()), -1);
  return { compulsory: hoursOfEducation, elective: hoursOfEducation, date, body: trainingBodies[0] ?? "" };
}

/** Fills in and saves an application's form, applies for a certificate unless there is one, and has the form drawn. */
export async function prepareToSign(
  applicant: Applicant,
  applicationId: string,
  choices: FormChoices,
): Promise<SigningTarget> {
  const view = await viewOwnApplication(applicant.scope, applicationId);
  const draft = await fillIn(applicant, view, choices);
  return saveAndDraw(applicant.scope, { id: applicationId, version: view.version, draft });
}

/** Saves a form as it is filled in, applies for a certificate unless there is one, and has the form drawn; answers what is to be signed. */
export async function saveAndDraw(
  scope: PersonScope,
  form: { id: string; version: number; draft: Draft },
): Promise<SigningTarget> {
  valueOrThrow(await saveApplication(scope, form), "saving");
  if (!(await viewOwnCertificate(scope))) valueOrThrow(await applyForCertificate(scope), "the certificate");
  valueOrThrow(await prepareForm(scope, form.id), "drawing");
  const { document } = await viewSigning(scope, form.id);
  if (!document) throw new Error("nothing was drawn");
  return { applicationId: form.id, documentId: document.id };
}

/** Signs as the person does: asks for the code and enters it. */
export async function signAs(
  { scope, mobile }: Omit<Applicant, "name">,
  target: SigningTarget,
): Promise<void> {
  valueOrThrow(await sendSigningCode(scope, target), "the code");
  valueOrThrow(await completeSigning(scope, target, await lastCodeTo(mobile)), "signing");
}
