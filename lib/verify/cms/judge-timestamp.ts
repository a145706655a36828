import { equalBytes } from "../bytes";
import { type DerElement, DerError } from "../der/read-der";
import type { Report } from "../findings";
import { oids } from "../oids";
import type { Trust } from "../x509/trust";
import { judgeSigner } from "./judge-signer";
import { reportDerError } from "./report-der-error";
import { readSignedData, type SignedData } from "./signed-data";
import { readTimestampInfo, type TimestampInfo } from "./timestamp-info";

/** A time stamp token that could be read. */
export interface TimestampToken {
  cms: SignedData;
  info: TimestampInfo;
  /** The TSTInfo as it was signed. */
  content: Uint8Array;
}

/** Reads a TimeStampToken; what is wrong is reported and undefined given. */
export function readTimestamp(element: DerElement, report: Report): TimestampToken | undefined {
  try {
    const cms = readSignedData(element, report);
    if (cms.content === undefined) throw new DerError("schema", "no TSTInfo");
    return { cms, info: readTimestampInfo(cms.content), content: cms.content };
  } catch (error) {
    reportDerError(error, "timestamp.structure", report);
    return undefined;
  }
}

/** Judges a time stamp: that it was made for `stamped`, by a time stamping authority under one of the roots. */
export async function judgeTimestamp(
  token: TimestampToken,
  stamped: readonly Uint8Array[],
  trust: Trust,
  report: Report,
): Promise<void> {
  const { cms, info, content } = token;
  if (!equalBytes(info.imprint, await trust.crypto.sha256(stamped))) report.add("timestamp.imprint");
  const demand = {
    version: 3,
    contentType: oids.timestampInfo,
    digest: await trust.crypto.sha256([content]),
    required: [oids.contentType, oids.messageDigest, oids.signingCertificateV2],
    allowed: [oids.signingTime, oids.algorithmProtection],
    unsigned: [],
  };
  const signer = await judgeSigner(cms, demand, trust.crypto, report);
  if (info.at > trust.now) report.add("timestamp.future", info.at.toISOString());
  if (signer === undefined) return;
  const { authority } = info;
  if (
    authority !== undefined &&
    !(authority[0] === 0xa4 && equalBytes(authority.subarray(-signer.subject.length), signer.subject))
  ) {
    report.add("timestamp.structure", "names another authority");
  }
  await trust.judgeChain(signer, { purpose: "timestamp", at: info.at, beside: cms.certificates }, report);
}
