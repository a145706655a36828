import { fillDeclaration } from "@/lib/documents/fill-declaration";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { ApplicationView } from "@/lib/dto/application";
import type { EmployerApplication } from "@/lib/dto/employer";
import type { Answers } from "@/lib/forms/answers";
import { emptyDraft } from "@/lib/forms/empty-draft";
import type { FormFacts } from "@/lib/forms/form-facts";
import { formSchema } from "@/lib/forms/form-schema";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { factsWith, filledIn, firm } from "@/tests/forms/filled-in";

const at = new Date("2026-11-20T02:15:21Z");

const common = {
  id: "00000000-0000-4000-8000-0000000000a1",
  version: 3,
  stateSince: at,
  createdAt: at,
  registry: {
    code: "shanghai",
    authority: { zh: "上海市住房和城乡建设管理委员会", en: "Shanghai Housing Commission" },
    hotline: "021-962600",
    province: { zh: "上海市", en: "Shanghai" },
  },
  identity: {
    name: "王晓岚",
    sex: "female" as const,
    birthDate: asPlainDate("1994-03-07"),
    idType: "residentId" as const,
    idNumber: "310***********0029",
    mobile: "159****6918",
  },
  events: [],
  officialDocuments: [],
};

/** An application as its form is opened for the first time: nothing typed, nothing saved. */
export function draftView(
  profession: Profession,
  matter: MatterCode,
  facts: Partial<FormFacts> = {},
): ApplicationView {
  const formFacts = factsWith(profession, facts);
  const { employer } = formFacts.registrations[0] ?? { employer: { name: "", creditCode: "" } };
  const draft = { ...emptyDraft, employerName: employer.name, employerCreditCode: employer.creditCode };
  return {
    ...common,
    state: "draft",
    professionCode: profession.code,
    revision: profession.revision,
    matter,
    route: "ordinary",
    acceptanceNumber: null,
    savedAt: null,
    answers: null,
    editable: true,
    actions: ["save", "discard"],
    deadline: null,
    correction: null,
    questions: [],
    withdrawalAskedAt: null,
    workingCopy: { version: 1, draft, updatedAt: at },
    documents: [],
    unsaved: true,
    formFacts,
    rating: null,
  };
}

/** What a form that was filled in rightly answers. */
function answersOf(profession: Profession, matter: MatterCode, facts: FormFacts): Answers {
  const form = { profession, matter: matterOf(profession, matter), facts };
  return formSchema(form).parse(filledIn(form));
}

/** An application that its applicant has signed and that waits for the employer. */
export function waitingView(
  profession: Profession,
  matter: MatterCode,
  facts: Partial<FormFacts> = {},
): EmployerApplication {
  const texts = matter === "paperExchange" ? undefined : profession.declarations[matter]?.employer;
  const names = { employer: firm.name, name: common.identity.name };
  return {
    ...common,
    state: "applicantSigned",
    professionCode: profession.code,
    matter,
    route: "ordinary",
    acceptanceNumber: "W2026110330047",
    answers: answersOf(profession, matter, factsWith(profession, facts)),
    declaration: {
      zh: fillDeclaration(texts?.zh ?? "", names),
      en: fillDeclaration(texts?.en ?? "", names),
    },
    document: {
      id: "00000000-0000-4000-8000-0000000000d1",
      fileName: "二级造价工程师初始注册申请表_20261120101343.pdf",
      status: "current",
      sha256: "0".repeat(64),
      byteLength: 1,
      pages: 1,
      drawnAt: at,
      applicantSignedAt: at,
      employerSignedAt: null,
      endedAt: null,
    },
    text: [],
    title: "",
    parties: [],
    actions: ["countersign", "return"],
    obstacles: [],
    serial: "01",
  };
}
