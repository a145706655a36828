import type { Matter, Profession, Section } from "@/lib/professions/schema";

/** Tells what the person fills in, in the order of the form's sections. */
export function formSteps(profession: Profession, matter: Matter): string[] {
  return matter.sections.flatMap((section) => stepOf(profession, matter, section));
}

function stepOf(profession: Profession, matter: Matter, section: Section): string[] {
  switch (section.kind) {
    case "identity":
      return ["个人信息（姓名、性别、出生年月、证件类型、证件号、个人手机号）自动带出，无需填写。"];
    case "employer":
      return [
        section.mode === "lookup"
          ? "填写申请注册企业全称，点击【验证企业名称】，系统自动带出统一社会信用代码；再填写企业联系电话。"
          : "企业信息自动带出，请核对，并填写企业联系电话。",
      ];
    case "photo":
      return [
        section.need === "required"
          ? "上传个人照片：近期免冠正面照、白色背景，裁好后点击【使用这张照片】。照片显示在电子证书上。"
          : "照片自动带出，可以根据实际重新上传。照片显示在电子证书上。",
      ];
    case "signatureImage":
      return [
        section.need === "replaceable"
          ? "个人签名自动带出，可以根据实际重新手写或上传。"
          : `在签名板上手写个人签名，或上传签名照片${section.need === "optional" ? "（可以不填）" : ""}。`,
      ];
    case "qualification":
      return qualificationSteps(profession);
    case "registrations":
      return registrationSteps(matter, section.choose);
    case "continuingEducation":
      return [educationStep(section)];
    case "deregistrationReason":
      return ["选择证书注销原因。"];
    case "route":
      return routeSteps(matter);
    case "declaration":
      return [
        "仔细阅读并勾选【申请人员意见】，点击【保存信息】。系统核对全部内容，有误的逐条提示；核对通过后取得受理编号，出现【个人数字签名】按钮。",
      ];
  }
}

/** Tells of the choice between the usual way and those without the employer's signature. */
function routeSteps({ routes }: Matter): string[] {
  return routes.slice(1).flatMap(({ offer, absence, proof }) => {
    if (!offer || absence.kind === "none" || proof.kind === "none") return [];
    const grounds = absence.grounds.map(({ label }) => label.zh).join("、");
    const size = proof.maxBytes / (1024 * 1024);
    return [
      `选择办理方式，通常为【${routes[0]?.offer?.label.zh}】。${offer.label.zh}的，选择【${offer.label.zh}】，选择原因（${grounds}），说明情况，并上传证明（PDF 格式，${size} MB 以内）。`,
    ];
  });
}

function qualificationSteps({ qualification, specialties }: Profession): string[] {
  const one = specialties.kind === "perApplication" ? "选择注册专业（一次申请一个专业），" : "";
  if (qualification.kind === "registerOrUpload")
    return [
      "资格证书签发地为本地的，资格信息由登记机关数据库直接提供；签发地为外省市的，自行填写，并上传 PDF 格式的扫描件。",
    ];
  return [
    `${one}填写资格证书签发日期${qualification.dates.includes("approval") ? "；没有签发日期的，勾选后填写批准日期" : ""}。`,
  ];
}

function registrationSteps({ effect }: Matter, choose: "several" | "all" | "shown"): string[] {
  if (choose === "shown") return ["核对现注册证书信息。"];
  const what = effect === "renew" ? "延续" : "注销";
  return [choose === "several" ? `勾选本次要${what}的注册专业。` : `核对要${what}的注册证书信息。`];
}

function educationStep({ when, hours, proof }: Extract<Section, { kind: "continuingEducation" }>): string {
  const asked = `填写继续教育学时（必修课不少于 ${hours.compulsory.value} 学时，选修课不少于 ${hours.elective.value} 学时）、培训日期和培训机构`;
  const proven = proof.kind === "pdf" ? "，并上传 PDF 格式的证明文件" : "";
  return when === "overdue" ? `逾期注册的，${asked}${proven}。` : `${asked}${proven}。`;
}
