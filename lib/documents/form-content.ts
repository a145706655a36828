import { type IdentityDocumentType, identityDocumentLabel } from "@/lib/domain/identity-document";
import type { PlainDate } from "@/lib/domain/plain-date";
import { provinceOf } from "@/lib/domain/provinces";
import type { Sex } from "@/lib/domain/resident-id";
import type { Answers } from "@/lib/forms/answers";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf, routeOf } from "@/lib/professions/parts";
import type { Matter, Profession, Section } from "@/lib/professions/schema";
import { fillDeclaration } from "./fill-declaration";
import { formLabels, partyLabels, qualificationDateLabels, sexLabels } from "./form-labels";
import type { SigningParty } from "./signature-fields";
import { specialtyLabel } from "./specialty-label";
import { writtenDate } from "./written-date";

/** What a form says besides what its profession says; the identity is whole, since the form is the legal document. */
export interface FormInput {
  matter: MatterCode;
  /** Id of the matter's route, which says who signs. */
  route: string;
  identity: {
    name: string;
    sex: Sex;
    birthDate: PlainDate;
    idType: IdentityDocumentType;
    idNumber: string;
    mobile: string;
  };
  answers: Answers;
  acceptanceNumber: string;
  formNumber: string;
  registry: { authority: string; province: string };
  /** Made by a demonstration: the document says that it binds nobody. */
  test: boolean;
}

export interface FormCell {
  label: string;
  value: string;
}

/** One row of the form's table: one or two values, or the sample of the person's signature. */
export type FormRow =
  | { kind: "cells"; cells: readonly [FormCell] | readonly [FormCell, FormCell]; besidePhoto: boolean }
  | { kind: "signatureImage"; label: string };

/** What a party declares, and the caption of the area where it signs. */
export interface FormDeclaration {
  party: SigningParty;
  label: string;
  text: string;
  signature: string;
}

/** Everything an application form says, in its order; drawn as a PDF and read out from the same. */
export interface FormContent {
  title: string;
  formNumber: string;
  acceptanceNumber: string;
  authority: string;
  test: boolean;
  photo: boolean;
  rows: readonly FormRow[];
  declarations: readonly FormDeclaration[];
}

/** Composes a form from its matter's sections; throws when the answers lack what a section asks for. */
export function composeForm(profession: Profession, input: FormInput): FormContent {
  const matter = matterOf(profession, input.matter);
  const photo = matter.sections.some(({ kind }) => kind === "photo");
  return {
    title: matter.formTitle.zh,
    formNumber: input.formNumber,
    acceptanceNumber: input.acceptanceNumber,
    authority: input.registry.authority,
    test: input.test,
    photo,
    rows: matter.sections.flatMap((section) => rowsOf(section, { profession, input, photo })),
    declarations: declarationsOf(profession, matter, input),
  };
}

/** Lists what a form says in the order of reading, for those who do not see the page. */
export function readableText(content: FormContent): FormCell[] {
  const { formNumber, acceptanceNumber, authority, rows, declarations } = content;
  return [
    { label: formLabels.formNumber, value: formNumber },
    ...rows.flatMap((row) => (row.kind === "cells" ? row.cells : [])),
    ...declarations.map(({ label, text }) => ({ label, value: text })),
    { label: formLabels.authority, value: authority },
    { label: formLabels.acceptanceNumber, value: acceptanceNumber },
  ];
}

interface Context {
  profession: Profession;
  input: FormInput;
  photo: boolean;
}

function rowsOf(section: Section, context: Context): FormRow[] {
  switch (section.kind) {
    case "identity":
      return identityRows(context);
    case "employer":
      return employerRows(context.input.answers);
    case "signatureImage":
      return context.input.answers.signatureImage === null
        ? []
        : [{ kind: "signatureImage", label: formLabels.signatureImage }];
    case "qualification":
      return qualificationRows(context);
    case "registrations":
      return registrationRows(context);
    case "continuingEducation":
      return educationRows(context, section.when);
    case "deregistrationReason":
      return [reasonRow(context)];
    case "route":
      return absenceRows(context);
    case "photo": // stands beside the identity
    case "declaration": // stands below the table
      return [];
  }
}

function identityRows({ input, photo }: Context): FormRow[] {
  const { name, sex, birthDate, idType, idNumber, mobile } = input.identity;
  const rows: FormRow[] = [
    row({ label: formLabels.name, value: name }, { label: formLabels.sex, value: sexLabels[sex] }),
    row(
      { label: formLabels.birthDate, value: writtenDate(birthDate) },
      { label: formLabels.mobile, value: mobile },
    ),
    row({ label: formLabels.idType, value: identityDocumentLabel(idType).zh }),
    row({ label: formLabels.idNumber, value: idNumber }),
  ];
  return rows.map((each) => (each.kind === "cells" ? { ...each, besidePhoto: photo } : each));
}

function employerRows({ employer }: Answers): FormRow[] {
  return [
    row({ label: formLabels.employer, value: employer.name }),
    row({ label: formLabels.creditCode, value: employer.creditCode }),
    ...(employer.phone === "" ? [] : [row({ label: formLabels.employerPhone, value: employer.phone })]),
  ];
}

function qualificationRows({ profession, input }: Context): FormRow[] {
  const { qualification, specialty } = input.answers;
  if (!qualification) throw new Error("the form asks for a qualification and the answers have none");
  const cells: FormCell[] = [];
  if (profession.specialties.kind === "perApplication")
    cells.push({ label: formLabels.specialty, value: specialtyLabel(profession, specialty) });
  const place =
    (qualification.province && provinceOf(qualification.province)?.name.zh) ?? input.registry.province;
  cells.push({ label: formLabels.qualificationPlace, value: place });
  if (qualification.number !== null)
    cells.push({ label: formLabels.qualificationNumber, value: qualification.number });
  const date = writtenDate(qualification.date);
  cells.push({
    label: qualificationDateLabels[qualification.kind],
    value: qualification.source === "register" ? `${date}（登记机关数据）` : date, // what the register vouches for is told as such
  });
  return inPairs(cells);
}

function registrationRows({ profession, input }: Context): FormRow[] {
  const { registrations } = input.answers;
  if (registrations.length === 0) throw new Error("the form asks for registrations and there are none");
  return registrations.map(({ number, specialty, validTo }) => {
    const until = `有效期至${writtenDate(validTo)}`;
    const held = specialty === null ? until : `${specialtyLabel(profession, specialty)}（${until}）`;
    return row({ label: formLabels.registration, value: `注册号：${number}；${held}` });
  });
}

function educationRows({ profession, input }: Context, when: "overdue" | "always"): FormRow[] {
  const { continuingEducation } = input.answers;
  if (continuingEducation.length === 0 && when === "always")
    throw new Error("the form asks for continuing education and the answers have none");
  const several = continuingEducation.length > 1;
  return continuingEducation.flatMap(({ specialty, compulsory, elective, date, body }) => [
    ...(several && specialty !== null
      ? [row({ label: formLabels.educationSpecialty, value: specialtyLabel(profession, specialty) })]
      : []),
    row(
      { label: formLabels.compulsory, value: `${compulsory} 学时` },
      { label: formLabels.elective, value: `${elective} 学时` },
    ),
    row(
      { label: formLabels.educationDate, value: writtenDate(date) },
      { label: formLabels.educationBody, value: body },
    ),
  ]);
}

function reasonRow({ profession, input }: Context): FormRow {
  const code = input.answers.deregistrationReason;
  const reason = profession.deregistrationReasons.find((one) => one.code === code);
  if (!reason) throw new Error(`no reason ${code} for deregistration`);
  return row({ label: formLabels.deregistrationReason, value: reason.label.zh });
}

/** A form that both sign says nothing of its route; one without the employer's signature says so, and why. */
function absenceRows({ profession, input }: Context): FormRow[] {
  const { offer, absence } = routeOf(matterOf(profession, input.matter), input.route);
  if (absence.kind === "none") return [];
  const stated = input.answers.absence;
  const ground = absence.grounds.find(({ code }) => code === stated?.ground);
  if (!stated || !ground) throw new Error(`no ground ${stated?.ground} on which the employer does not sign`);
  return [
    row({ label: formLabels.route, value: `${offer?.label.zh}（${formLabels.noEmployerSignature}）` }),
    row({ label: formLabels.absenceGround, value: ground.label.zh }),
    row({ label: formLabels.absenceText, value: stated.text }),
  ];
}

function declarationsOf(profession: Profession, matter: Matter, input: FormInput): FormDeclaration[] {
  const texts = profession.declarations[input.matter];
  const names = { employer: input.answers.employer.name, name: input.identity.name };
  return routeOf(matter, input.route).signers.map((party) => {
    const { declaration, signature } = partyLabels[party];
    return {
      party,
      label: declaration,
      text: texts ? fillDeclaration(texts[party].zh, names) : "",
      signature,
    };
  });
}

function row(...cells: [FormCell] | [FormCell, FormCell]): FormRow {
  return { kind: "cells", cells, besidePhoto: false };
}

function inPairs(cells: FormCell[]): FormRow[] {
  const rows: FormRow[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [first, second] = cells.slice(at, at + 2);
    if (first) rows.push(second ? row(first, second) : row(first));
  }
  return rows;
}
