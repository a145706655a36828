import "server-only";
import type { DocumentKind, Examination, Signer } from "@/lib/verify/examine-document";
import type { PartyName } from "@/lib/verify/x509/names";
import { sentenceOf } from "./finding-sentences";

const kinds: Record<DocumentKind, string> = {
  form: "application form",
  personalForm: "application form that the applicant signs alone",
  official: "notice or decision of a registry",
  certificate: "certificate, the original (OFD)",
  certificateCopy: "certificate, the copy (PDF)",
};

/** Sums an examination up in a sentence: what may be relied on. */
function verdictOf({ verdict, completeness, kind, fields }: Examination): string {
  if (verdict === "unreadable")
    return "NOT READABLE: this is no document of this product, or too little of one is left.";
  if (verdict === "invalid")
    return "INVALID: do not rely on it. Nothing that it says of its signers is to be believed.";
  if (verdict === "unsigned") return "NOT SIGNED: the document is sound, but nobody has signed it.";
  if (completeness === "applicantOnly")
    return "VALID, signed by the applicant only: the employer's signature is not there.";
  if (fields?.endedOn)
    return `DEREGISTERED on ${fields.endedOn}: sealed by the authority named above and unchanged since, to prove that the registration has ended. It is no valid certificate.`;
  if (kind === "form") return "VALID: signed by applicant and employer, and unchanged since.";
  if (kind === "personalForm")
    return "VALID: signed by the applicant alone, and unchanged since. The form states why the employer does not sign.";
  return "VALID: sealed by the authority named above, and unchanged since.";
}

/** Writes an examination for the terminal. What comes from the document is freed of all that a terminal would obey. */
export function describeExamination(file: string, examination: Examination): string {
  const { kind, title, signers, findings, fields } = examination;
  const lines = [
    `${file}: ${kind === undefined ? "not recognised" : kinds[kind]}${title ? `, ${title}` : ""}`,
    ...(fields ? [`  ${[fields.name, fields.number, fields.employer].filter(Boolean).join(", ")}`] : []),
    ...signers.flatMap((signer, index) => signerLines(signer, index + 1)),
    ...(signers.length === 0 && kind !== undefined ? ["  no signature"] : []),
    ...findings.flatMap(({ code, where, detail }) => [
      `  ! ${code}${where ? ` (${where})` : ""}: ${sentenceOf(code)}`,
      ...(detail ? [`      ${detail}`] : []),
    ]),
    verdictOf(examination),
  ];
  return lines.map(printable).join("\n");
}

function signerLines(signer: Signer, order: number): string[] {
  const { field, subject, issuer, sealMaker, certificateSerial, signedAt } = signer;
  const by = issuer ? `issued by ${nameOf(issuer)}` : "of an unreadable issuer";
  return [
    `  ${order}. ${field}: ${subject ? nameOf(subject) : "unreadable"}, ${signedAt?.toISOString() ?? "at no proved time"}`,
    `     certificate ${certificateSerial ?? "unreadable"}, ${sealMaker ? `seal made by ${nameOf(sealMaker)}` : by}`,
  ];
}

const nameOf = ({ commonName, serialNumber }: PartyName) =>
  serialNumber === "" ? commonName : `${commonName} (${serialNumber})`;

/** Writes an examination as JSON in one line, in ASCII. */
export function examinationAsJson(file: string, examination: Examination): string {
  const findings = examination.findings.map((finding) => ({
    ...finding,
    sentence: sentenceOf(finding.code),
  }));
  return JSON.stringify({ file, ...examination, findings, says: verdictOf(examination) }).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Replaces control and direction characters: a name in a hostile file must not move the cursor or turn a line around. */
const printable = (line: string) => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd");
