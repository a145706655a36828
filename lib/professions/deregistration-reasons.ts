import type { ProfessionInput } from "./schema";

/** Grounds, the same for both professions, on which a registration ends. Those by an officer are not offered to applicants. */
export const deregistrationReasons: ProfessionInput["deregistrationReasons"] = (
  [
    ["01", "聘用单位破产", "The employer is bankrupt", "applicant"],
    ["02", "聘用单位被吊销营业执照", "The employer's business licence was revoked", "applicant"],
    [
      "03",
      "聘用单位相应资质证书被吊销或者撤回",
      "The employer's qualification was revoked or withdrawn",
      "applicant",
    ],
    ["04", "已与聘用单位解除聘用劳动关系", "Employment has ended", "applicant"],
    ["05", "注册有效期满且未延续注册", "The registration expired and was not renewed", "applicant"],
    ["06", "不具有完全民事行为能力", "No full capacity for civil conduct", "officer"],
    ["07", "依法被撤销注册", "The registration was rescinded under the law", "officer"],
    ["08", "依法被吊销注册证书", "The certificate was revoked under the law", "officer"],
    ["09", "受到刑事处罚", "Criminal punishment", "officer"],
    ["10", "本人申请注销", "At the person's own wish", "applicant"],
    ["11", "死亡（由聘用单位或登记机关办理）", "Death (handled by employer or registry)", "officer"],
    ["99", "法律、法规规定应当注销注册的其他情形", "Other circumstances set by law", "applicant"],
  ] as const
).map(([code, zh, en, by]) => ({
  code,
  label: { zh, en },
  by,
  source: "勘察设计注册工程师管理规定（建设部令第137号）第十四、十五条",
}));

/** Code of the ground that goes with a change of employer: 已与聘用单位解除聘用劳动关系. */
export const employmentEnded = "04";

/** Codes of the grounds that an applicant may give. */
export const reasonsOfApplicants: readonly string[] = deregistrationReasons
  .filter(({ by }) => by === "applicant")
  .map(({ code }) => code);
