import { DerError } from "../der/read-der";
import type { FindingCode, Report } from "../findings";

/** Reports bytes that are not canonical DER, or not the expected structure as `structure`; other errors are ours. */
export function reportDerError(error: unknown, structure: FindingCode, report: Report): void {
  if (!(error instanceof DerError)) throw error;
  report.add(error.kind === "encoding" ? "cms.notCanonical" : structure, error.message);
}
