import type { CorrectionItem } from "@/lib/forms/correction";

/** Names in a notice what is to be corrected, in the words of the form. */
export const correctionLabels: Record<CorrectionItem, string> = {
  registrations: "所选的注册",
  deregistrationReason: "注销原因",
  employer: "聘用企业",
  employerPhone: "企业联系电话",
  photo: "照片",
  signatureImage: "个人签名图片",
  qualification: "职业资格信息",
  qualificationScan: "资格证书扫描件",
  education: "继续教育学时",
  educationProof: "继续教育证明",
  other: "需要说明的情况",
};
