import type { PlainDate } from "@/lib/domain/plain-date";
import type { CertificateContent } from "@/lib/dto/certificate";
import type { CertificateField } from "@/lib/professions/certificate-schema";

/** Names what a certificate shows as electronic licences do, by the initials of the words (建设类电子证照的通行字段名). */
export const certificateTags = {
  name: "XM",
  sex: "XB",
  birthDate: "CSNY",
  number: "ZZBH",
  employer: "PYDW",
  specialty: "ZY",
  validTo: "ZZYXQJZRQ",
  authority: "ZZBFJG",
  issuedOn: "ZZBFRQ",
  endedOn: "ZXRQ",
} as const satisfies Record<CertificateField | "authority" | "issuedOn" | "endedOn", string>;

/** Says on the face of a certificate of a demonstration that it binds nobody. */
export const testCertificate = "测试证书　由演示系统生成，无法律效力";

/** Marks the copy of a certificate whose registration was ended, by how it was. */
export const endedMarks = {
  deregistration: { word: "已注销", remark: "注销证明　本件证明该注册已经注销，不是有效的注册证书" },
  rescission: { word: "已撤销", remark: "撤销证明　本件证明该注册已经撤销，不是有效的注册证书" },
  revocation: { word: "已吊销", remark: "吊销证明　本件证明该注册证书已经吊销，不是有效的注册证书" },
} as const;

/** Says on the PDF what it is beside the original. */
export const copyRemark =
  "本件为电子证书的 PDF 副本，内容与 OFD 格式的电子证书一致；证书现状以扫码查验为准。";

/** Writes a day as certificates do, with two digits for month and day: 2026年01月09日. */
export function certificateDate(date: PlainDate): string {
  const [year, month, day] = date.split("-");
  return `${year}年${month}月${day}日`;
}

/** Words what a row of a certificate shows; throws when the content has no specialty and the row asks for one. */
export function certificateValue(content: CertificateContent, field: CertificateField): string {
  if (field === "birthDate" || field === "validTo") return certificateDate(content[field]);
  const value = content[field];
  if (value === null) throw new Error(`the certificate ${content.number} has no ${field}`);
  return value;
}
