import { addDays, asPlainDate } from "@/lib/domain/plain-date";
import { formatNumber } from "@/lib/domain/registration-number";
import { validityFrom } from "@/lib/domain/validity";
import type { Draft } from "@/lib/forms/draft";
import { educationKey, type TypedForm } from "@/lib/forms/education";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { eligibleRegistrations, type FormFacts, type HeldRegistration } from "@/lib/forms/form-facts";
import { professions } from "@/lib/professions";
import { type MatterCode, matterCodes } from "@/lib/professions/matters";
import { matterOf, specialtiesOf } from "@/lib/professions/parts";
import type { Matter, Profession } from "@/lib/professions/schema";

export const today = asPlainDate("2026-11-20");
export const trainingBody = "上海市建筑施工行业协会";
export const firm = { name: "上海衡石工程咨询有限公司", creditCode: "91310000MA1FAKE19Y" };
export const otherFirm = { name: "上海另一家工程咨询有限公司", creditCode: "91310000MA1TE0T06T" };
export const fileIds = {
  photo: "00000000-0000-4000-8000-000000000001",
  signature: "00000000-0000-4000-8000-000000000002",
  scan: "00000000-0000-4000-8000-000000000003",
  proof: "00000000-0000-4000-8000-000000000004",
};

/** Every matter of every profession that has a form of its own, with a name for the test. */
export const formsOfAll: [string, Profession, MatterCode, Matter][] = professions.flatMap((profession) =>
  matterCodes
    .filter((code) => profession.matters[code]?.entry === "tile")
    .map((code): [string, Profession, MatterCode, Matter] => [
      `${profession.code}, ${code}`,
      profession,
      code,
      matterOf(profession, code),
    ]),
);

/** Codes of a profession's specialties; null alone in a profession without. */
export function specialtyCodes(profession: Profession): readonly (string | null)[] {
  const codes = specialtiesOf(profession).map(({ code }) => code);
  return codes.length > 0 ? codes : [null];
}

/** A registration that is valid today, numbered as its profession numbers. */
export function heldRegistration(
  profession: Profession,
  specialty: string | null,
  given: Partial<HeldRegistration> = {},
): HeldRegistration {
  const place = specialtyCodes(profession).indexOf(specialty);
  return {
    number: formatNumber(profession.number, {
      year: 2024,
      province: "31",
      sequence: place + 1,
      specialtyDigit: specialtiesOf(profession)[place]?.numberDigit,
    }),
    specialty,
    validity: validityFrom(asPlainDate("2024-06-12"), profession.validity.years),
    employer: firm,
    ...given,
  };
}

/** What a form is checked against, by somebody who holds these registrations. */
export function factsWith(profession: Profession, given: Partial<FormFacts> = {}): FormFacts {
  const registrations = given.registrations ?? [];
  const valid = registrations.filter(({ validity }) => validity.end >= today);
  return {
    today,
    trainingBodies: [trainingBody],
    specialties: specialtiesOf(profession)
      .map(({ code }) => code)
      .filter((code) => !valid.some(({ specialty }) => specialty === code)),
    renewalOpensDaysBefore: null,
    withinOldValidity: [],
    province: "31",
    registered: null,
    ...given,
    registrations,
  };
}

/** Fills a form in rightly, every field that any matter asks for. */
export function filledIn(form: Omit<TypedForm, "draft">): Draft {
  const { profession, matter, facts } = form;
  const section = matter.sections.find(({ kind }) => kind === "registrations");
  const eligible = section?.kind === "registrations" ? eligibleRegistrations(section, facts) : [];
  const reasons = matter.sections.find(({ kind }) => kind === "deregistrationReason");
  const hours = { compulsory: "111", elective: "120", date: addDays(today, -44), body: trainingBody };
  return {
    ...emptyDraft,
    employerName: firm.name,
    employerCreditCode: firm.creditCode,
    employerPhone: "021-55880136",
    photo: fileIds.photo,
    signatureImage: fileIds.signature,
    specialty: facts.specialties[0] ?? "",
    qualificationOrigin: facts.registered ? "home" : "elsewhere",
    qualificationProvince: "33",
    qualificationNumber: "ZJ20240012345",
    qualificationDate: "2026-06-12",
    qualificationScan: fileIds.scan,
    education: Object.fromEntries(specialtyCodes(profession).map((code) => [educationKey(code), hours])),
    educationProof: fileIds.proof,
    registrations: eligible.map(({ number }) => number),
    absenceGround: "bankrupt",
    absenceText: "聘用企业已被法院裁定破产，无人管理数字证书。",
    absenceProof: fileIds.proof,
    deregistrationReason: reasons?.kind === "deregistrationReason" ? (reasons.reasons[0] ?? "") : "",
    agreed: true,
  };
}
