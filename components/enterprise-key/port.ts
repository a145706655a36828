import type { Result } from "@/lib/result";

/** What an enterprise's certificate says, for the eye; the server judges it by itself. */
export interface KeyDescription {
  companyName: string;
  creditCode: string;
  /** In lower-case hexadecimal digits, as certificates are told apart by the server. */
  serial: string;
  notAfter: Date;
  issuer: string;
  /** Of a demonstration's authority: binds nobody. */
  test: boolean;
}

/** An enterprise's key that is open: it signs, and can do nothing else. */
export interface EnterpriseSigner {
  /** DER. */
  certificate: Uint8Array;
  describe: KeyDescription;
  /** Signs with SHA-256: ECDSA on P-256 as r and s (64 bytes), or RSA PKCS#1 v1.5. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Why a key cannot be opened; each has its words in messages, enterpriseKey.trouble. */
export type KeyTrouble =
  | "insecure"
  | "unreadable"
  | "tooLarge"
  | "notP12"
  | "noMac"
  | "wrongPassword"
  | "unsupported"
  | "sm2"
  | "noKey"
  | "noCertificate"
  | "otherKey"
  | "notYetValid"
  | "expired";

/** Somewhere an enterprise's key lies: a file here; a USB key would be another source behind the same port. */
export interface EnterpriseKeySource {
  /** What its holder knows it by: a file's name. */
  name: string;
  /** Opens the key. The password is used for this and forgotten; it and the key never leave the page. */
  open(password: string): Promise<Result<EnterpriseSigner, KeyTrouble>>;
}
