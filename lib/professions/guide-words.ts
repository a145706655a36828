import type { ProfessionInput } from "./schema";

type Sentence = ProfessionInput["guide"]["fee"];

const licensingLaw = "行政许可法";

/** 行政许可法 58: no authority charges for a licence or its supervision unless a law says so. */
export const noFee: Sentence = {
  zh: "不收费。",
  en: "No fee is charged.",
  source: `${licensingLaw} 第五十八条`,
};

/** The law that every licence of this kind rests on. */
export const licensingLaws: ProfessionInput["guide"]["legalBasis"] = [
  {
    zh: "《中华人民共和国行政许可法》",
    en: "Administrative Licensing Law of the People's Republic of China",
  },
  { zh: "《中华人民共和国电子签名法》", en: "Electronic Signature Law of the People's Republic of China" },
];

/** Says that an application still open comes first, in the manual's own verb (审批 or 申请). */
export function inProgressNote(verb: "审批" | "申请", source: string): Sentence {
  return {
    zh: `列表中有正在${verb}中的注册申请的，请先完成该条注册申请事项的审批。`,
    en:
      verb === "审批"
        ? "If an application in your list is still being decided, have it finished first."
        : "If an application in your list is still under way, have it finished first.",
    source,
  };
}

/** What proves a new name or document; the same papers for every profession. */
export const changePage: ProfessionInput["notes"]["changePage"] = {
  bring: [
    {
      zh: "换领的新证件原件；旧证件还在的，一并带上。",
      en: "The new document itself, and the old one if you still have it.",
      source: "居民身份证法 第十一条（姓名变更应当换领新证）",
    },
    {
      zh: "改名的：户口簿的变更记载，或公安机关出具的姓名变更证明。",
      en: "For a new name: the entry in the household register, or a certificate of the police.",
      source: "户口登记条例 第十八条",
    },
    {
      zh: "证件号更正或换了证件种类的：公安机关、出入境管理机构出具的同一人证明。",
      en: "For a corrected number or another kind of document: a certificate of the police or the immigration authority that both belong to one person.",
      source: "户口登记条例 第十七条",
    },
  ],
};

/** One person, one employer, one application at a time: what every matter's conditions begin with. */
export function ownConditions(...conditions: [zh: string, en: string, source: string][]): Sentence[] {
  return [
    ...conditions.map(([zh, en, source]) => ({ zh, en, source })),
    {
      zh: "在本登记机关没有未办结的注册申请。",
      en: "You have no other application open with this registry.",
      source: "操作手册 选择申请事项的注意",
    },
  ];
}
