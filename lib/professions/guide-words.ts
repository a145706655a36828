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
