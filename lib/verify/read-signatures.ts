import { equalBytes } from "./bytes";
import { readTimestamp, type TimestampToken } from "./cms/judge-timestamp";
import { reportDerError } from "./cms/report-der-error";
import { readSignedData, type SignedData } from "./cms/signed-data";
import type { Report } from "./findings";
import { oids } from "./oids";
import type { FormSignature } from "./pdf/read-form";
import type { SignatureReport } from "./policy";

/** A signature with its CMS and time stamp as far as they could be read; a document timestamp is only a time stamp. */
export interface ReadSignature extends FormSignature {
  cms: SignedData | undefined;
  timestamp: TimestampToken | undefined;
}

/** Reads what stands in the /Contents of a signature. */
export function readContentsOf(signature: FormSignature, report: Report): ReadSignature {
  const { contents, kind } = signature;
  if (contents === undefined) return { ...signature, cms: undefined, timestamp: undefined };
  if (kind === "timestamp") {
    return { ...signature, cms: undefined, timestamp: readTimestamp(contents, report) };
  }
  try {
    const cms = readSignedData(contents, report);
    const token = cms.signer.unsignedAttributes.get(oids.timestampToken);
    if (token === undefined) report.add("timestamp.missing");
    const timestamp =
      token === undefined ? undefined : readTimestamp(token, report.at(`${signature.field} timestamp`));
    return { ...signature, cms, timestamp };
  } catch (error) {
    reportDerError(error, "cms.structure", report);
    return { ...signature, cms: undefined, timestamp: undefined };
  }
}

/** Tells what a file says about a signature; `length` is that of the file. */
export function describeSignature(signature: ReadSignature, length: number): SignatureReport {
  const { field, cms, timestamp, revision } = signature;
  const signed = cms ?? timestamp?.cms;
  const certificate = signed?.certificates.find(
    (c) => c.serial === signed.signer.serial && equalBytes(c.issuer, signed.signer.issuer),
  );
  return {
    field,
    subject: certificate?.subjectName,
    issuer: certificate?.issuerName,
    certificateSerial: certificate?.serial,
    signedAt: timestamp?.info.at,
    revision: revision.index,
    coversWholeFile: revision.end === length,
  };
}
