import { decidedWithoutEmployer } from "../assisted-route";
import { reasonsOfApplicants } from "../deregistration-reasons";
import { decidedInTenDays, decidedInTwentyDays, effectiveWhenSigned } from "../routes";
import type { ProfessionInput } from "../schema";

const order150 = "注册造价工程师管理办法（建设部令第150号）";
const practice = "北京市同类系统的做法";

type Matters = ProfessionInput["matters"];
type Sections = NonNullable<Matters["initial"]>["sections"];

/** When a first registration in a specialty is overdue. */
const overdue = {
  fromIssue: { value: 12, source: `${order150} 第十条` },
  fromApproval: { value: 18, source: practice },
};

const educationWhenOverdue: Sections[number] = {
  kind: "continuingEducation",
  when: "overdue",
  hours: { compulsory: { value: 15, source: practice }, elective: { value: 15, source: practice } },
  proof: { kind: "none" },
};

/** The four matters of the manual; one specialty per application, except where registrations are chosen. */
export const matters: Matters = {
  initial: {
    entry: "tile",
    name: { zh: "初始注册", en: "Initial registration" },
    summary: {
      zh: "首次注册，或注销、失效后再次注册。一次申请一个资格专业。",
      en: "The first registration, or again after deregistration or expiry. One specialty per application.",
    },
    formTitle: {
      zh: "二级造价工程师初始注册申请表",
      en: "Application for initial registration, Class-2 cost engineer",
    },
    formCode: "190103",
    sections: [
      { kind: "identity" },
      { kind: "employer", mode: "lookup" },
      { kind: "photo", need: "required" },
      { kind: "signatureImage", need: "required" },
      { kind: "qualification" },
      educationWhenOverdue,
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
      zh: "二级造价工程师增项注册申请表",
      en: "Application for the addition of a specialty, Class-2 cost engineer",
    },
    formCode: "190211",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "shown", standing: "valid" },
      { kind: "employer", mode: "registered" },
      { kind: "photo", need: "replaceable" },
      { kind: "signatureImage", need: "replaceable" },
      { kind: "qualification" },
      educationWhenOverdue,
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
      zh: "二级造价工程师延续注册申请表",
      en: "Application for renewal, Class-2 cost engineer",
    },
    formCode: "190302",
    sections: [
      { kind: "identity" },
      { kind: "registrations", choose: "several", standing: "renewable" },
      { kind: "employer", mode: "registered" },
      { kind: "photo", need: "replaceable" },
      { kind: "signatureImage", need: "replaceable" },
      {
        kind: "continuingEducation",
        when: "always",
        hours: {
          compulsory: { value: 60, source: `${order150} 第二十三条` },
          elective: { value: 60, source: `${order150} 第二十三条` },
        },
        proof: { kind: "none" },
      },
      { kind: "declaration" },
    ],
    effect: "renew",
    once: false,
    routes: [decidedInTenDays(`${order150} 第八、九条`)],
  },
  deregistration: {
    entry: "tile",
    name: { zh: "注销注册", en: "Deregistration" },
    summary: {
      zh: "终止注册。企业数字签名后即完成注销，无需窗口审批。",
      en: "Ends a registration, with the employer's signature and without an officer.",
    },
    formTitle: {
      zh: "二级造价工程师注销注册申请表",
      en: "Application for deregistration, Class-2 cost engineer",
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
