import type { CertificateStatus } from "@/lib/dto/certificate";

/** How far the holder is with his certificate: to be collected, being made, or in his hands. */
export type Stage = "uncollected" | "making" | "collected";

/** Reads the stage from the certificate's status; one that ended after it was made has been collected, one that never was made cannot be. */
export function stageOf({
  status,
  issuedAt,
}: {
  status: CertificateStatus;
  issuedAt: Date | null;
}): Stage | undefined {
  if (status === "uncollected" || status === "making") return status;
  return issuedAt ? "collected" : undefined;
}
