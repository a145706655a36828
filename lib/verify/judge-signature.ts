import { judgeSigner } from "./cms/judge-signer";
import { judgeTimestamp } from "./cms/judge-timestamp";
import { reportDerError } from "./cms/report-der-error";
import type { Report } from "./findings";
import { oids } from "./oids";
import type { VerifyPolicy } from "./policy";
import type { ReadSignature } from "./read-signatures";
import type { Certificate } from "./x509/certificate";
import type { Trust } from "./x509/trust";

const hour = 60 * 60 * 1000;
// The claimed time is when signing was prepared, the stamp follows; a clock may be a minute off.
const claimedEarlier = 24 * hour;
const claimedLater = hour / 60;

/** Judges the cryptography of one signature, the right of who made it, and its time stamp. */
export async function judgeSignature(
  signature: ReadSignature,
  policy: VerifyPolicy,
  trust: Trust,
  report: Report,
): Promise<void> {
  const here = report.at(signature.field);
  try {
    if (signature.kind === "timestamp") await judgeDocumentTimestamp(signature, trust, here);
    else await judgeParty(signature, policy, trust, report);
  } catch (error) {
    reportDerError(error, "cms.structure", here);
  }
}

async function judgeDocumentTimestamp(
  { timestamp, covered }: ReadSignature,
  trust: Trust,
  report: Report,
): Promise<void> {
  if (timestamp !== undefined && covered !== undefined)
    await judgeTimestamp(timestamp, covered, trust, report);
}

async function judgeParty(
  signature: ReadSignature,
  policy: VerifyPolicy,
  trust: Trust,
  report: Report,
): Promise<void> {
  const { cms, timestamp, covered, field } = signature;
  if (cms === undefined || covered === undefined) return;
  const here = report.at(field);
  if (cms.content !== undefined) here.add("cms.structure", "content inside");
  const demand = {
    version: 1,
    contentType: oids.data,
    digest: await trust.crypto.sha256(covered),
    required: [oids.contentType, oids.messageDigest, oids.signingCertificateV2, oids.algorithmProtection],
    allowed: [],
    unsigned: [oids.timestampToken],
  };
  const signer = await judgeSigner(cms, demand, trust.crypto, here);
  if (signer !== undefined) {
    judgeName(signature, signer, policy, here);
    if (timestamp !== undefined) {
      const question = { purpose: "signature", at: timestamp.info.at, beside: cms.certificates } as const;
      await trust.judgeChain(signer, question, here);
    }
  }
  if (timestamp === undefined) return;
  judgeClaimedTime(signature.claimedAt, timestamp.info.at, here);
  await judgeTimestamp(timestamp, [cms.signer.signature], trust, report.at(`${field} timestamp`));
}

/** A right signature by anybody else than the party of the step is wrong, and so is another name shown beside it. */
function judgeName(
  { field, name }: ReadSignature,
  signer: Certificate,
  policy: VerifyPolicy,
  report: Report,
): void {
  const { commonName, serialNumber } = signer.subjectName;
  const expected = policy.expected.find((party) => party.field === field)?.subject;
  if (expected === undefined) return;
  const isParty = commonName === expected.commonName && serialNumber === expected.serialNumber;
  if (!isParty) report.add("signer.wrongParty", `${commonName} ${serialNumber}`);
  if (name !== commonName) report.add("signer.nameDiffers", name ?? "");
}

function judgeClaimedTime(claimed: Date | undefined, stamped: Date, report: Report): void {
  if (claimed === undefined) return;
  const lag = stamped.getTime() - claimed.getTime();
  if (lag > claimedEarlier || lag < -claimedLater) report.add("signature.claimedTime", claimed.toISOString());
}
