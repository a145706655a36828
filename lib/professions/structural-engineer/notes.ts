import { changePage, inProgressNote } from "../guide-words";
import type { ProfessionInput } from "../schema";

const manual = "二级注册结构工程师操作手册";
type Notes = ProfessionInput["notes"];
type Matter = NonNullable<Notes["matters"]["initial"]>;

const inProgress = inProgressNote("审批", `${manual} 选择申请事项的注意`);

/** 受理前 is said where an officer decides; a deregistration has no acceptance to wait for. */
const voided = (before: "受理前" | ""): Matter["voided"] => ({
  zh: `个人数字证书签署完成后${before}，如还需修改申请表数据，在数据修改并保存后，必须重新进行个人数字证书签署，之前已签署的电子文件自动作废。`,
  en: before
    ? "If you change the form after signing it and before it is accepted, and save it, you must sign again; the file signed before becomes void by itself."
    : "If you change the form after signing it and save it, you must sign again; the file signed before becomes void by itself.",
  source: `${manual} 个人数字签名的注意`,
});

/** What the structural engineers' manual words in its own way. */
export const notes: Notes = {
  signUp: {
    zh: "个人首次登录，请先完成【新用户注册】。",
    en: "Before your first sign-in, complete the registration as a new user.",
    source: `${manual} 用户登录第3步`,
  },
  changePage,
  changes: [
    {
      topic: "identity",
      listed: true,
      zh: "若变更电子证书中二级结构工程师姓名或身份证号的，请联系相应的管理部门。",
      en: "To change the name or ID number in the electronic certificate, contact the authority.",
      source: `${manual} 变更注册`,
    },
    {
      topic: "employer",
      listed: true,
      zh: "若更换聘用企业的，请办理注销注册后再进行初始注册。",
      en: "To change your employer, deregister and then apply for an initial registration.",
      source: `${manual} 变更注册`,
    },
    {
      topic: "employerName",
      listed: true,
      zh: "若变更电子证书上的聘用企业名称（工商注册名称），由企业通过网上服务平台自助修改企业名称。",
      en: "To change the employer's registered name on the electronic certificate, the employer changes it by itself on this platform.",
      source: `${manual} 变更注册`,
    },
  ],
  matters: {
    initial: {
      inProgress: inProgressNote("申请", `${manual} 初始注册的注意`),
      voided: voided("受理前"),
    },
    renewal: { inProgress, voided: voided("受理前") },
    deregistration: { inProgress, voided: voided("") },
  },
};
