import { lastIndexOf, startsWith } from "./bytes";
import type { VerifierCrypto } from "./crypto-port";
import { type Completeness, derivePolicy, recognisePdf } from "./derive-policy";
import type { Finding, FindingCode } from "./findings";
import type { CertificateFields, SealReport } from "./ofd/policy";
import { verifyCertificateFile } from "./ofd/verify-certificate-file";
import { canBeParty } from "./parties";
import type { SignatureReport } from "./policy";
import { inspectPdf, verifySignedPdf } from "./verify-signed-pdf";
import type { PartyName } from "./x509/names";

/**
 * What a document can be: a form, one that the applicant signs alone, a notice or decision of a registry, or a certificate as
 * its original (OFD) or its copy (PDF).
 */
export type DocumentKind = "form" | "personalForm" | "official" | "certificate" | "certificateCopy";

/** By what a document is judged; nothing is known of who should have signed it. */
export interface ExaminePolicy {
  /** The roots that are trusted, those of signatures and those of seals alike, DER. */
  roots: readonly Uint8Array[];
  /** Revocation lists besides those in the document, DER. */
  revocation: readonly Uint8Array[];
  /** Titles by which the copy of a certificate is told from a notice. */
  certificateTitles: readonly string[];
  /** The caller's present. */
  at: Date;
}

/** A signature as the document tells of it; to be believed when the verdict is `valid`. */
export interface Signer {
  /** Name of the signature field; `seal` in an OFD. */
  field: string;
  subject: PartyName | undefined;
  /** Who certified the signer, of a PDF. */
  issuer?: PartyName | undefined;
  /** Who made the seal, of an OFD. */
  sealMaker?: PartyName;
  certificateSerial: string | undefined;
  signedAt: Date | undefined;
}

/** What came of examining a document. */
export interface Examination {
  kind: DocumentKind | undefined;
  title: string | undefined;
  /** `unsigned`: sound, and signed by nobody. */
  verdict: "valid" | "unsigned" | "invalid" | "unreadable";
  completeness: Completeness | undefined;
  /** In the order in which they were made. */
  signers: readonly Signer[];
  findings: readonly Finding[];
  /** What a certificate says about itself. */
  fields: CertificateFields | undefined;
}

const nothing = {
  kind: undefined,
  title: undefined,
  completeness: undefined,
  signers: [],
  findings: [],
  fields: undefined,
} as const;

/**
 * Says what a document of this product is, who signed it and whether every byte of it is sound, from its bytes alone. It
 * cannot know who should have signed: that is for the reader of the names to judge. Throws when a root is no certificate.
 */
export async function examineDocument(
  bytes: Uint8Array,
  policy: ExaminePolicy,
  crypto: VerifierCrypto,
): Promise<Examination> {
  if (startsWith(bytes, "%PDF-", 0)) return examinePdf(bytes, policy, crypto);
  if (startsWith(bytes, "PK\x03\x04", 0)) return examineOfd(bytes, policy, crypto);
  return { ...nothing, verdict: "unreadable" };
}

async function examinePdf(
  bytes: Uint8Array,
  { roots, revocation, certificateTitles, at }: ExaminePolicy,
  crypto: VerifierCrypto,
): Promise<Examination> {
  const recognised = recognisePdf(bytes);
  if (recognised === undefined)
    return { ...nothing, verdict: "unreadable", findings: inspectPdf(bytes).findings };
  const { layout, title } = recognised;
  const { expected, documentTimestamp, completeness, findings } = derivePolicy(
    layout,
    inspectPdf(bytes, layout).signatures,
  );
  const demands = {
    profile: "embedded",
    layout,
    roots,
    expected,
    documentTimestamp,
    revocation,
    at,
  } as const;
  const judged = await verifySignedPdf(bytes, demands, crypto);
  const all = [...judged.findings, ...findings];
  const isCopy = layout === "official" && title !== undefined && certificateTitles.includes(title);
  const sound = completeness === "unsigned" ? "unsigned" : "valid";
  return {
    kind: isCopy ? "certificateCopy" : layout,
    title,
    verdict: all.length === 0 ? sound : "invalid",
    completeness,
    signers: judged.signatures.map(signerOf),
    findings: all,
    fields: undefined,
  };
}

const signerOf = ({ field, subject, issuer, certificateSerial, signedAt }: SignatureReport): Signer => ({
  field,
  subject,
  issuer,
  certificateSerial,
  signedAt,
});

/** What makes a certificate unreadable although it is plain what it was. */
const damage: readonly FindingCode[] = ["zip.checksum", "zip.data"];

const isNamed = (bytes: Uint8Array, name: string) => lastIndexOf(bytes, name, bytes.length) >= 0;

async function examineOfd(
  bytes: Uint8Array,
  { roots, at }: ExaminePolicy,
  crypto: VerifierCrypto,
): Promise<Examination> {
  const { verdict, findings, fields, seal } = await verifyCertificateFile(bytes, { roots, at }, crypto);
  if (verdict === "unreadable") {
    const damaged = findings.some(({ code }) => damage.includes(code)) && isNamed(bytes, "OFD.xml");
    return damaged
      ? { ...nothing, kind: "certificate", verdict: "invalid", findings }
      : { ...nothing, verdict, findings };
  }
  const all = [...findings, ...strangeSealer(seal)];
  return {
    kind: "certificate",
    title: fields?.title,
    verdict: all.length === 0 ? "valid" : "invalid",
    completeness: "complete",
    signers: seal === undefined ? [] : [sealerOf(seal)],
    findings: all,
    fields,
  };
}

function strangeSealer(seal: SealReport | undefined): Finding[] {
  if (seal === undefined || canBeParty(seal.signer, "registry")) return [];
  const { commonName, serialNumber } = seal.signer;
  return [{ code: "signer.wrongParty", where: "seal", detail: `${commonName} ${serialNumber}` }];
}

const sealerOf = ({ signer, sealMaker, certificateSerial, sealedAt }: SealReport): Signer => ({
  field: "seal",
  subject: signer,
  sealMaker,
  certificateSerial,
  signedAt: sealedAt,
});
