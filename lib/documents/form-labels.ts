import type { Sex } from "@/lib/domain/resident-id";
import type { SigningParty } from "./signature-fields";

/** The words of an application form as a legal document: Chinese, whatever the reader's language. */
export const formLabels = {
  name: "姓名",
  sex: "性别",
  birthDate: "出生年月",
  idType: "证件类型",
  idNumber: "证件号",
  mobile: "个人手机号",
  employer: "聘用企业",
  creditCode: "统一社会信用代码",
  employerPhone: "企业联系电话",
  signatureImage: "注册证书个人签名样式",
  specialty: "注册专业",
  qualificationPlace: "资格取得所在地",
  qualificationNumber: "资格证书编号",
  registration: "现注册证书状态",
  educationSpecialty: "专业类别",
  compulsory: "继续教育必修课",
  elective: "继续教育选修课",
  educationDate: "培训日期",
  educationBody: "培训机构",
  deregistrationReason: "证书注销原因",
  route: "办理方式",
  noEmployerSignature: "本申请表仅由申请人签名，无聘用企业签名",
  absenceGround: "聘用企业未签名的原因",
  absenceText: "情况说明",
  acceptanceNumber: "受理编号",
  formNumber: "申请表编号",
  authority: "登记机关",
} as const;

/** Names the date that a qualification's period counts from. */
export const qualificationDateLabels = { issue: "签发日期", approval: "批准日期" } as const;

/** Writes a person's sex. */
export const sexLabels: Record<Sex, string> = { male: "男", female: "女" };

/** Words a party's part of the form: its declaration and the place of its signature. */
export const partyLabels: Record<SigningParty, { declaration: string; signature: string }> = {
  applicant: { declaration: "申请人员意见", signature: "申请人（数字签名）" },
  employer: { declaration: "聘用企业意见", signature: "聘用企业（数字签章）" },
};

/** Says on every document of a demonstration that it binds nobody. */
export const testRemark = "测试　本文件由演示系统生成，所用数字证书为测试证书，无法律效力。";
