import { equalBytes, startsWith } from "../bytes";
import type { VerifierCrypto } from "../crypto-port";
import { DerError } from "../der/read-der";
import type { Report } from "../findings";
import { oids } from "../oids";
import { readSealing, type Sealing } from "../sm2/read-seal";
import { type Certificate, readCertificate } from "../x509/certificate";
import type { PartyName } from "../x509/names";
import { Trust } from "../x509/trust";
import { places } from "./places";
import type { CertificatePolicy, SealReport } from "./policy";
import type { PackageFiles } from "./zip/read-zip";

/** A sealing with its two certificates. */
export interface ReadSealing extends Sealing {
  signerCertificate: Certificate;
  makerCertificate: Certificate;
}

const sealVersion = 4;
const maxPictureSize = 64 * 1024;

/** Reads the sealing of a package; undefined, with a finding, when it is not canonical DER of what it should be. */
export function readSealingOf(files: PackageFiles, report: Report): ReadSealing | undefined {
  return orReport(report, () => {
    const sealing = readSealing(files.get(places.signedValue) ?? new Uint8Array());
    return {
      ...sealing,
      signerCertificate: readCertificate(sealing.signer),
      makerCertificate: readCertificate(sealing.seal.maker),
    };
  });
}

function orReport<T>(report: Report, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    report.add(error.kind === "encoding" ? "sealing.notCanonical" : "sealing.structure", error.message);
    return undefined;
  }
}

/** Judges the seal, who made it, who sealed with it and when; the files it covers are judged apart. */
export async function judgeSealing(
  sealing: ReadSealing,
  files: PackageFiles,
  policy: CertificatePolicy,
  crypto: VerifierCrypto,
  report: Report,
): Promise<void> {
  judgeSeal(sealing, files, report);
  judgeParties(sealing, policy, report);
  judgeSealedAt(sealing, policy.at, report);
  if (sealing.path !== `/${places.signature}`) report.add("sealing.path", sealing.path);
  const digest = await crypto.sm3(files.get(places.signature) ?? new Uint8Array());
  if (!equalBytes(digest, sealing.dataHash)) report.add("sealing.dataHash");
  const { seal, signerCertificate, makerCertificate } = sealing;
  if (!(await isRight(sealing.body, sealing.signature, signerCertificate, crypto)))
    report.add("sealing.signature");
  if (!(await isRight(seal.info, seal.signature, makerCertificate, crypto)))
    report.add("seal.makerSignature");
  const roots = policy.roots.map(readCertificate);
  const trust = new Trust(crypto, policy.at, roots, [], []);
  const question = { purpose: "seal", at: sealing.at, beside: [] } as const;
  await trust.judgeChain(signerCertificate, question, report.at("signer"));
  await trust.judgeChain(makerCertificate, question, report.at("seal maker"));
}

function judgeSeal({ seal, signer, version, algorithm }: Sealing, files: PackageFiles, report: Report): void {
  if (version !== sealVersion || seal.version !== sealVersion)
    report.add("seal.version", `${version} ${seal.version}`);
  if (algorithm !== oids.sm2WithSm3) report.add("sealing.algorithm", algorithm);
  if (seal.algorithm !== oids.sm2WithSm3) report.add("seal.algorithm", seal.algorithm);
  const file = files.get(places.seal) ?? new Uint8Array();
  if (!equalBytes(file, seal.der)) report.add("seal.notInFile");
  if (!seal.signers.some((certificate) => equalBytes(certificate, signer)))
    report.add("seal.signerNotListed");
  const { format, data, width, height } = seal.picture;
  const isPng = format === "PNG" && startsWith(data, "\x89PNG\r\n\x1a\n", 0);
  if (!isPng || data.length > maxPictureSize || width === 0 || height === 0) report.add("seal.picture");
}

function judgeParties(sealing: ReadSealing, policy: CertificatePolicy, report: Report): void {
  const { signerCertificate: signer, makerCertificate: maker, seal } = sealing;
  const wanted = policy.signer;
  if (wanted !== undefined && !isParty(signer, wanted))
    report.add("signer.wrongParty", `${signer.subjectName.commonName} ${signer.subjectName.serialNumber}`);
  if (wanted?.certificate !== undefined && !equalBytes(wanted.certificate, signer.der))
    report.add("signer.wrongCertificate", signer.serial);
  const madeByItself =
    equalBytes(maker.subject, signer.subject) || seal.signers.some((listed) => equalBytes(listed, maker.der));
  const { sealMaker } = policy;
  if (madeByItself || (sealMaker !== undefined && !isParty(maker, sealMaker)))
    report.add("seal.maker", maker.subjectName.commonName);
}

function isParty({ subjectName }: Certificate, { commonName, serialNumber }: PartyName): boolean {
  return subjectName.commonName === commonName && subjectName.serialNumber === serialNumber;
}

function judgeSealedAt({ seal, at }: Sealing, now: Date, report: Report): void {
  if (at > now) report.add("sealing.future", at.toISOString());
  if (seal.createdAt > at || seal.validFrom > at || seal.validTo < at)
    report.add("seal.notValidThen", `${seal.validFrom.toISOString()} to ${seal.validTo.toISOString()}`);
}

async function isRight(
  data: Uint8Array,
  signature: Uint8Array,
  { key }: Certificate,
  crypto: VerifierCrypto,
): Promise<boolean> {
  if (key?.kind !== "sm2") return false;
  return crypto.verify({ spki: key.spki, algorithm: "sm2-sm3", signature, data });
}

/** Tells what a sealing says about itself. */
export function describeSealing({ seal, at, signerCertificate, makerCertificate }: ReadSealing): SealReport {
  return {
    signer: signerCertificate.subjectName,
    certificateSerial: signerCertificate.serial,
    sealMaker: makerCertificate.subjectName,
    sealName: seal.name,
    sealId: seal.id,
    sealedAt: at,
  };
}
