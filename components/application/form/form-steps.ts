import type { Draft, DraftField, TypedEducation } from "@/lib/forms/draft";
import type { Matter, Section } from "@/lib/professions/schema";

/** The parts into which a form is divided on the page; photo and signature stand together. */
export type StepId =
  | "identity"
  | "registrations"
  | "reason"
  | "route"
  | "employer"
  | "images"
  | "qualification"
  | "education"
  | "declaration";

const stepOf: Record<Section["kind"], StepId> = {
  identity: "identity",
  registrations: "registrations",
  deregistrationReason: "reason",
  route: "route",
  employer: "employer",
  photo: "images",
  signatureImage: "images",
  qualification: "qualification",
  continuingEducation: "education",
  declaration: "declaration",
};

const fields: Record<StepId, readonly DraftField[]> = {
  identity: [],
  registrations: ["registrations"],
  reason: ["deregistrationReason"],
  route: ["route", "absenceGround", "absenceText", "absenceProof"],
  employer: ["employerName", "employerCreditCode", "employerPhone"],
  images: ["photo", "signatureImage"],
  qualification: [
    "specialty",
    "qualificationOrigin",
    "qualificationProvince",
    "qualificationNumber",
    "qualificationDate",
    "isApprovalDate",
    "qualificationScan",
  ],
  education: ["education", "educationProof"],
  declaration: ["agreed"],
};

const hours: readonly (keyof TypedEducation)[] = ["compulsory", "elective", "date", "body"];

/** Lists the parts of a matter's form in the profession's order; continuing education only when it is asked for. */
export function stepsOf(matter: Matter, education: boolean): StepId[] {
  const found = matter.sections.map(({ kind }) => stepOf[kind]);
  return [...new Set(found)].filter((step) => step !== "education" || education);
}

/** Finds the part in which a field stands. */
export function stepOfField(field: string): StepId | undefined {
  const [first] = field.split(".");
  return (Object.keys(fields) as StepId[]).find((step) => fields[step].some((one) => one === first));
}

/** Finds a matter's section of one kind. */
export function sectionOf<K extends Section["kind"]>(
  matter: Matter,
  kind: K,
): Extract<Section, { kind: K }> | undefined {
  return matter.sections.find((section): section is Extract<Section, { kind: K }> => section.kind === kind);
}

/** Tells whether a text names a field of the form. */
export function isDraftField(name: string | undefined): name is DraftField {
  return name !== undefined && stepOfField(name) !== undefined;
}

/** Lists the fields of some parts, in the order of the page; hours of continuing education by their keys. */
export function fieldsOf(steps: readonly StepId[], educationKeys: readonly string[]): DraftField[] {
  const typed = educationKeys.flatMap((key) => hours.map((field) => `education.${key}.${field}` as const));
  return steps.flatMap((step) =>
    fields[step].flatMap((field): readonly DraftField[] => (field === "education" ? typed : [field])),
  );
}

/** Names a field's label in the messages: the hours of every specialty are called the same. */
export function labelOf(field: DraftField): keyof Draft | keyof TypedEducation {
  return field.split(".").at(-1) as keyof Draft | keyof TypedEducation;
}

/** Writes the number of a part as the forms do: 一, 二, 三. */
export function numeral(index: number): string {
  return "一二三四五六七八九"[index] ?? String(index + 1);
}
