import { composeGuide } from "@/lib/professions/guide";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Matter, Profession } from "@/lib/professions/schema";
import { heading, type ManualBlock, note, points, steps } from "./manual-content";
import { formSteps } from "./matter-steps";

/** Writes the sections on one matter that is applied for: conditions, what the person does, what the employer does. */
export function matterSections(profession: Profession, code: MatterCode, number: string): ManualBlock[] {
  const matter = matterOf(profession, code);
  const name = matter.name.zh;
  const guide = composeGuide(profession, code);
  return [
    heading(2, `${number} ${name}`),
    heading(3, "办理条件"),
    points(...guide.conditions.map(({ zh }) => zh)),
    heading(3, "个人申请"),
    steps(
      `登录后点击【${profession.names.menu.applicant.zh}】，列表显示本人已完成和正在进行的申请及当前状态。点击【新增注册申请】，选择【${name}】。`,
      ...formSteps(profession, matter),
      "点击【个人数字签名】，核对申请表后点击【请点击此按钮完成签署】，获取短信验证码并填入，点击【确定】。首次签名前须先申领个人数字证书。",
      "通知注册企业完成企业数字签名。",
      ending(matter.routes[0]?.decision.kind === "officer"),
      ...withoutEmployer(matter),
    ),
    ...guide.notes.map(({ zh }) => note(zh)),
    heading(3, "企业确认"),
    ...employerSteps(profession, matter.routes[0]?.decision.kind === "officer"),
  ];
}

/** Tells how it goes on where the employer does not sign. */
function withoutEmployer({ routes }: Matter): string[] {
  return routes.flatMap(({ offer, absence, decision }) =>
    offer && absence.kind === "stated" && decision.kind === "officer"
      ? [
          `选择【${offer.label.zh}】的，个人签名后即受理，可【打印行政审批受理通知书】，无需企业签名；申请表不能再修改。登记机关告知企业，并在受理后 ${decision.workingDays.value} 个工作日内决定是否注销，结果短信通知。`,
        ]
      : [],
  );
}

const ending = (decided: boolean): string =>
  decided
    ? "企业签名后可在线查看已签署的申请表，并【打印行政审批受理通知书】。准予注册后，在【电子注册证书管理】领取电子证书。"
    : "企业签名后即完成注销，无需窗口审批；可在线查看已签署的申请表，并【打印行政审批受理通知书】。";

function employerSteps({ names }: Profession, decided: boolean): ManualBlock[] {
  return [
    steps(
      `企业登录后点击【人员类办事】—【${names.menu.employer.zh}】—【待企业确认】，在列表中找到申请，点击【签名确认】。`,
      "核对个人填报的信息，阅读并勾选【聘用企业意见】，点击【签名确认】。",
      "核对申请表后点击【请点击此按钮完成签署】，输入法人一证通数字证书密码，点击【验证】。",
      decided
        ? "签名后可在【企业已确认查询】查看审批进度、已签署的申请表，并【打印行政审批受理通知书】。"
        : "签名后注册和证书立即失效。可在【企业已确认查询】查看记录，并【打印行政审批受理通知书】。",
    ),
    note("企业查看个人填报的申请信息，无法修改。如需修改请告知个人完成修改，或退回并写明原因。"),
  ];
}
