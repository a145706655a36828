import type { DocumentLayout, DocumentParty, signatureFields } from "@/lib/documents/signature-fields";
import type { Finding } from "./findings";
import type { PartyName } from "./x509/names";

/** A field that a party signs. */
export type PartyField = (typeof signatureFields)[DocumentParty];

/** What a caller demands of a document; a file is valid only when it is all of this and nothing more. */
export interface VerifyPolicy {
  /** `embedded`: everything is of our own making, so that every byte can be accounted for. */
  profile: "embedded";
  /** The kind of document, which says what fields it must have; a form when it is not said. */
  layout?: DocumentLayout;
  /** The roots that are trusted, DER. */
  roots: readonly Uint8Array[];
  /** The signatures that must be there, in this order, and by whom. */
  expected: readonly { field: PartyField; subject: PartyName }[];
  /** Whether the last step, DSS and document timestamp, is demanded; else it may not be there. */
  documentTimestamp: boolean;
  /** SHA-256, in hexadecimal digits, of each revision as stored, the drawn document first. */
  revisions?: readonly string[];
  /** CRLs that the caller has besides those in the file, DER. */
  revocation: readonly Uint8Array[];
  /** The caller's present. Signatures are judged at the time of their time stamps, which may not lie after it. */
  at: Date;
}

/** What a file says about one of its signatures; in a verdict that is not `valid` none of it is to be believed. */
export interface SignatureReport {
  field: string;
  /** Who signed, or for the document timestamp the authority; undefined when it could not be read. */
  subject: PartyName | undefined;
  issuer: PartyName | undefined;
  /** Serial number in hexadecimal digits. */
  certificateSerial: string | undefined;
  /** Time of the time stamp. */
  signedAt: Date | undefined;
  /** Number of the revision that the signature made; 0 is the drawn document. */
  revision: number;
  /** The signature's revision is the last, with no byte behind it. */
  coversWholeFile: boolean;
}

/** The outcome: `unreadable` when the file could not be taken apart, `invalid` when anything is wrong with it. */
export interface Verdict {
  verdict: "valid" | "invalid" | "unreadable";
  findings: readonly Finding[];
  signatures: readonly SignatureReport[];
}
