import { DerReader, oidOf, onlyChild, serialOf, smallIntegerOf } from "../der/der-reader";
import { type DerElement, DerError, isSorted, tags } from "../der/read-der";
import type { Report } from "../findings";
import { oids } from "../oids";
import { type Certificate, certificateOf } from "../x509/certificate";

/** Values of CMS attributes by their type. */
export type Attributes = ReadonlyMap<string, DerElement>;

/** The one signer of a CMS. */
export interface SignerInfo {
  issuer: Uint8Array;
  serial: string;
  digestAlgorithm: DerElement;
  /** The bytes that were signed: the attributes as an explicit SET OF. */
  signedBytes: Uint8Array;
  signedAttributes: Attributes;
  signatureAlgorithm: DerElement;
  signature: Uint8Array;
  unsignedAttributes: Attributes;
}

/** A CMS SignedData as far as forms use it. */
export interface SignedData {
  version: number;
  digestAlgorithm: DerElement;
  contentType: string;
  /** Undefined when the content stands outside. */
  content: Uint8Array | undefined;
  certificates: readonly Certificate[];
  signer: SignerInfo;
}

const maxCertificates = 8;

/**
 * Reads a SignedData with one signer (RFC 5652); more signers than one are reported and the first is read,
 * and so are certificates that are not sorted. Throws
 * `DerError` when the structure is another. CRLs within, other certificate formats and key identifiers are refused.
 */
export function readSignedData(contentInfo: DerElement, report: Report): SignedData {
  const outer = new DerReader(contentInfo, "ContentInfo");
  if (oidOf(outer.next(tags.oid)) !== oids.signedData) throw new DerError("schema", "not SignedData");
  const wrapped = onlyChild(outer.next(0xa0), 0xa0, "ContentInfo");
  outer.end();
  const reader = new DerReader(wrapped, "SignedData");
  const version = smallIntegerOf(reader.next(tags.integer));
  const digestAlgorithm = onlyChild(reader.next(tags.set), tags.set, "digest algorithms");
  const content = readContent(reader.next(tags.sequence));
  const certificates = readCertificates(reader.next(0xa0), report);
  const signers = reader.next(tags.set).children;
  reader.end();
  if (signers.length !== 1) report.add("cms.signerCount", String(signers.length));
  const [signer] = signers;
  if (signer === undefined) throw new DerError("schema", "no signer");
  return { version, digestAlgorithm, ...content, certificates, signer: readSigner(signer) };
}

function readContent(element: DerElement): { contentType: string; content: Uint8Array | undefined } {
  const reader = new DerReader(element, "content");
  const contentType = oidOf(reader.next(tags.oid));
  const wrapped = reader.optional(0xa0);
  reader.end();
  if (wrapped === undefined) return { contentType, content: undefined };
  const octets = onlyChild(wrapped, 0xa0, "content");
  if (octets.tag !== tags.octetString) throw new DerError("schema", "content");
  return { contentType, content: octets.content };
}

function readCertificates(set: DerElement, report: Report): readonly Certificate[] {
  if (!isSorted(set.children)) report.add("cms.notCanonical", "certificates not sorted");
  if (set.children.length > maxCertificates) throw new DerError("schema", "too many certificates");
  return set.children.map(certificateOf);
}

function readSigner(element: DerElement): SignerInfo {
  const reader = new DerReader(element, "SignerInfo");
  if (smallIntegerOf(reader.next(tags.integer)) !== 1) throw new DerError("schema", "SignerInfo version");
  const id = new DerReader(reader.next(tags.sequence), "signer id");
  const issuer = id.next(tags.sequence).bytes;
  const serial = serialOf(id.next(tags.integer));
  id.end();
  const digestAlgorithm = reader.next(tags.sequence);
  const signed = reader.next(0xa0);
  const signatureAlgorithm = reader.next(tags.sequence);
  const signature = reader.next(tags.octetString).content;
  const unsigned = reader.optional(0xa1);
  reader.end();
  const signedBytes = signed.bytes.slice();
  signedBytes[0] = tags.set;
  return {
    issuer,
    serial,
    digestAlgorithm,
    signedBytes,
    signedAttributes: readAttributes(signed),
    signatureAlgorithm,
    signature,
    unsignedAttributes: unsigned === undefined ? new Map() : readAttributes(unsigned),
  };
}

function readAttributes(set: DerElement): Attributes {
  if (!isSorted(set.children)) throw new DerError("encoding", "attributes not sorted");
  if (set.children.length === 0) throw new DerError("schema", "empty attributes");
  const attributes = new Map<string, DerElement>();
  for (const element of set.children) {
    const reader = new DerReader(element, "attribute");
    const type = oidOf(reader.next(tags.oid));
    const value = onlyChild(reader.next(tags.set), tags.set, "attribute values");
    reader.end();
    if (attributes.has(type)) throw new DerError("schema", "attribute twice");
    attributes.set(type, value);
  }
  return attributes;
}
