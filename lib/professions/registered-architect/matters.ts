import { decidedWithoutEmployer } from "../assisted-route";
import { reasonsOfApplicants } from "../deregistration-reasons";
import { decidedInTenDays, decidedInTwentyDays, effectiveWhenSigned } from "../routes";
import type { ProfessionInput } from "../schema";
import { example } from "./words";

const twoMebibytes = 2 * 1024 * 1024;
const hours = { compulsory: { value: 40, source: example }, elective: { value: 40, source: example } };

/** Three matters without specialties; a qualification of another province is declared with a scan. */
export const matters: ProfessionInput["matters"] = {
  initial: {
    entry: "tile",
    name: { zh: "初始注册", en: "Initial registration" },
    summary: {
      zh: "首次注册，或注销、失效后再次注册。",
      en: "The first registration, or again after deregistration or expiry.",
    },
    formTitle: {
      zh: "二级注册建筑师初始注册申请表",
      en: "Application for initial registration, Class-2 registered architect",
    },
    formCode: "190103",
    sections: [
      { kind: "identity" },
      { kind: "employer", mode: "lookup" },
      { kind: "photo", need: "required" },
      { kind: "signatureImage", need: "required" },
      { kind: "qualification" },
      {
        kind: "continuingEducation",
        when: "overdue",
        hours,
        proof: { kind: "pdf", maxBytes: twoMebibytes },
      },
      { kind: "declaration" },
    ],
    overdue: { fromIssue: { value: 36, source: example } },
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
      zh: "二级注册建筑师延续注册申请表",
      en: "Application for renewal, Class-2 registered architect",
    },
    formCode: "190302",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "all", standing: "renewable" },
      { kind: "employer", mode: "registered" },
      { kind: "photo", need: "replaceable" },
      { kind: "signatureImage", need: "replaceable" },
      { kind: "continuingEducation", when: "always", hours, proof: { kind: "none" } },
      { kind: "declaration" },
    ],
    effect: "renew",
    once: false,
    routes: [decidedInTenDays(example)],
  },
  deregistration: {
    entry: "tile",
    name: { zh: "注销注册", en: "Deregistration" },
    summary: {
      zh: "终止注册。企业数字签名后即完成注销，无需窗口审批。",
      en: "Ends the registration, with the employer's signature and without an officer.",
    },
    formTitle: {
      zh: "二级注册建筑师注销注册申请表",
      en: "Application for deregistration, Class-2 registered architect",
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
};
