import type { ProfessionInput } from "./schema";

type Route = NonNullable<ProfessionInput["matters"]["deregistration"]>["routes"][number];
type Stated = Extract<Route["absence"], { kind: "stated" }>;

const twoMebibytes = 2 * 1024 * 1024;

/** Why an employer does not sign; nothing in it is a profession's own. */
const grounds: Stated["grounds"] = [
  { code: "bankrupt", label: { zh: "聘用企业已破产", en: "The employer is bankrupt" } },
  {
    code: "licenceRevoked",
    label: {
      zh: "聘用企业已被吊销营业执照或已注销",
      en: "The employer's business licence was revoked, or the employer no longer exists",
    },
  },
  {
    code: "keyGone",
    label: {
      zh: "聘用企业的数字证书遗失或失效，无法补办",
      en: "The employer's digital certificate is lost or expired and cannot be replaced",
    },
  },
  { code: "refuses", label: { zh: "聘用企业拒绝签名", en: "The employer refuses to sign" } },
  { code: "other", label: { zh: "其他情形", en: "Another reason" } },
];

/** What speaks against ending a registration without the employer; the applicant answers for what he states and proves. */
const refusalReasons: Stated["refusalReasons"] = (
  [
    [
      "ABSENCE_01",
      "提交的材料不能证明聘用企业不能签名或者拒绝签名的",
      "The material does not prove that the employer cannot or will not sign",
    ],
    ["ABSENCE_02", "所述情况与查明的事实不符的", "What is stated differs from what was found"],
    ["ABSENCE_03", "聘用企业提出异议，经查证成立的", "The employer objects, and is right as was found"],
  ] as const
).map(([code, zh, en]) => ({ code, label: { zh, en }, source: "中华人民共和国行政许可法第三十一条" }));

/**
 * Deregistration of somebody whose employer cannot or will not sign: he signs alone, says why and proves it, and an officer
 * decides within the period of 行政许可法 第四十二条.
 */
export const decidedWithoutEmployer: Route = {
  id: "assisted",
  offer: {
    label: { zh: "聘用企业不能签名或不愿签名", en: "My employer cannot or will not sign" },
    text: {
      zh: "您单独签名，写明原因并上传证明，由登记机关审查决定。登记机关会告知聘用企业，企业可以提出异议。",
      en: "You sign alone, say why and upload proof, and the registry decides. It tells your employer, which may object.",
    },
  },
  signers: ["applicant"],
  absence: { kind: "stated", grounds, formCode: "190402", refusalReasons },
  proof: { kind: "pdf", maxBytes: twoMebibytes },
  decision: { kind: "officer", workingDays: { value: 20, source: "行政许可法 第四十二条" } },
};
