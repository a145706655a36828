import { parseELicenceId, serialFromNumber } from "@/lib/domain/e-licence-id";
import { parsePlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { Report } from "../findings";
import { documentInfoOf, fieldNames, judgePresence } from "./fields";
import type { ReadSealing } from "./judge-sealing";
import type { CertificateFields, CertificatePolicy } from "./policy";
import type { XmlElement } from "./xml/read-xml";
import { childOf } from "./xml/schema";

/** Judges what a certificate says: complete, consistent in itself and with who sealed it when, and as its caller expects. */
export function judgeFields(
  ofd: XmlElement,
  fields: CertificateFields,
  sealing: ReadSealing | undefined,
  { expected = {} }: CertificatePolicy,
  report: Report,
): void {
  judgePresence(ofd, fields, report);
  judgeIdentifier(fields, report);
  judgeDates(fields, sealing?.at, report);
  judgeDocumentInfo(documentInfoOf(ofd), fields, report);
  if (sealing !== undefined) judgeAuthority(fields, sealing, report);
  for (const field of fieldNames) {
    const value = expected[field];
    if (value !== undefined && value !== fields[field]) report.add("fields.unexpected", field);
  }
}

/** The identifier's check character is right, and it is of this type, authority and number. */
function judgeIdentifier(fields: CertificateFields, report: Report): void {
  const { identifier = "", licenceType, authorityCreditCode, number = "" } = fields;
  const parsed = parseELicenceId(identifier);
  if (!parsed.ok) {
    report.add("fields.identifier", identifier);
    return;
  }
  const { typeCode, issuerCode, serial } = parsed.value;
  if (typeCode !== licenceType) report.add("fields.identifier", "licence type");
  if (issuerCode !== authorityCreditCode) report.add("fields.identifier", "authority");
  if (serial !== serialFromNumber(number)) report.add("fields.identifier", "number");
}

function judgeDates(fields: CertificateFields, sealedAt: Date | undefined, report: Report): void {
  const { issuedOn, validFrom, validTo, birthDate, endedOn } = fields;
  for (const date of [issuedOn, validFrom, validTo, birthDate, endedOn])
    if (date !== undefined && !parsePlainDate(date).ok) report.add("fields.dates", date);
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    report.add("fields.dates", `${validFrom} to ${validTo}`);
  if (sealedAt === undefined || issuedOn === undefined) return;
  const sealedOn = plainDateIn(sealedAt);
  if (issuedOn > sealedOn) report.add("fields.dates", `issued on ${issuedOn}, sealed on ${sealedOn}`);
}

/** Readers show title, author and date of the document beside the page; they say the same. */
function judgeDocumentInfo(
  info: XmlElement | undefined,
  { title, authority, issuedOn }: CertificateFields,
  report: Report,
): void {
  const said = [
    ["Title", title],
    ["Author", authority],
    ["CreationDate", issuedOn],
  ] as const;
  for (const [name, value] of said)
    if (value !== undefined && childOf(info, name)?.text !== value) report.add("fields.documentInfo", name);
}

/** An authority seals its own certificates only. */
function judgeAuthority(
  { authority, authorityCreditCode }: CertificateFields,
  { signerCertificate }: ReadSealing,
  report: Report,
): void {
  const { commonName, serialNumber } = signerCertificate.subjectName;
  if (commonName !== authority || serialNumber !== authorityCreditCode)
    report.add("signer.nameDiffers", `${commonName} ${serialNumber}`);
}
