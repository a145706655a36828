import { decidedWithoutEmployer } from "../assisted-route";
import { reasonsOfApplicants } from "../deregistration-reasons";
import { decidedInTenDays, decidedInTwentyDays, effectiveAtOnce, effectiveWhenSigned } from "../routes";
import type { ProfessionInput } from "../schema";

const order137 = "勘察设计注册工程师管理规定（建设部令第137号）";
const twoMebibytes = 2 * 1024 * 1024;
const hours = {
  compulsory: { value: 60, source: `${order137} 第二十三、二十四条` },
  elective: { value: 60, source: `${order137} 第二十三、二十四条` },
};

/** The three matters of the manual, and the exchange of a paper certificate for an electronic one. */
export const matters: ProfessionInput["matters"] = {
  initial: {
    entry: "tile",
    name: { zh: "初始注册", en: "Initial registration" },
    summary: {
      zh: "首次注册，或注销、失效后再次注册。",
      en: "The first registration, or again after deregistration or expiry.",
    },
    formTitle: {
      zh: "二级注册结构工程师初始注册申请表",
      en: "Application for initial registration, Class-2 registered structural engineer",
    },
    formCode: "190103",
    sections: [
      { kind: "identity" },
      { kind: "employer", mode: "lookup" },
      { kind: "photo", need: "required" },
      { kind: "signatureImage", need: "optional" },
      { kind: "qualification" },
      {
        kind: "continuingEducation",
        when: "overdue",
        hours,
        proof: { kind: "pdf", maxBytes: twoMebibytes },
      },
      { kind: "declaration" },
    ],
    overdue: { fromIssue: { value: 36, source: `${order137} 第十一条` } },
    effect: "register",
    once: false,
    routes: [decidedInTwentyDays],
  },
  renewal: {
    entry: "tile",
    name: { zh: "延续注册", en: "Renewal" },
    summary: {
      zh: "注册有效期届满前延续，须在有效期内申请。",
      en: "Goes on after the end of the validity; to be applied for within it.",
    },
    formTitle: {
      zh: "二级注册结构工程师延续注册申请表",
      en: "Application for renewal, Class-2 registered structural engineer",
    },
    formCode: "190302",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "all", standing: "renewable" },
      { kind: "employer", mode: "registered" },
      { kind: "photo", need: "replaceable" },
      { kind: "continuingEducation", when: "always", hours, proof: { kind: "none" } },
      { kind: "declaration" },
    ],
    effect: "renew",
    once: false,
    routes: [decidedInTenDays(`${order137} 第八条`)],
  },
  deregistration: {
    entry: "tile",
    name: { zh: "注销注册", en: "Deregistration" },
    summary: {
      zh: "终止注册。企业数字签名后即完成注销，无需窗口审批。",
      en: "Ends the registration, with the employer's signature and without an officer.",
    },
    formTitle: {
      zh: "二级注册结构工程师注销注册申请表",
      en: "Application for deregistration, Class-2 registered structural engineer",
    },
    formCode: "190401",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "all", standing: "any" },
      { kind: "deregistrationReason", reasons: [...reasonsOfApplicants] },
      { kind: "route" },
      { kind: "employer", mode: "registered" },
      { kind: "photo", need: "replaceable" },
      { kind: "declaration" },
    ],
    effect: "deregister",
    once: false,
    routes: [effectiveWhenSigned, decidedWithoutEmployer],
  },
  paperExchange: {
    entry: "certificates",
    name: { zh: "纸质证书换领电子证书", en: "Exchange of a paper certificate" },
    summary: {
      zh: "把原来的纸质注册证书换成电子证书，无需窗口办理，只换一次。",
      en: "Replaces a paper certificate by an electronic one, without an officer and once.",
    },
    formTitle: {
      zh: "二级注册结构工程师纸质证书换领电子证书",
      en: "Exchange of a paper certificate, Class-2 registered structural engineer",
    },
    formCode: "190501",
    sections: [{ kind: "photo", need: "required" }],
    effect: "exchange",
    once: true,
    routes: [effectiveAtOnce],
  },
};
