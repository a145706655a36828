import type { ProfessionInput } from "../schema";

const order137 = "勘察设计注册工程师管理规定（建设部令第137号）第十六条";

const applicant = {
  zh: "本人已按照相关法律法规规定，符合考试报名条件，并依法取得了二级注册结构工程师执业资格，与{employer}签订真实有效的劳动合同。本人无其他资格证书注册在其他企业（兼职），承诺已按规定完成相应继续教育，同意将证书注册至该企业。本人已核对上述内容，对申报资料内容及申报资料的真实性负责。",
  en: "I met the conditions for the examination and lawfully obtained the qualification of Class-2 registered structural engineer, and have a true and valid employment contract with {employer}. No other qualification of mine is registered with another enterprise; I have completed the required continuing education and agree to be registered with this enterprise. I have checked the above and answer for the truth of the application and its material.",
};

const employer = (matter: { zh: string; en: string }) => ({
  zh: `{employer}已按照相关法律法规与{name}签订真实有效劳动聘用合同，并确认其申报材料真实，同意该同志申报${matter.zh}。`,
  en: `{employer} has a true and valid employment contract with {name} under the law, confirms that the material submitted is true, and agrees to this application for ${matter.en}.`,
});

/** The declarations of the forms. `{employer}` and `{name}` are put in when they are shown and drawn. */
export const declarations: ProfessionInput["declarations"] = {
  initial: { applicant, employer: employer({ zh: "初始注册", en: "initial registration" }) },
  renewal: { applicant, employer: employer({ zh: "延续注册", en: "renewal" }) },
  deregistration: {
    applicant: {
      zh: "本人已核对上述内容，对申请表内容及申报材料真实性负责。如有虚假，愿承担由此产生的一切法律责任。",
      en: "I have checked the above and answer for the truth of the form and its material. If anything is false, I bear every legal consequence.",
    },
    employer: {
      zh: "{employer}已核对上述内容，同意{name}注销注册。",
      en: "{employer} has checked the above and agrees to the deregistration of {name}.",
    },
  },
};

/** Grounds for refusing a registration. */
export const refusalReasons: ProfessionInput["refusalReasons"] = (
  [
    ["REFUSE_01", "不具有完全民事行为能力的", "No full capacity for civil conduct"],
    [
      "REFUSE_02",
      "因从事勘察设计或者相关业务受到刑事处罚，自刑事处罚执行完毕之日起至申请注册之日止不满2年的",
      "Less than 2 years since a punishment for survey or design work was served",
    ],
    ["REFUSE_03", "法律、法规规定不予注册的其他情形", "Other circumstances set by law"],
  ] as const
).map(([code, zh, en]) => ({ code, label: { zh, en }, source: order137 }));
