import "server-only";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { provinces } from "@/lib/domain/provinces";
import type { ApplicationView } from "@/lib/dto/application";
import type { Draft } from "@/lib/forms/draft";
import { educationAsked, educationKey } from "@/lib/forms/education";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { eligibleRegistrations } from "@/lib/forms/form-facts";
import { professionOf } from "@/lib/professions";
import { matterOf, routeOf } from "@/lib/professions/parts";
import type { Route } from "@/lib/professions/schema";
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
  /** The number of a qualification that the register does not hold. */
  qualification?: string;
  /** A route without the employer's signature, on its first ground; the matter's first when it is not said. */
  route?: string;
}

const qualifiedDaysAgo = 60;
const hoursOfEducation = "60";
/** 本人申请注销 */
const ownWish = "10";

/** Fills in the form of whatever matter an application is of, with pictures and with the proofs that it asks for. */
async function fillIn(
  { scope, name }: Pick<Applicant, "scope" | "name">,
  view: Pick<ApplicationView, "workingCopy" | "formFacts" | "professionCode" | "matter">,
  { employer, specialty, route, qualification }: FormChoices,
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
    ...(await qualified(scope, view, qualification)),
    registrations: matter.sections.flatMap((section) =>
      section.kind === "registrations"
        ? eligibleRegistrations(section, facts).map(({ number }) => number)
        : [],
    ),
    deregistrationReason: ownWish,
    ...(route ? await unsigned(scope, routeOf(matter, route)) : {}),
    agreed: true,
  };
  const asked = educationAsked({ profession, matter, draft, facts });
  return {
    ...draft,
    ...(asked.length > 0 ? { educationProof: await storeProof(scope, "educationProof") } : {}),
    education: Object.fromEntries(asked.map((one) => [educationKey(one), educated(facts)])),
  };
}

/** Why the employer does not sign, with proof. */
async function unsigned(scope: PersonScope, { id, absence }: Route): Promise<Partial<Draft>> {
  return {
    route: id,
    absenceGround: absence.kind === "stated" ? (absence.grounds[0]?.code ?? "") : "",
    absenceText: "聘用企业已被人民法院裁定破产，数字证书无人保管，多次联系无人答复。",
    absenceProof: await storeProof(scope, "absenceProof"),
  };
}

/** What the register holds about the person, or else a qualification from another province with its scan. */
async function qualified(
  scope: PersonScope,
  { formFacts: facts, professionCode }: Pick<ApplicationView, "formFacts" | "professionCode">,
  number = "20250600128",
) {
  const uploads = professionOf(professionCode).qualification.kind === "registerOrUpload" && !facts.registered;
  return {
    qualificationOrigin: facts.registered ? ("home" as const) : ("elsewhere" as const),
    qualificationProvince: provinces.find(({ code }) => code !== facts.province)?.code ?? "",
    qualificationNumber: number,
    qualificationDate: addDays(plainDateIn(now()), -qualifiedDaysAgo),
    ...(uploads ? { qualificationScan: await storeProof(scope, "qualificationScan") } : {}),
  };
}

function educated({ trainingBodies }: ApplicationView["formFacts"]) {
  const date = addDays(plainDateIn(now()), -1);
  return { compulsory: hoursOfEducation, elective: hoursOfEducation, date, body: trainingBodies[0] ?? "" };
}

/** Fills in and saves an application's form, applies for a certificate unless there is one, and has the form drawn. */
export async function prepareToSign(
  applicant: Pick<Applicant, "scope" | "name">,
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
