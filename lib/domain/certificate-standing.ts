import { isAfter, type PlainDate } from "./plain-date";

/** How a certificate stands: not collected yet, being made, issued; or why it does not count. */
export type CertificateStanding =
  | "uncollected"
  | "making"
  | "issued"
  | "expired"
  | "superseded"
  | "deregistered"
  | "revoked";

/** What decides it: the certificate's own row, and the registration it speaks of. */
export interface CertificateFacts {
  /** "uncollected", "making", "issued", "superseded" or "deregistered" */
  status: string;
  /** The registration's: "registered", "deregistered" or "revoked" */
  registration: string;
  /** Last day of the registration. */
  endsOn: PlainDate;
  /** Its renewal was handed in in time and is not decided: it goes on by law (行政许可法 50). */
  renewing?: boolean;
}

/** Judges a certificate on a day: the end of the registration goes before a newer version, and that before the last day. */
export function certificateStanding(facts: CertificateFacts, today: PlainDate): CertificateStanding {
  if (facts.registration === "revoked") return "revoked";
  if (facts.registration !== "registered" || facts.status === "deregistered") return "deregistered";
  if (facts.status === "superseded") return "superseded";
  if (isAfter(today, facts.endsOn) && !facts.renewing) return "expired";
  return facts.status === "issued" ? "issued" : facts.status === "making" ? "making" : "uncollected";
}
