import type { GrantInput, RefusalInput } from "@/lib/documents/decision-content";
import type { NoticeInput } from "@/lib/documents/notice-content";
import type { OfficialInput } from "@/lib/documents/official-subject";
import { asPlainDate } from "@/lib/domain/plain-date";

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

/** Fills a decision that refuses. */
export function refusalInput(changes: Partial<RefusalInput> = {}): RefusalInput {
  return {
    ...subject,
    number: "沪建注造不准〔2026〕000002",
    acceptedOn: asPlainDate("2026-11-20"),
    decidedOn: asPlainDate("2026-12-04"),
    facts: "你在申请之日同时在上海衡石工程咨询有限公司和另一单位缴纳社会保险",
    reasons: ["REFUSE_02"],
    ...changes,
  };
}
