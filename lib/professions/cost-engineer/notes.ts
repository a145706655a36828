import { changePage, inProgressNote } from "../guide-words";
import type { ProfessionInput } from "../schema";

const manual = "二级造价工程师电子化申报操作手册（2021版）";
type Notes = ProfessionInput["notes"];
type Matter = NonNullable<Notes["matters"]["initial"]>;

const inProgress = inProgressNote("审批", `${manual} 选择申请事项的注意`);

const voided: Matter["voided"] = {
  zh: "个人数字证书签署完成后，如还需修改申请表数据，在数据修改并点击【保存信息】后，必须重新进行个人数字证书签署，之前已签署的文件作废。",
  en: "If you change the form after signing it and save it, you must sign again; what was signed before becomes void.",
  source: `${manual} 个人数字签名的注意`,
};

const frozen: Matter["frozen"] = {
  zh: "申请事项进入审批流程后不可修改申请表信息。",
  en: "Once the application is being decided, the form cannot be changed.",
  source: `${manual} 个人数字签名的注意`,
};

/** What the cost engineers' manual words in its own way. */
export const notes: Notes = {
  browser: {
    zh: "本系统支持 Edge、Chrome、Firefox、Safari 的当前版本，电脑手机都可以，无需安装插件；不必使用 360、QQ、搜狗浏览器，也不支持 IE。",
    en: "Current Edge, Chrome, Firefox and Safari work, on desktop and phone, without a plug-in. 360, QQ and Sogou browsers are not needed, and IE is not supported.",
    source: `${manual} 申报前的准备工作（插件和 IE 的要求已取消）`,
  },
  certificate: {
    zh: "按照住建部要求，二级造价工程师电子注册证书标准调整为 OFD 文件格式，可下载安装 OFD 阅读软件查看。各种浏览器都可以下载。",
    en: "As the ministry requires, the electronic certificate of a Class-2 cost engineer is an OFD file; an OFD reader can be downloaded and installed. Every browser can download it.",
    source: `${manual} 电子注册证书领取的注意（只用 IE 下载的要求已取消）`,
  },
  changePage,
  changes: [
    {
      topic: "identity",
      listed: true,
      zh: "若变更电子证书中造价工程师姓名或身份证号的，请联系相应的管理部门。",
      en: "To change the name or ID number in the electronic certificate, contact the authority.",
      source: `${manual} 3.5`,
    },
    {
      topic: "employer",
      listed: true,
      zh: "若更换聘用企业的，请办理注销注册后再进行初始注册。",
      en: "To change your employer, deregister and then apply for an initial registration.",
      source: `${manual} 3.5`,
    },
    {
      topic: "employerName",
      listed: false,
      zh: "聘用企业名称（工商注册名称）变更的，由企业登录后办理企业名称变更，个人不用申请。",
      en: "If your employer's registered name changed, the employer signs in and changes it; you apply for nothing.",
      source: `${manual} 第5章`,
    },
  ],
  matters: {
    initial: { inProgress, voided, frozen },
    specialtyAddition: { inProgress, voided, frozen },
    renewal: {
      inProgress,
      voided,
      frozen,
      expired: {
        zh: "延续注册的专业必须在正常的有效期内，若专业有效期已过，请通过初始注册或增项注册进行申请。",
        en: "A specialty can be renewed only within its validity. If it has expired, apply for an initial registration or a specialty addition.",
        source: `${manual} 延续注册第4步`,
      },
    },
    deregistration: { inProgress, voided },
  },
};
