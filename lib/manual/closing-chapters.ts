import type { Profession } from "@/lib/professions/schema";
import { type Chapter, figure, heading, note, paragraph, points, steps } from "./manual-content";

/** Tells how a certificate is collected, with each profession's word on its file. */
export function certificateChapter(professions: readonly Profession[]): Chapter {
  return {
    title: "电子注册证书领取",
    blocks: () => [
      steps(
        "注册申请准予后，个人登录，点击【电子注册证书管理】，列表显示未领证的证书。",
        "点击【领证】，核对领证信息后点击【确认】，证书状态变为生成中，约 10 秒后可以【下载】。",
        "证书有 OFD 正式文件和 PDF 副本。打印后须在“个人签名”处手写签名并填写签名日期。",
        "他人可以扫证书上的二维码，或在【证书查验】输入注册编号和姓名，查验证书此刻是否有效。",
      ),
      figure("certificate", "领证信息确认"),
      ...professions.flatMap(({ notes }) => (notes.certificate ? [note(notes.certificate.zh)] : [])),
    ],
  };
}

/** Tells how a paper certificate is exchanged, where a profession's manual knows of it. */
export function exchangeChapter(professions: readonly Profession[]): Chapter[] {
  const those = professions.filter(({ guide }) => guide.conditions.paperExchange);
  if (those.length === 0) return [];
  return [
    {
      title: "纸质证书换领电子证书",
      blocks: () => [
        paragraph(`适用于${those.map(({ names }) => names.full.zh).join("、")}，每本纸质证书只能换领一次。`),
        steps(
          "个人登录，点击【电子注册证书管理】，在纸质证书一行点击【纸质证书换领电子证书】，核对证书信息。",
          "点击【上传照片】，再点击【选择相片】，按页面提示的规格选择照片并裁好，点击【上传】。",
          "点击【确定】，换领完成，即可下载电子证书；纸质证书记为已换领。",
        ),
      ],
    },
  ];
}

/** Tells employers how a change of their registered name reaches the certificates. */
export function renameChapter(professions: readonly Profession[]): Chapter {
  const menus = new Set(professions.map(({ names }) => `【${names.menu.rename.zh}】`));
  return {
    title: "聘用企业名称变更（工商注册名称）",
    blocks: () => [
      note(
        "该功能适用于所在聘用企业名称（工商注册名称）变更；变更前请先完成企业资质系统中对应的企业工商注册名称修改。",
      ),
      steps(
        `企业登录后，点击${[...menus].join("或")}菜单下的【企业名称变更】。`,
        "点击【注册企业名称批量变更】，系统显示原名称、新名称、涉及的证书和人员；有未办结的申请的，先办结。",
        "点击【确认更名】，证书中的企业名称一次全部变更。",
        "有关注册人员在【电子注册证书管理】重新领取电子证书。",
      ),
    ],
  };
}

/** Answers what applicants and employers ask most. */
export function questionsChapter(): Chapter {
  return {
    title: "常见问题",
    blocks: (number) => [
      heading(2, `${number}.1 个人`),
      points(
        "收不到短信验证码：请核对手机号，60 秒后可以重新获取，每个号码每天最多 10 次；也可以改用密码登录。",
        "签名后发现填错：企业签名前可以修改并保存，已签署的文件作废，须重新签名，受理编号不变。",
        "企业不签名：可以撤回申请；企业破产或证书遗失的，请拨打登记机关咨询电话。",
        "姓名中的字打不出来：请拨打登记机关咨询电话。",
      ),
      heading(2, `${number}.2 企业`),
      points(
        "什么是法人一证通数字证书：由电子认证服务机构发给企业，用来证明企业身份并签署电子文件，一家企业可以有多张。",
        "忘记证书密码：密码由企业自己保管，本系统不能重设，请联系发证机构。连续输错五次，签名窗口暂停一分钟。",
        "提示证书过期：请到发证机构更新后再登录。",
        "经办人员离职：请在【经办人员】里马上停用，并到发证机构吊销证书。",
      ),
    ],
  };
}
