import { equalBytes } from "../bytes";
import type { SignatureAlgorithm, VerifierCrypto } from "../crypto-port";
import { DerReader, serialOf, timeOf, wholeBitsOf } from "../der/der-reader";
import { type DerElement, DerError, readDer, tags } from "../der/read-der";
import { oids } from "../oids";
import { fits, type PublicKey, readPublicKey, readSignatureAlgorithm } from "./algorithms";
import {
  type Extension,
  type KeyUsage,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtendedKeyUsage,
  readExtensions,
  readKeyUsage,
  readSubjectKeyIdentifier,
  unknownCritical,
} from "./extensions";
import { type PartyName, readName } from "./names";

/** Something signed by an authority, certificate or CRL: the signed bytes and the signature. */
export interface Signed {
  tbs: Uint8Array;
  /** Undefined when the algorithm is not allowed. */
  algorithm: SignatureAlgorithm | undefined;
  signature: Uint8Array;
}

/** A certificate as it was read; names compared by their DER, the serial number in hexadecimal digits. */
export interface Certificate extends Signed {
  der: Uint8Array;
  serial: string;
  issuer: Uint8Array;
  issuerName: PartyName;
  subject: Uint8Array;
  subjectName: PartyName;
  notBefore: Date;
  notAfter: Date;
  /** Undefined when the key is of a kind or size that is not allowed. */
  key: PublicKey | undefined;
  authority: boolean;
  pathLength: number;
  keyUsage: ReadonlySet<KeyUsage>;
  /** Undefined without the extension. */
  extendedKeyUsage: readonly string[] | undefined;
  /** The extension for time stamping is right only when it is critical. */
  extendedKeyUsageCritical: boolean;
  subjectKeyIdentifier: Uint8Array | undefined;
  authorityKeyIdentifier: Uint8Array | undefined;
  unknownCritical: readonly string[];
}

const knownExtensions: readonly string[] = [
  oids.basicConstraints,
  oids.keyUsage,
  oids.extendedKeyUsage,
  oids.subjectKeyIdentifier,
  oids.authorityKeyIdentifier,
  oids.subjectAltName,
  oids.policies,
  oids.distributionPoints,
  oids.authorityInformation,
];

/** Reads one X.509 v3 certificate that fills the bytes; throws `DerError` for everything else. */
export function readCertificate(der: Uint8Array): Certificate {
  return certificateOf(readDer(der));
}

/** Reads a certificate out of DER that was read already. */
export function certificateOf(element: DerElement): Certificate {
  const { tbs, signed } = readSigned(element, "certificate");
  const reader = new DerReader(tbs, "certificate body");
  const version = reader.next(0xa0);
  if (version.bytes.at(-1) !== 2 || version.bytes.length !== 5)
    throw new DerError("schema", "certificate version");
  const serial = serialOf(reader.next(tags.integer));
  insistOnSameAlgorithm(reader.next(tags.sequence), element);
  const issuer = reader.next(tags.sequence);
  const validity = reader.next(tags.sequence);
  const subject = reader.next(tags.sequence);
  const key = reader.next(tags.sequence);
  const extensionList = reader.next(0xa3).children;
  reader.end();
  const [list, ...more] = extensionList;
  if (list === undefined || more.length > 0) throw new DerError("schema", "certificate extensions");
  return {
    ...signed,
    der: element.bytes,
    serial,
    issuer: issuer.bytes,
    issuerName: readName(issuer),
    subject: subject.bytes,
    subjectName: readName(subject),
    ...readValidity(validity),
    key: readPublicKey(key),
    ...describeExtensions(readExtensions(list)),
  };
}

function readValidity(validity: DerElement): { notBefore: Date; notAfter: Date } {
  const [notBefore, notAfter, ...more] = validity.children;
  if (notBefore === undefined || notAfter === undefined || more.length > 0)
    throw new DerError("schema", "validity");
  return { notBefore: timeOf(notBefore), notAfter: timeOf(notAfter) };
}

function describeExtensions(extensions: ReadonlyMap<string, Extension>) {
  return {
    ...readBasicConstraints(extensions.get(oids.basicConstraints)),
    keyUsage: readKeyUsage(extensions.get(oids.keyUsage)),
    extendedKeyUsage: readExtendedKeyUsage(extensions.get(oids.extendedKeyUsage)),
    extendedKeyUsageCritical: extensions.get(oids.extendedKeyUsage)?.critical ?? false,
    subjectKeyIdentifier: readSubjectKeyIdentifier(extensions),
    authorityKeyIdentifier: readAuthorityKeyIdentifier(extensions),
    unknownCritical: unknownCritical(extensions, knownExtensions),
  };
}

/** Takes apart the envelope that certificates and CRLs share: body, algorithm, signature. */
export function readSigned(element: DerElement, what: string): { tbs: DerElement; signed: Signed } {
  const reader = new DerReader(element, what);
  const tbs = reader.next(tags.sequence);
  const algorithm = reader.next(tags.sequence);
  const signature = wholeBitsOf(reader.next(tags.bitString));
  reader.end();
  return {
    tbs,
    signed: { tbs: tbs.bytes, algorithm: readSignatureAlgorithm(algorithm, { inCms: false }), signature },
  };
}

/** Insists that the signed body names the algorithm that stands outside of it (RFC 5280 4.1.1.2). */
export function insistOnSameAlgorithm(inner: DerElement, signed: DerElement): void {
  const outer = signed.children[1];
  if (outer === undefined || !equalBytes(inner.bytes, outer.bytes))
    throw new DerError("schema", "algorithms differ");
}

/** Tells whether a certificate or CRL was signed with the issuer's key, by an algorithm that is allowed. */
export async function isSignedBy(
  signed: Signed,
  issuer: Certificate,
  crypto: VerifierCrypto,
): Promise<boolean> {
  const { algorithm, signature, tbs } = signed;
  const { key } = issuer;
  if (algorithm === undefined || key === undefined) return false;
  try {
    if (!fits(algorithm, key, signature)) return false;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
  return crypto.verify({ spki: key.spki, algorithm, signature, data: tbs });
}

/** Tells whether a key identifier, where both sides have one, is the issuer's. */
export function identifies(identifier: Uint8Array | undefined, issuer: Certificate): boolean {
  const { subjectKeyIdentifier } = issuer;
  return (
    identifier === undefined ||
    subjectKeyIdentifier === undefined ||
    equalBytes(identifier, subjectKeyIdentifier)
  );
}

/** Names a certificate for a finding's detail. */
export function describe(certificate: Certificate): string {
  return `${certificate.subjectName.commonName} (${certificate.serial})`;
}
