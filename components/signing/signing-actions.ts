import type { Answer } from "@/lib/dto/answer";
import type { OwnCertificate } from "@/lib/dto/signing";

/** When a code was sent, ends and may be asked for again, by the server's clock. */
export interface SentCode {
  sentAt: Date;
  expiresAt: Date;
  resendAt: Date;
}

/** The server actions of the signing page, handed in by the page: components know none of the server. */
export interface SigningActions {
  prepare: (input: { applicationId: string }) => Promise<Answer<true>>;
  requestCode: (input: { applicationId: string; documentId: string }) => Promise<Answer<SentCode>>;
  sign: (input: {
    applicationId: string;
    documentId: string;
    code: string;
  }) => Promise<Answer<{ signedAt: Date }>>;
  applyCertificate: () => Promise<Answer<OwnCertificate>>;
}
