/** A holder of a key in the hierarchy; all but the timestamp authority sign certificates and revocation lists. */
export type AuthorityName = "root" | "person" | "enterprise" | "tsa";

/** A certificate as issued: DER, serial in lower-case hex, validity in whole seconds. */
export interface IssuedCertificate {
  der: Uint8Array;
  serial: string;
  notBefore: Date;
  notAfter: Date;
}

interface CertificateRequest {
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Uint8Array;
  validFrom: Date;
  validTo: Date;
}

/** What a person's certificate says; `subjectId` is an opaque id in printable ASCII, never an ID number. */
export interface PersonRequest extends CertificateRequest {
  name: string;
  subjectId: string;
}

/** What an enterprise's certificate says; `operator` labels whoever holds this copy of the key. */
export interface EnterpriseRequest extends CertificateRequest {
  companyName: string;
  creditCode: string;
  operator?: string;
}

/** Why a certificate was revoked (RFC 5280 5.3.1). */
export type RevocationReason =
  | "unspecified"
  | "keyCompromise"
  | "affiliationChanged"
  | "superseded"
  | "cessationOfOperation"
  | "privilegeWithdrawn";

export interface RevokedCertificate {
  serial: string;
  revokedAt: Date;
  reason?: RevocationReason;
}

/** What a revocation list says; `number` grows with every list of the same authority. */
export interface RevocationListRequest {
  authority: Exclude<AuthorityName, "tsa">;
  revoked: readonly RevokedCertificate[];
  number: number;
  thisUpdate: Date;
  nextUpdate: Date;
}

/** Issues certificates for persons and enterprises and says which of them no longer hold. */
export interface CertificateAuthority {
  issuePerson(request: PersonRequest): Promise<IssuedCertificate>;
  issueEnterprise(request: EnterpriseRequest): Promise<IssuedCertificate>;
  /** Signs a complete revocation list, DER. */
  revocationList(request: RevocationListRequest): Promise<Uint8Array>;
  /** Lists an authority's own certificate and those above it, the root last, DER. */
  chainOf(authority: AuthorityName): readonly Uint8Array[];
  /** Lists the roots that verification pins, DER. */
  roots(): readonly { name: string; der: Uint8Array }[];
}

/** Confirms that a digest existed at an instant. */
export interface TimestampAuthority {
  /** Answers an RFC 3161 TimeStampToken (DER) over a SHA-256 digest. */
  stamp(sha256: Uint8Array, at: Date): Promise<Uint8Array>;
}

/** The trust services of a deployment. */
export interface Pki {
  certificateAuthority: CertificateAuthority;
  timestampAuthority: TimestampAuthority;
}
