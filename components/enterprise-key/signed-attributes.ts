import { DerReader, oidOf, onlyChild } from "@/lib/verify/der/der-reader";
import { type DerElement, DerError, readDer, tags } from "@/lib/verify/der/read-der";
import { oids } from "@/lib/verify/oids";

/** What signed attributes bind: SHA-256 of the content, and of the signer's certificate. */
export interface SignedAttributes {
  digest: Uint8Array;
  certificate: Uint8Array;
}

const expected: readonly string[] = [
  oids.contentType,
  oids.messageDigest,
  oids.signingCertificateV2,
  oids.algorithmProtection,
];

/**
 * Reads signed attributes (SET OF, DER; RFC 5652 5.3). Undefined for anything but exactly the four that a form's signature
 * has, with one value each: nothing unknown is signed.
 */
export function readSignedAttributes(der: Uint8Array): SignedAttributes | undefined {
  try {
    const values = valuesOf(readDer(der));
    const digest = values.get(oids.messageDigest);
    const contentType = values.get(oids.contentType);
    const complete = values.size === expected.length && expected.every((type) => values.has(type));
    if (!complete || !digest || !contentType || oidOf(contentType) !== oids.data) return undefined;
    if (digest.tag !== tags.octetString || !protectsSha256(values.get(oids.algorithmProtection)))
      return undefined;
    return { digest: digest.content, certificate: certificateHash(values.get(oids.signingCertificateV2)) };
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function valuesOf(set: DerElement): ReadonlyMap<string, DerElement> {
  if (set.tag !== tags.set) throw new DerError("schema", "attributes");
  const values = new Map<string, DerElement>();
  for (const element of set.children) {
    const reader = new DerReader(element, "attribute");
    const type = oidOf(reader.next(tags.oid));
    const value = onlyChild(reader.next(tags.set), tags.set, "attribute values");
    reader.end();
    if (values.has(type)) throw new DerError("schema", "attribute twice");
    values.set(type, value);
  }
  return values;
}

/** Reads the one ESSCertIDv2, with SHA-256 by default (RFC 5035 3). */
function certificateHash(attribute: DerElement | undefined): Uint8Array {
  if (!attribute) throw new DerError("schema", "signing certificate");
  const list = onlyChild(attribute, tags.sequence, "signing certificate");
  const id = onlyChild(list, tags.sequence, "certificate ids");
  const hash = onlyChild(id, tags.sequence, "certificate id");
  if (hash.tag !== tags.octetString) throw new DerError("schema", "certificate hash");
  return hash.content;
}

const signatureAlgorithms: readonly string[] = [oids.ecdsaSha256, oids.rsaSha256];

/** Tells whether the attributes fix SHA-256 and one of the two signature algorithms (RFC 6211). */
function protectsSha256(attribute: DerElement | undefined): boolean {
  if (!attribute) return false;
  const reader = new DerReader(attribute, "algorithm protection");
  const digest = onlyChild(reader.next(tags.sequence), tags.sequence, "digest algorithm");
  const [signature] = reader.next(0xa1).children;
  reader.end();
  return (
    oidOf(digest) === oids.sha256 && signature !== undefined && signatureAlgorithms.includes(oidOf(signature))
  );
}
