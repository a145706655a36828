import type { Matter, Profession, Section } from "@/lib/professions/schema";
import type { Answers } from "./answers";
import type { Draft } from "./draft";

/** What of an application may be named in a correction; "other" is answered in words alone. */
export const correctionItems = [
  "registrations",
  "deregistrationReason",
  "employer",
  "employerPhone",
  "photo",
  "signatureImage",
  "qualification",
  "qualificationScan",
  "education",
  "educationProof",
  "other",
] as const;
export type CorrectionItem = (typeof correctionItems)[number];

/** How much may be written: why an item is to be corrected, and what the applicant says to it, in characters. */
export const correctionLength = { leastReason: 4, mostReason: 500, mostExplanation: 2000 } as const;

/** The fields that an item opens: its own, and those that follow from them, such as hours that another date makes due. */
const opened: Record<CorrectionItem, readonly (keyof Draft)[]> = {
  registrations: ["registrations", "education", "educationProof"],
  deregistrationReason: ["deregistrationReason"],
  employer: ["employerName", "employerCreditCode"],
  employerPhone: ["employerPhone"],
  photo: ["photo"],
  signatureImage: ["signatureImage"],
  qualification: [
    "specialty",
    "qualificationOrigin",
    "qualificationProvince",
    "qualificationNumber",
    "qualificationDate",
    "isApprovalDate",
    "qualificationScan",
    "education",
    "educationProof",
  ],
  qualificationScan: ["qualificationScan"],
  education: ["education"],
  educationProof: ["educationProof"],
  other: [],
};

/** Lists what can be named in a correction of a matter's form, in the order of its sections. */
export function itemsOf(profession: Pick<Profession, "qualification">, matter: Matter): CorrectionItem[] {
  return [...matter.sections.flatMap((section) => itemsOfSection(section, profession)), "other"];
}

function itemsOfSection(section: Section, profession: Pick<Profession, "qualification">): CorrectionItem[] {
  switch (section.kind) {
    case "employer":
      return section.mode === "lookup" ? ["employer", "employerPhone"] : ["employerPhone"];
    case "photo":
    case "signatureImage":
    case "deregistrationReason":
      return [section.kind];
    case "registrations":
      return section.choose === "several" ? ["registrations"] : [];
    case "qualification":
      return profession.qualification.kind === "registerOrUpload"
        ? ["qualification", "qualificationScan"]
        : ["qualification"];
    case "continuingEducation":
      return section.proof.kind === "pdf" ? ["education", "educationProof"] : ["education"];
    case "identity":
    case "route":
    case "declaration":
      return [];
  }
}

/** Tells whether a correction of these items opens a field; the declaration is given anew in each. */
export function isOpened(field: keyof Draft, items: readonly CorrectionItem[]): boolean {
  return field === "agreed" || items.some((item) => opened[item].includes(field));
}

/** Takes over what was typed into the fields that a correction opens; every other field keeps what was saved. */
export function correctedDraft(saved: Draft, typed: Draft, items: readonly CorrectionItem[]): Draft {
  const fields = (Object.keys(saved) as (keyof Draft)[]).filter((field) => isOpened(field, items));
  return { ...saved, ...Object.fromEntries(fields.map((field) => [field, typed[field]])) };
}

/** Takes over the answers that a correction may change; every other answer stays as both signed it, also where the register says otherwise by now. */
export function correctedAnswers(saved: Answers, typed: Answers, items: readonly CorrectionItem[]): Answers {
  const open = (field: keyof Draft) => isOpened(field, items);
  const qualification = open("qualificationDate")
    ? typed.qualification
    : saved.qualification && {
        ...saved.qualification,
        scans: open("qualificationScan") ? (typed.qualification?.scans ?? []) : saved.qualification.scans,
      };
  const { name, creditCode } = open("employerName") ? typed.employer : saved.employer;
  const { phone } = open("employerPhone") ? typed.employer : saved.employer;
  const pick = <K extends keyof Answers>(field: keyof Draft, key: K) => (open(field) ? typed : saved)[key];
  return {
    ...saved,
    employer: { name, creditCode, phone },
    photo: pick("photo", "photo"),
    signatureImage: pick("signatureImage", "signatureImage"),
    specialty: pick("specialty", "specialty"),
    qualification,
    continuingEducation: pick("education", "continuingEducation"),
    educationProof: pick("educationProof", "educationProof"),
    registrations: pick("registrations", "registrations"),
    deregistrationReason: pick("deregistrationReason", "deregistrationReason"),
  };
}

/** What of the answers each item speaks of, as something to be compared. */
const parts: Record<CorrectionItem, (answers: Answers) => unknown> = {
  registrations: ({ registrations }) => registrations,
  deregistrationReason: ({ deregistrationReason }) => deregistrationReason,
  employer: ({ employer: { name, creditCode } }) => [name, creditCode],
  employerPhone: ({ employer }) => employer.phone,
  photo: ({ photo }) => photo,
  signatureImage: ({ signatureImage }) => signatureImage,
  qualification: ({ specialty, qualification }) => [specialty, { ...qualification, scans: [] }],
  qualificationScan: ({ qualification }) => qualification?.scans ?? [],
  education: ({ continuingEducation }) => continuingEducation,
  educationProof: ({ educationProof }) => educationProof,
  other: () => null,
};

/** Lists what differs between two versions of the answers, by item. */
export function changedItems(before: Answers, after: Answers): CorrectionItem[] {
  return correctionItems.filter((item) => canonical(parts[item](before)) !== canonical(parts[item](after)));
}

/** Writes a value with its keys in order, since a database gives them back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, given: unknown) =>
    given !== null && typeof given === "object" && !Array.isArray(given)
      ? Object.fromEntries(Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1)))
      : given,
  );
}
