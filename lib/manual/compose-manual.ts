import { certificateHotline } from "@/lib/portal/certificate-hotline";
import { guidedMatters } from "@/lib/professions/guide";
import type { Profession } from "@/lib/professions/schema";
import { certificateChapter, exchangeChapter, questionsChapter, renameChapter } from "./closing-chapters";
import { manualEdition } from "./edition";
import {
  type Chapter,
  figure,
  heading,
  type ManualBlock,
  type ManualContent,
  paragraph,
  points,
  steps,
} from "./manual-content";
import { matterSections } from "./matter-chapter";

/** Writes the operation manual of these professions from their configuration. */
export function composeManual(professions: readonly Profession[]): ManualContent {
  const chapters = [
    preparation(professions),
    signingIn(professions),
    ...professions.map(professionChapter),
    certificateChapter(professions),
    ...exchangeChapter(professions),
    renameChapter(professions),
    questionsChapter(),
  ];
  return {
    title: "执业注册电子化申报操作手册",
    edition: manualEdition.name.zh,
    date: manualEdition.date,
    blocks: chapters.flatMap(({ title, blocks }, index) => [
      heading(1, `${index + 1} ${title}`),
      ...blocks(String(index + 1)),
    ]),
  };
}

function preparation(professions: readonly Profession[]): Chapter {
  const browsers = professions.flatMap(({ notes }) => notes.browser?.zh ?? []);
  return {
    title: "申报前的准备工作",
    blocks: () => [
      points(
        ...new Set(browsers),
        "个人用户：完成个人身份证实名信息采集，申领个人数字证书并设置个人签名图片。",
        "企业用户：申领法人一证通数字证书，准备好证书文件（.p12、.pfx）和证书密码。本系统用浏览器打开证书文件，不需要插件；USB 密钥须装“协卡助手”（https://www.962600.com/resources/tools），本系统暂不支持。",
        `申领证书有疑问，请拨打咨询电话 ${certificateHotline}。`,
        `本手册的适用对象为${professions.map(({ names }) => names.full.zh).join("、")}的注册人员以及注册企业。`,
      ),
    ],
  };
}

function signingIn(professions: readonly Profession[]): Chapter {
  const first = professions.flatMap(({ notes }) => notes.signUp?.zh ?? []);
  return {
    title: "用户登录",
    blocks: () => [
      steps(
        "打开首页，在“建设工程注册从业人员职业资格许可”下找到要办的事项，点击【立即办理】；【办事指南】写明条件、材料和时限。",
        `个人用户：用证件号或手机号和密码登录，也可以用短信验证码登录。${[...new Set(first)].join("")}`,
        "企业用户：同样从首页登录，选择【企业】，选择证书文件，输入证书密码后登录。首次登录时登记经办人员的姓名和手机号。",
      ),
      figure("portal", "首页"),
      figure("sign-in", "登录"),
    ],
  };
}

function professionChapter(profession: Profession, index: number): Chapter {
  const tiles = guidedMatters(profession).filter((code) => profession.matters[code]?.entry === "tile");
  return {
    title: `${profession.names.full.zh}注册申请操作`,
    blocks: (number) => [
      ...(index === 0 ? walk : []),
      ...tiles.flatMap((code, place) => matterSections(profession, code, `${number}.${place + 1}`)),
      heading(2, `${number}.${tiles.length + 1} 变更注册`),
      steps(...profession.notes.changes.map(({ zh }) => zh)),
    ],
  };
}

/** The screens that every application passes, shown once. */
const walk: ManualBlock[] = [
  paragraph("各事项的页面相同，先看一遍：申请列表、选择事项、填写申请表、个人签名、企业确认、企业签名。"),
  figure("applications", "我的申请：列表和当前状态"),
  figure("matters", "选择申请事项：不能申请的事项没有按钮，并写明原因"),
  figure("form", "填写申请表"),
  figure("sign", "个人数字签名"),
  figure("inbox", "企业：待企业确认"),
  figure("countersign", "企业：核对并签名"),
];
