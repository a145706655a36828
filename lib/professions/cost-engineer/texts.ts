import type { ProfessionInput } from "../schema";

/** The article that lists who is not registered. */
export const order150 = "注册造价工程师管理办法（建设部令第150号）第十三条";

const applicant = {
  zh: "本人已按照相关法律法规规定，符合考试报名条件，并依法取得了二级造价工程师职业资格，与{employer}签订真实有效的劳动合同。本人无其他资格证书注册在其他企业（兼职），承诺已按规定完成相应继续教育，同意将证书注册至该企业。本人已核对上述内容，对申报资料内容及申报资料的真实性负责。",
  en: "I met the conditions for the examination and lawfully obtained the qualification of Class-2 cost engineer, and have a true and valid employment contract with {employer}. No other qualification of mine is registered with another enterprise; I have completed the required continuing education and agree to be registered with this enterprise. I have checked the above and answer for the truth of the application and its material.",
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
export const refusalReasons: ProfessionInput["refusalReasons"] = (
  [
    ["REFUSE_01", "不具有完全民事行为能力的", "No full capacity for civil conduct"],
    ["REFUSE_02", "申请在两个或者两个以上单位注册的", "Applying for registration with two or more units"],
    ["REFUSE_03", "未达到造价工程师继续教育合格标准的", "Continuing education below the standard"],
    [
      "REFUSE_04",
      "前一个注册期内工作业绩达不到规定标准，或未办理暂停执业手续而脱离工程造价业务岗位的",
      "Work of the last period below the standard, or leaving practice without notice",
    ],
    ["REFUSE_05", "受刑事处罚，刑事处罚尚未执行完毕的", "Criminal punishment not yet served"],
    [
      "REFUSE_06",
      "因工程造价业务活动受刑事处罚，自执行完毕之日起至申请之日止不满5年的",
      "Less than 5 years since a punishment for cost-engineering work was served",
    ],
    [
      "REFUSE_07",
      "因前项规定以外原因受刑事处罚，自处罚决定之日起至申请之日止不满3年的",
      "Less than 3 years since another criminal punishment",
    ],
    [
      "REFUSE_08",
      "被吊销注册证书，自被处罚决定之日起至申请之日止不满3年的",
      "Less than 3 years since the certificate was revoked",
    ],
    [
      "REFUSE_09",
      "以欺骗、贿赂等不正当手段获准注册被撤销，自被撤销注册之日起至申请之日止不满3年的",
      "Less than 3 years since a registration got by deceit or bribery was rescinded",
    ],
    ["REFUSE_10", "法律、法规规定不予注册的其他情形", "Other circumstances set by law"],
  ] as const
).map(([code, zh, en]) => ({ code, label: { zh, en }, source: order150 }));
