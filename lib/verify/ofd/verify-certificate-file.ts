import type { VerifierCrypto } from "../crypto-port";
import { Report } from "../findings";
import { fieldsOf } from "./fields";
import { judgeCoverage } from "./judge-coverage";
import { judgeFields } from "./judge-fields";
import { judgeObjects } from "./judge-objects";
import { describeSealing, judgeSealing, readSealingOf } from "./judge-sealing";
import { judgeShown } from "./judge-shown";
import { OfdError } from "./ofd-error";
import { places } from "./places";
import type { CertificateFields, CertificatePolicy, OfdVerdict } from "./policy";
import { type OfdPackage, readPackage } from "./read-package";
import { readXml } from "./xml/read-xml";
import { readZip } from "./zip/read-zip";

/**
 * Judges a sealed OFD certificate (GB/T 33190, GB/T 38540 version 4) from its bytes alone against what its caller demands.
 * Never throws on what the bytes say; throws when a root of the policy is no certificate.
 */
export async function verifyCertificateFile(
  bytes: Uint8Array,
  policy: CertificatePolicy,
  crypto: VerifierCrypto,
): Promise<OfdVerdict> {
  const report = new Report();
  const contents = readOrReport(bytes, report);
  if (contents === undefined)
    return { verdict: "unreadable", findings: report.findings, fields: undefined, seal: undefined };
  const fields = fieldsOf(contents.ofd);
  const sealing = readSealingOf(contents.files, report);
  judgeObjects(contents, report);
  judgeShown(contents, fields, report);
  judgeFields(contents.ofd, fields, sealing, policy, report);
  await judgeCoverage(contents, sealing, crypto, report);
  if (sealing !== undefined) await judgeSealing(sealing, contents.files, policy, crypto, report);
  return {
    verdict: report.findings.length === 0 ? "valid" : "invalid",
    findings: report.findings,
    fields,
    seal: sealing && describeSealing(sealing),
  };
}

function readOrReport(bytes: Uint8Array, report: Report): OfdPackage | undefined {
  try {
    return readPackage(readZip(bytes), report);
  } catch (error) {
    if (!(error instanceof OfdError)) throw error;
    report.add(error.code, error.message);
    return undefined;
  }
}

/** Reads what a certificate says about itself, believing nothing; undefined when it cannot be read. */
export function readCertificateFields(bytes: Uint8Array): CertificateFields | undefined {
  try {
    const ofd = readZip(bytes).get(places.root);
    return ofd && fieldsOf(readXml(ofd));
  } catch (error) {
    if (!(error instanceof OfdError)) throw error;
    return undefined;
  }
}
