import { type DerElement, encodeSequence, readChildren, readElement } from "./der";

interface CertificateParts {
  serial: Uint8Array;
  issuer: Uint8Array;
  subject: Uint8Array;
}

/** Reads the encoded serial number, issuer and subject of an X.509 v3 certificate (RFC 5280 4.1); throws on other bytes. */
function readParts(certificate: Uint8Array): CertificateParts {
  const whole = readElement(certificate);
  const [tbs] = readChildren(certificate, whole);
  if (whole.end !== certificate.length || tbs === undefined) throw new Error("Not one certificate");
  const [version, serial, , issuer, , subject] = readChildren(certificate, tbs);
  if (version?.tag !== 0xa0 || !serial || !issuer || !subject) throw new Error("Not a v3 certificate");
  const part = (element: DerElement) => certificate.slice(element.start, element.end);
  return { serial: part(serial), issuer: part(issuer), subject: part(subject) };
}

/** Gives the encoded subject of a certificate. */
export const subjectOf = (certificate: Uint8Array): Uint8Array => readParts(certificate).subject;

/** Encodes the IssuerAndSerialNumber by which CMS names a certificate (RFC 5652 10.2.4). */
export function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const { issuer, serial } = readParts(certificate);
  return encodeSequence(issuer, serial);
}

/** Tells whether a certificate names itself as its issuer, as a root does. */
export function isSelfIssued(certificate: Uint8Array): boolean {
  const { issuer, subject } = readParts(certificate);
  return Buffer.compare(issuer, subject) === 0;
}
