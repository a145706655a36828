import type { GrantInput, RefusalInput } from "@/lib/documents/decision-content";
import type { DeregistrationInput } from "@/lib/documents/deregistration-decision";
import type { NoticeInput } from "@/lib/documents/notice-content";
import type { OfficialInput } from "@/lib/documents/official-subject";
import type { CorrectionInput, ExtensionInput, NotAcceptedInput } from "@/lib/documents/procedure-notices";
import type { ActDocumentInput } from "@/lib/documents/registration-act-content";
import { asPlainDate } from "@/lib/domain/plain-date";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { registryActGround } from "@/lib/professions/registry-acts";
import type { RegistryActKind } from "@/lib/professions/registry-acts-schema";

const subject: OfficialInput = {
  matter: "initial",
  specialties: ["civil"],
  applicant: "王晓岚",
  employer: "上海衡石工程咨询有限公司",
  acceptanceNumber: "W2026110330047",
  number: "沪建注造受〔2026〕000047",
  registry: {
    authority: "上海市住房和城乡建设管理委员会",
    province: "上海市",
    hotline: "021-962600",
    address: "上海市（演示地址）",
  },
  test: true,
};

/** Fills a notice of acceptance for an initial registration of a cost engineer, in which every row is there. */
export function noticeInput(changes: Partial<NoticeInput> = {}): NoticeInput {
  return {
    ...subject,
    route: "ordinary",
    receivedOn: asPlainDate("2026-11-20"),
    acceptedOn: asPlainDate("2026-11-20"),
    promisedOn: asPlainDate("2026-12-18"),
    handed: { files: ["photo", "signature", "form"], continuingEducation: true },
    endedRegistrations: [],
    ...changes,
  };
}

/** Fills a decision that grants one registration. */
export function grantInput(changes: Partial<GrantInput> = {}): GrantInput {
  return {
    ...subject,
    number: "沪建注造准〔2026〕000031",
    acceptedOn: asPlainDate("2026-11-20"),
    decidedOn: asPlainDate("2026-12-04"),
    registrations: [
      {
        number: "建[造]21263100000047",
        specialty: "civil",
        validFrom: asPlainDate("2026-12-04"),
        validTo: asPlainDate("2030-12-03"),
      },
    ],
    ...changes,
  };
}

/** Fills a decision that ends two registrations whose employer did not sign. */
export function deregistrationInput(changes: Partial<DeregistrationInput> = {}): DeregistrationInput {
  return {
    ...subject,
    matter: "deregistration",
    specialties: ["civil", "installation"],
    number: "沪建注造销〔2026〕000003",
    acceptedOn: asPlainDate("2026-11-20"),
    decidedOn: asPlainDate("2026-12-04"),
    registrations: [
      { number: "建[造]21233100004127", specialty: "civil", validTo: asPlainDate("2027-06-11") },
      { number: "建[造]24243100000311", specialty: "installation", validTo: asPlainDate("2028-01-09") },
    ],
    reason: "01",
    absence: "聘用企业已破产",
    ...changes,
  };
}

/** Fills a decision that refuses. */
export function refusalInput(changes: Partial<RefusalInput> = {}): RefusalInput {
  return {
    ...subject,
    number: "沪建注造不准〔2026〕000002",
    acceptedOn: asPlainDate("2026-11-20"),
    decidedOn: asPlainDate("2026-12-04"),
    facts: "你在申请之日同时在上海衡石工程咨询有限公司和另一单位缴纳社会保险",
    route: "ordinary",
    reasons: ["REFUSE_02"],
    ...changes,
  };
}

/** Fills a notice of correction that names two things. */
export function correctionInput(changes: Partial<CorrectionInput> = {}): CorrectionInput {
  return {
    ...subject,
    number: "沪建注造补〔2026〕000005",
    receivedOn: asPlainDate("2026-11-20"),
    askedOn: asPlainDate("2026-11-24"),
    items: [
      { item: "employerPhone", reason: "电话无人接听，请核对后填写能够联系到人事部门的号码" },
      { item: "education", reason: "所填必修课学时与培训机构的记录不一致，请按证明填写" },
    ],
    dueOn: asPlainDate("2026-12-24"),
    ...changes,
  };
}

/** Fills a notice that an application is not accepted, as another authority is competent. */
export function notAcceptedInput(changes: Partial<NotAcceptedInput> = {}): NotAcceptedInput {
  return {
    ...subject,
    number: "沪建注造不受〔2026〕000001",
    receivedOn: asPlainDate("2026-11-20"),
    decidedOn: asPlainDate("2026-11-24"),
    ground: "notOurs",
    facts: "你的聘用企业的注册地在江苏省，应当在该省申请注册",
    rightAuthority: "江苏省住房和城乡建设厅",
    ...changes,
  };
}

/** Fills a notice that the period is longer. */
export function extensionInput(changes: Partial<ExtensionInput> = {}): ExtensionInput {
  return {
    ...subject,
    number: "沪建注造延〔2026〕000003",
    acceptedOn: asPlainDate("2026-11-20"),
    decidedOn: asPlainDate("2026-12-16"),
    reason: "须向外省的培训机构核实继续教育学时",
    dueOn: asPlainDate("2027-01-04"),
    ...changes,
  };
}

/** Fills the document of an act on a cost engineer's registration, on one of its grounds. */
export function actInput(
  kind: RegistryActKind,
  code: string,
  changes: Partial<ActDocumentInput> = {},
): ActDocumentInput {
  const ground = registryActGround(costEngineer, kind, code);
  if (!ground) throw new Error(`no ground ${code} for a ${kind}`);
  return {
    kind,
    ground,
    facts: "经核查，当事人提交的劳动合同与用人单位的记录不符，有调查笔录和原件为证",
    holder: "王晓岚",
    employer: "上海衡石工程咨询有限公司",
    registrationNumber: "建[造]21263100000047",
    specialty: "civil",
    validFrom: asPlainDate("2026-12-04"),
    validTo: asPlainDate("2030-12-03"),
    number: "沪建注造撤〔2027〕000001",
    registry: subject.registry,
    date: asPlainDate("2027-03-08"),
    heardUntil: null,
    barredUntil: null,
    verifyUrl: "https://zhice.example/verify/q7Jm3v0dT2uYx8Kc5nRbWa",
    test: true,
    ...changes,
  };
}
