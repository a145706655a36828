import type { FormInput } from "@/lib/documents/form-content";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { MatterCode } from "@/lib/professions/matters";
import { formInput } from "./form";

const { answers } = formInput();
const body = "上海市建筑施工行业协会";
const hours = { compulsory: 60, elective: 75, date: asPlainDate("2026-10-07"), body };
const civil = {
  number: "建[造]21233100004127",
  specialty: "civil",
  validTo: asPlainDate("2027-06-11"),
};
const installation = {
  number: "建[造]24243100000311",
  specialty: "installation",
  validTo: asPlainDate("2028-01-09"),
};
const structural = { number: "S2243100047", specialty: null, validTo: asPlainDate("2027-03-05") };
const asked = {
  signatureImage: null,
  specialty: null,
  qualification: null,
  continuingEducation: [],
} as const;

const of = (matter: MatterCode, formCode: string, said: Partial<FormInput["answers"]>): FormInput =>
  formInput({
    matter,
    formNumber: `W2026110330047${formCode}`,
    answers: { ...answers, ...asked, continuingEducation: [], ...said },
  });

/** The forms of the other matters, each with every row that it can have. */
export const matterForms = {
  addition: of("specialtyAddition", "190211", {
    ...answers,
    specialty: "installation",
    registrations: [civil],
    continuingEducation: [{ ...hours, specialty: "installation" }],
  }),
  renewal: of("renewal", "190302", {
    signatureImage: answers.signatureImage,
    registrations: [civil, installation],
    continuingEducation: [
      { ...hours, specialty: "civil" },
      { ...hours, specialty: "installation", compulsory: 111, elective: 199 },
    ],
  }),
  deregistration: of("deregistration", "190401", {
    registrations: [civil, installation],
    deregistrationReason: "03",
  }),
  assistedDeregistration: {
    ...of("deregistration", "190402", {
      employer: { ...answers.employer, phone: "" },
      registrations: [civil, installation],
      deregistrationReason: "01",
      route: "assisted",
      absence: {
        ground: "bankrupt",
        text: "聘用企业于2026年3月被上海市浦东新区人民法院裁定宣告破产，管理人答复法人一证通数字证书已经失效，也不再补办，无法在申请表上签名。裁定书和管理人的书面答复附后。",
        proof: "00000000-0000-4000-8000-000000000004",
      },
    }),
    route: "assisted",
  },
  structuralInitial: of("initial", "190103", {
    signatureImage: answers.signatureImage,
    qualification: {
      date: asPlainDate("2019-09-12"),
      kind: "issue",
      source: "declared",
      province: "33",
      number: "浙建结（2019）00128",
      scans: ["00000000-0000-4000-8000-000000000003"],
    },
    continuingEducation: [{ ...hours, specialty: null }],
    educationProof: "00000000-0000-4000-8000-000000000004",
  }),
  structuralFromRegister: of("initial", "190103", {
    qualification: {
      date: asPlainDate("2025-09-12"),
      kind: "issue",
      source: "register",
      province: "31",
      number: "20250600128",
      scans: [],
    },
  }),
  structuralRenewal: of("renewal", "190302", {
    registrations: [structural],
    continuingEducation: [{ ...hours, specialty: null }],
  }),
  structuralDeregistration: of("deregistration", "190401", {
    registrations: [structural],
    deregistrationReason: "01",
  }),
} satisfies Record<string, FormInput>;
