import { equalBytes } from "../bytes";
import type { VerifierCrypto } from "../crypto-port";
import { DerReader, oidOf, serialOf } from "../der/der-reader";
import { type DerElement, DerError, tags } from "../der/read-der";
import type { Report } from "../findings";
import { oids } from "../oids";
import { fits, isSha256, readSignatureAlgorithm } from "../x509/algorithms";
import type { Certificate } from "../x509/certificate";
import type { SignedData, SignerInfo } from "./signed-data";

/** What a CMS has to be: version and content type, digest of its content, and the attributes it must and may have. */
export interface SignerDemand {
  version: number;
  contentType: string;
  digest: Uint8Array;
  required: readonly string[];
  allowed: readonly string[];
  unsigned: readonly string[];
}

/** Judges the cryptography of one CMS; gives the signer's certificate when there is one, trusted or not. */
export async function judgeSigner(
  cms: SignedData,
  demand: SignerDemand,
  crypto: VerifierCrypto,
  report: Report,
): Promise<Certificate | undefined> {
  const { signer } = cms;
  if (cms.version !== demand.version || cms.contentType !== demand.contentType) {
    report.add("cms.structure", "version or content type");
  }
  judgeAttributes(signer, demand, report);
  judgeAlgorithms(cms, report);
  const certificate = cms.certificates.find(
    (c) => c.serial === signer.serial && equalBytes(c.issuer, signer.issuer),
  );
  if (certificate === undefined) {
    report.add("cms.certificates", "the signer's certificate is missing");
    return undefined;
  }
  await judgeSigningCertificate(signer, certificate, crypto, report);
  if (!(await isSignatureRight(signer, certificate, crypto))) report.add("cms.signature");
  return certificate;
}

function judgeAttributes(signer: SignerInfo, demand: SignerDemand, report: Report): void {
  const { signedAttributes, unsignedAttributes } = signer;
  for (const type of demand.required) {
    if (!signedAttributes.has(type)) report.add("cms.signedAttributes", `${type} is missing`);
  }
  for (const type of signedAttributes.keys()) {
    if (!demand.required.includes(type) && !demand.allowed.includes(type)) {
      report.add("cms.signedAttributes", `${type} is not allowed`);
    }
  }
  for (const type of unsignedAttributes.keys()) {
    if (!demand.unsigned.includes(type)) report.add("cms.unsignedAttributes", `${type} is not allowed`);
  }
  const contentType = signedAttributes.get(oids.contentType);
  if (contentType !== undefined && oidOf(contentType) !== demand.contentType) {
    report.add("cms.signedAttributes", "contentType");
  }
  const digest = signedAttributes.get(oids.messageDigest);
  if (digest?.tag !== tags.octetString || !equalBytes(digest.content, demand.digest))
    report.add("cms.digest");
}

/** The places that name an algorithm outside of what is signed must say the same as the signed one (RFC 6211). */
function judgeAlgorithms(cms: SignedData, report: Report): void {
  const { signer } = cms;
  const digest = signer.digestAlgorithm;
  if (!isSha256(digest) || !equalBytes(digest.bytes, cms.digestAlgorithm.bytes)) {
    report.add("cms.algorithm", "digest");
  }
  if (readSignatureAlgorithm(signer.signatureAlgorithm, { inCms: true }) === undefined) {
    report.add("cms.algorithm", "signature");
  }
  const protection = signer.signedAttributes.get(oids.algorithmProtection);
  if (protection === undefined) return;
  const reader = new DerReader(protection, "algorithm protection");
  const protectedDigest = reader.next(tags.sequence);
  const protectedSignature = reader.next(0xa1);
  reader.end();
  if (
    !equalBytes(protectedDigest.bytes, digest.bytes) ||
    !equalBytes(protectedSignature.content, signer.signatureAlgorithm.content)
  ) {
    report.add("cms.algorithm", "not the protected ones");
  }
}

/** Insists on exactly one ESSCertIDv2, with SHA-256 by default, that is the signer's certificate (RFC 5035). */
async function judgeSigningCertificate(
  signer: SignerInfo,
  certificate: Certificate,
  crypto: VerifierCrypto,
  report: Report,
): Promise<void> {
  const attribute = signer.signedAttributes.get(oids.signingCertificateV2);
  if (attribute === undefined) return;
  const outer = new DerReader(attribute, "signing certificate");
  const list = outer.next(tags.sequence);
  outer.end();
  const [id, ...more] = list.children;
  if (id === undefined || more.length > 0) throw new DerError("schema", "signing certificate");
  const reader = new DerReader(id, "certificate id");
  const hash = reader.next(tags.octetString).content;
  const issuerSerial = reader.optional(tags.sequence);
  reader.end();
  const right = equalBytes(hash, await crypto.sha256([certificate.der]));
  if (!right || (issuerSerial !== undefined && !isIssuerSerialOf(issuerSerial, certificate))) {
    report.add("cms.signingCertificate");
  }
}

function isIssuerSerialOf(element: DerElement, certificate: Certificate): boolean {
  const reader = new DerReader(element, "issuer and serial");
  const issuer = reader.next(tags.sequence);
  const serial = serialOf(reader.next(tags.integer));
  reader.end();
  const [name, ...more] = issuer.children;
  return (
    more.length === 0 &&
    name?.tag === 0xa4 &&
    equalBytes(name.content, certificate.issuer) &&
    serial === certificate.serial
  );
}

async function isSignatureRight(
  signer: SignerInfo,
  certificate: Certificate,
  crypto: VerifierCrypto,
): Promise<boolean> {
  const algorithm = readSignatureAlgorithm(signer.signatureAlgorithm, { inCms: true });
  const { key } = certificate;
  if (algorithm === undefined || key === undefined || !fits(algorithm, key, signer.signature)) return false;
  return crypto.verify({
    spki: key.spki,
    algorithm,
    signature: signer.signature,
    data: signer.signedBytes,
  });
}
