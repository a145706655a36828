import type { Report } from "../findings";
import type { CertificateFields } from "./policy";
import type { XmlElement } from "./xml/read-xml";
import { childOf, childrenOf } from "./xml/schema";

/** The names under which the metadata (CustomDatas) hold a certificate's values, as e-licences name them. */
const metadataNames = {
  title: "ZZMC",
  licenceType: "ZZLXDM",
  number: "ZZBH",
  identifier: "ZZBS",
  authority: "ZZBFJG",
  authorityCreditCode: "ZZBFJGDM",
  issuedOn: "ZZBFRQ",
  name: "CZZT",
  idNumber: "CZZTDM",
  validFrom: "ZZYXQQSRQ",
  validTo: "ZZYXQJZRQ",
  sex: "KZ_XB",
  birthDate: "KZ_CSRQ",
  employer: "KZ_PYQY",
  specialty: "KZ_ZCZY",
  endedOn: "KZ_ZXRQ",
} as const satisfies Record<keyof CertificateFields, string>;

/** The names of a certificate's values. */
export const fieldNames = Object.keys(metadataNames) as readonly (keyof CertificateFields)[];

// What not every profession's certificate says.
const optionalFields: readonly string[] = [
  "idNumber",
  "sex",
  "birthDate",
  "employer",
  "specialty",
  "endedOn",
];

/** Gives the part of OFD.xml that tells about the document. */
export function documentInfoOf(ofd: XmlElement): XmlElement | undefined {
  return childOf(childOf(ofd, "DocBody"), "DocInfo");
}

/** Reads the values out of OFD.xml, the first of each name. */
export function fieldsOf(ofd: XmlElement): CertificateFields {
  const textOf = (field: keyof CertificateFields) =>
    dataOf(ofd).find((data) => data.attributes.get("Name") === metadataNames[field])?.text;
  return {
    title: textOf("title"),
    licenceType: textOf("licenceType"),
    number: textOf("number"),
    identifier: textOf("identifier"),
    authority: textOf("authority"),
    authorityCreditCode: textOf("authorityCreditCode"),
    issuedOn: textOf("issuedOn"),
    name: textOf("name"),
    idNumber: textOf("idNumber"),
    validFrom: textOf("validFrom"),
    validTo: textOf("validTo"),
    sex: textOf("sex"),
    birthDate: textOf("birthDate"),
    employer: textOf("employer"),
    specialty: textOf("specialty"),
    endedOn: textOf("endedOn"),
  };
}

/** Reports values that are missing, and names that stand twice. */
export function judgePresence(ofd: XmlElement, fields: CertificateFields, report: Report): void {
  const names = dataOf(ofd).map((data) => data.attributes.get("Name") ?? "");
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) report.add("fields.twice", name);
  });
  for (const field of fieldNames)
    if (fields[field] === undefined && !optionalFields.includes(field)) report.add("fields.missing", field);
}

const dataOf = (ofd: XmlElement) => childrenOf(childOf(documentInfoOf(ofd), "CustomDatas"), "CustomData");
