import type { Finding } from "../findings";
import type { PartyName } from "../x509/names";

/** What a certificate says about itself in its metadata; dates as YYYY-MM-DD, undefined where it says nothing. */
export interface CertificateFields {
  title: string | undefined;
  licenceType: string | undefined;
  number: string | undefined;
  /** Electronic licence identifier (GB/T 36904). */
  identifier: string | undefined;
  authority: string | undefined;
  authorityCreditCode: string | undefined;
  issuedOn: string | undefined;
  name: string | undefined;
  /** Number of the holder's identity document, as far as the file gives it. */
  idNumber: string | undefined;
  validFrom: string | undefined;
  validTo: string | undefined;
  sex: string | undefined;
  birthDate: string | undefined;
  employer: string | undefined;
  specialty: string | undefined;
  /** The day on which the registration was ended; only the copy that proves it (注销证明) has one, and it is no valid certificate. */
  endedOn: string | undefined;
}

/** What a caller demands of a sealed certificate. */
export interface CertificatePolicy {
  /** The SM2 roots that are trusted, DER. */
  roots: readonly Uint8Array[];
  /** The authority that must have sealed it, and its very certificate (DER) where that is known. */
  signer?: PartyName & { certificate?: Uint8Array };
  /** Who must have made the seal; by default anybody whom a root certified, except the signer. */
  sealMaker?: PartyName;
  /** The values that the certificate must have. */
  expected?: Partial<CertificateFields>;
  /** The caller's present; nothing may come from after it. */
  at: Date;
}

/** What a file says about its seal; in a verdict that is not `valid` none of it is to be believed. */
export interface SealReport {
  signer: PartyName;
  /** Serial number of the signer's certificate in hexadecimal digits. */
  certificateSerial: string;
  sealMaker: PartyName;
  /** Name and number of the seal. */
  sealName: string;
  sealId: string;
  sealedAt: Date;
}

/** The outcome: `unreadable` when the file could not be taken apart, `invalid` when anything is wrong with it. */
export interface OfdVerdict {
  verdict: "valid" | "invalid" | "unreadable";
  findings: readonly Finding[];
  /** Undefined when the file could not be read that far. */
  fields: CertificateFields | undefined;
  seal: SealReport | undefined;
}
