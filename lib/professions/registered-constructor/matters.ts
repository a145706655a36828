import { decidedWithoutEmployer } from "../assisted-route";
import { reasonsOfApplicants } from "../deregistration-reasons";
import { decidedInTenDays, decidedInTwentyDays, effectiveWhenSigned } from "../routes";
import type { ProfessionInput } from "../schema";
import { example } from "./words";

const hours = { compulsory: { value: 60, source: example }, elective: { value: 60, source: example } };
const overdue = {
  fromIssue: { value: 36, source: example },
  fromApproval: { value: 36, source: example },
};
const education = { kind: "continuingEducation", when: "overdue", hours, proof: { kind: "none" } } as const;

/** Four matters, one specialty per application. */
export const matters: ProfessionInput["matters"] = {
  initial: {
    entry: "tile",
    name: { zh: "初始注册", en: "Initial registration" },
    summary: {
      zh: "首次注册，或注销、失效后再次注册。一次申请一个资格专业。",
      en: "The first registration, or again after deregistration or expiry. One specialty per application.",
    },
    formTitle: {
      zh: "二级建造师初始注册申请表",
      en: "Application for initial registration, Class-2 constructor",
    },
    formCode: "190103",
    sections: [
      { kind: "identity" },
      { kind: "employer", mode: "lookup" },
      { kind: "photo", need: "required" },
      { kind: "signatureImage", need: "required" },
      { kind: "qualification" },
      education,
      { kind: "declaration" },
    ],
    overdue,
    effect: "register",
    once: false,
    routes: [decidedInTwentyDays],
  },
  specialtyAddition: {
    entry: "tile",
    name: { zh: "增项注册", en: "Specialty addition" },
    summary: {
      zh: "在现聘用企业增加注册一个专业。一次申请一个专业。",
      en: "One more specialty with the present employer. One specialty per application.",
    },
    formTitle: {
      zh: "二级建造师增项注册申请表",
      en: "Application for the addition of a specialty, Class-2 constructor",
    },
    formCode: "190211",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "shown", standing: "valid" },
      { kind: "employer", mode: "registered" },
      { kind: "photo", need: "replaceable" },
      { kind: "signatureImage", need: "replaceable" },
      { kind: "qualification" },
      education,
      { kind: "declaration" },
    ],
    overdue,
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
      zh: "二级建造师延续注册申请表",
      en: "Application for renewal, Class-2 constructor",
    },
    formCode: "190302",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "several", standing: "renewable" },
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
      en: "Ends a registration, with the employer's signature and without an officer.",
    },
    formTitle: {
      zh: "二级建造师注销注册申请表",
      en: "Application for deregistration, Class-2 constructor",
    },
    formCode: "190401",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "several", standing: "any" },
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
