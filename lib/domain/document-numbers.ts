/** The documents of the procedure and the character that tells their numbers apart. */
const documentMarks = {
  /** 受理通知书, 行政许可法 32. */
  acceptance: "受",
  /** 补正告知书, 行政许可法 32. */
  correction: "补",
  /** 不予受理通知书, 行政许可法 32. */
  notAccepted: "不受",
  /** 准予行政许可决定书, 行政许可法 38. */
  granted: "准",
  /** 不予行政许可决定书, 行政许可法 38. */
  refused: "不准",
  /** 延长审批期限告知书, 行政许可法 42. */
  extension: "延",
  /** 注销决定, 行政许可法 70. */
  deregistration: "销",
  /** 事先告知书 before a registration is ended, 行政许可法 7, 行政处罚法 44. */
  hearing: "告",
  /** 注册锁定告知书. */
  lock: "锁",
  /** 解除注册锁定告知书. */
  unlock: "解",
  /** 撤销注册决定书, 行政许可法 69. */
  rescission: "撤",
  /** 吊销注册证书的行政处罚决定书, 行政处罚法 59. */
  revocation: "吊",
} as const;

export type DocumentKind = keyof typeof documentMarks;

/** Lists the kinds of all documents, each with a sequence of its own in every registry and year. */
export const documentKinds = Object.keys(documentMarks) as [DocumentKind, ...DocumentKind[]];

/** Lists the kinds of documents about an application. */
export const officialDocuments = [
  "acceptance",
  "correction",
  "notAccepted",
  "granted",
  "refused",
  "extension",
  "deregistration",
] as const satisfies readonly DocumentKind[];
export type OfficialDocument = (typeof officialDocuments)[number];

/** Lists the kinds of documents about an act of a registry on a registration. */
export const actDocuments = [
  "hearing",
  "lock",
  "unlock",
  "deregistration",
  "rescission",
  "revocation",
] as const satisfies readonly DocumentKind[];
export type ActDocument = (typeof actDocuments)[number];

/** Writes a document's number: 沪建注造受〔2021〕000001; throws RangeError when year or serial do not fit. */
export function formatDocumentNumber(parts: {
  /** The registry's document prefix, unique on the deployment. */
  prefix: string;
  document: DocumentKind;
  year: number;
  serial: number;
}): string {
  const { prefix, document, year, serial } = parts;
  const text = `${prefix}${documentMarks[document]}〔${year}〕${String(serial).padStart(6, "0")}`;
  if (!/〔\d{4}〕\d{6}$/.test(text) || serial < 1) throw new RangeError(`no document number: ${text}`);
  return text;
}
