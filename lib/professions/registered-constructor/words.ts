import { inProgressNote, licensingLaws, noFee, ownConditions } from "../guide-words";
import type { ProfessionInput } from "../schema";

/** Where the numbers of this profession are from: they show what the layer can express, and no authority has confirmed them. */
export const example = "示例数字，未经主管部门核定";
const source = "示例文字，未经主管部门核定";
const grounds = "注册建造师管理规定（建设部令第153号）第十五条";

const applicant = {
  zh: "本人已按照相关法律法规规定，符合考试报名条件，并依法取得了二级建造师执业资格，与{employer}签订真实有效的劳动合同。本人无其他资格证书注册在其他企业（兼职），承诺已按规定完成相应继续教育，同意将证书注册至该企业。本人已核对上述内容，对申报资料内容及申报资料的真实性负责。",
  en: "I met the conditions for the examination and lawfully obtained the qualification of Class-2 constructor, and have a true and valid employment contract with {employer}. No other qualification of mine is registered with another enterprise; I have completed the required continuing education and agree to be registered with this enterprise. I have checked the above and answer for the truth of the application and its material.",
};

const employer = (matter: { zh: string; en: string }) => ({
  zh: `{employer}已按照相关法律法规与{name}签订真实有效劳动聘用合同，并确认其申报材料真实，同意该同志申报${matter.zh}。`,
  en: `{employer} has a true and valid employment contract with {name} under the law, confirms that the material submitted is true, and agrees to this application for ${matter.en}.`,
});

/** The declarations of the forms. `{employer}` and `{name}` are put in when they are shown and drawn. */
export const declarations: ProfessionInput["declarations"] = {
  initial: { applicant, employer: employer({ zh: "初始注册", en: "initial registration" }) },
  specialtyAddition: {
    applicant,
    employer: employer({ zh: "增项注册", en: "the addition of a specialty" }),
  },
  renewal: { applicant, employer: employer({ zh: "延续注册", en: "renewal" }) },
  deregistration: {
    applicant: {
      zh: "本人已核对上述内容，对申请表内容及申报材料真实性负责。如有虚假，愿承担由此产生的一切法律责任。",
      en: "I have checked the above and answer for the truth of the form and its material. If anything is false, I bear every legal consequence.",
    },
    employer: {
      zh: "{employer}已核对上述内容，同意{name}注销所选专业的注册。",
      en: "{employer} has checked the above and agrees to the deregistration of {name}.",
    },
  },
};

/** Grounds for refusing a registration. */
export const refusalReasons: ProfessionInput["refusalReasons"] = [
  {
    code: "REFUSE_01",
    label: { zh: "不具有完全民事行为能力的", en: "No full capacity for civil conduct" },
    source: grounds,
  },
  {
    code: "REFUSE_02",
    label: { zh: "法律、法规规定不予注册的其他情形", en: "Other circumstances set by law" },
    source: grounds,
  },
];

const inProgress = inProgressNote("审批", source);
const voided = {
  zh: "签署完成后修改并保存申请表的，必须重新签署，之前已签署的文件作废。",
  en: "If you change the form after signing it and save it, you must sign again; what was signed before becomes void.",
  source,
};

/** What the pages say in this profession's words. */
export const notes: ProfessionInput["notes"] = {
  changes: [
    {
      topic: "identity",
      listed: true,
      zh: "姓名或身份证号变更的，请联系登记机关。",
      en: "To change your name or ID number, contact the registry.",
      source,
    },
    {
      topic: "employer",
      listed: true,
      zh: "更换聘用企业的，请办理注销注册后再进行初始注册。",
      en: "To change your employer, deregister and then apply for an initial registration.",
      source,
    },
    {
      topic: "employerName",
      listed: true,
      zh: "聘用企业名称变更的，由企业登录后办理企业名称变更。",
      en: "If your employer's registered name changed, the employer signs in and changes it.",
      source,
    },
  ],
  matters: {
    initial: { inProgress, voided },
    specialtyAddition: { inProgress, voided },
    renewal: { inProgress, voided },
    deregistration: { inProgress, voided },
  },
};

/** What the guides say beyond what forms and routes tell. */
export const guide: ProfessionInput["guide"] = {
  conditions: {
    initial: ownConditions(
      ["取得二级建造师执业资格。", "You hold the qualification of Class-2 constructor.", source],
      [
        "受聘于一家企业，没有有效的注册。",
        "You are employed by one enterprise and have no valid registration.",
        source,
      ],
    ),
    specialtyAddition: ownConditions([
      "已有有效的注册，还有没注册的专业。",
      "You have a valid registration, and a specialty that is not registered.",
      source,
    ]),
    renewal: ownConditions(
      ["注册在有效期内。", "Your registration is within its validity.", source],
      ["已完成继续教育。", "You have completed the continuing education.", source],
    ),
    deregistration: ownConditions([
      "有还没有注销的注册。",
      "You have a registration that is not deregistered.",
      source,
    ]),
  },
  legalBasis: [
    ...licensingLaws,
    {
      zh: "《注册建造师管理规定》（建设部令第153号）",
      en: "Provisions on the Administration of Registered Constructors (Order No. 153 of the Ministry of Construction)",
    },
  ],
  fee: noFee,
};
