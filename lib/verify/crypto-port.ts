/** The signature algorithms that are accepted anywhere: the last in sealed certificates, the others in signed forms. */
export type SignatureAlgorithm = "ecdsa-sha256" | "ecdsa-sha384" | "rsa-sha256" | "sm2-sm3";

/** What the verifier asks of the platform's cryptography; node:crypto on the server, WebCrypto in a browser. */
export interface VerifierCrypto {
  /** Computes SHA-256 over the parts, one after the other. */
  sha256(parts: readonly Uint8Array[]): Uint8Array | Promise<Uint8Array>;
  /** Computes SM3 (GB/T 32905) of the bytes. */
  sm3(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Tells whether a signature is right, SM2 ones by `isSm2SignatureRight`; ECDSA and SM2 values are DER, keys SPKI DER; a key it cannot use is a wrong signature. */
  verify(question: SignatureQuestion): boolean | Promise<boolean>;
}

/** One raw signature to check: key as SPKI DER, signature value, signed bytes. */
export interface SignatureQuestion {
  spki: Uint8Array;
  algorithm: SignatureAlgorithm;
  signature: Uint8Array;
  data: Uint8Array;
}
