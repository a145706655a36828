/** Signs with SM2 over SM3 and the default identity 1234567812345678 (GB/T 32918, GM/T 0009); the only way to such a key. */
export interface Sm2Signer {
  /** Its certificate, X.509 v3, DER. */
  certificate: Uint8Array;
  /** Signs the bytes and gives SEQUENCE { r, s }, DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A body that seals certificates; `creditCode` is its unified social credit code. */
export interface SealingAuthority {
  authority: string;
  creditCode: string;
}

/** What the certificate of a sealing key says and between which instants it holds. */
export interface SealSignerRequest extends SealingAuthority {
  validFrom: Date;
  validTo: Date;
}

/** A certified SM2 key, its private key as PKCS#8, DER. */
export interface Sm2KeyPair {
  pkcs8: Uint8Array;
  certificate: Uint8Array;
}

/** An authority's seal (SESeal, DER) with the signer whose certificate stands in it. */
export interface AuthoritySeal {
  seal: Uint8Array;
  signer: Sm2Signer;
}

/** The SM2 trust services of a deployment. */
export interface Sm2Pki {
  /** Makes seals. */
  sealMaker: Sm2Signer;
  /** Lists the roots that verification pins, DER. */
  roots(): readonly { name: string; der: Uint8Array }[];
  /** Makes and certifies a new key for an authority; the caller keeps it. */
  issueSealSigner(request: SealSignerRequest): Sm2KeyPair;
  /**
   * Gives the kept seal and key of an authority that hold at the instant `at`, making and keeping new ones when there are
   * none; `diameter` of the round seal is in whole millimetres.
   */
  authoritySeal(request: SealingAuthority & { diameter: number; at: Date }): Promise<AuthoritySeal>;
}
