import { z } from "zod";
import { actDocuments } from "@/lib/domain/document-numbers";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { bilingual } from "./bilingual";
import { personSex } from "./identity";

/** Everything a certificate says; frozen before it is drawn, and drawn from nothing else but its two images. */
export const certificateContent = z.object({
  title: z.string(),
  professionCode: z.string(),
  revision: z.int(),
  /** 1 for the first file, one more at each new issue. */
  version: z.int().positive(),
  /** 注册编号 */
  number: z.string(),
  name: z.string(),
  /** 男 or 女 */
  sex: z.string(),
  birthDate: plainDate,
  /** Code of the document type, and the number masked. */
  idType: z.string(),
  idNumberMasked: z.string(),
  employer: z.string(),
  employerCreditCode: z.string(),
  /** The specialty's word; null in a profession without. */
  specialty: z.string().nullable(),
  validFrom: plainDate,
  validTo: plainDate,
  authority: z.string(),
  authorityCreditCode: z.string(),
  issuedOn: plainDate,
  /** 电子证照标识 (GB/T 36904) and its 证照类型代码. */
  identifier: z.string(),
  licenceType: z.string(),
  /** What its QR code says: the address under which anybody checks it. */
  qrText: z.string(),
  /** Made by a demonstration: the certificate says that it binds nobody. */
  test: z.boolean(),
  /** The day on which the registration was ended, on the copy that says so (注销证明); on no other. */
  deregisteredOn: plainDate.optional(),
  /** How the registry ended it, on such a copy; absent for a deregistration. */
  endedAs: z.enum(["deregistration", "rescission", "revocation"]).optional(),
});
export type CertificateContent = z.infer<typeof certificateContent>;

/** How a certificate stands: not collected yet, being made, issued; or why it no longer counts. */
export const certificateStatuses = [
  "uncollected",
  "making",
  "issued",
  "expired",
  "superseded",
  "deregistered",
  "revoked",
] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** One certificate in its holder's list (电子注册证书管理). */
export const ownCertificateRow = z.object({
  id: z.uuid(),
  registry: z.string(),
  professionCode: z.string(),
  authority: bilingual,
  name: z.string(),
  sex: personSex,
  number: z.string(),
  employer: z.string(),
  specialty: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string(),
  version: z.int(),
  status: z.enum(certificateStatuses),
  /** On the copy that proves the end of a registration (注销证明), the day of its end; null on every other. */
  deregisteredOn: z.string().nullable(),
  claimedAt: z.date().nullable(),
  issuedAt: z.date().nullable(),
});
export type OwnCertificateRow = z.infer<typeof ownCertificateRow>;

/** A certificate with all its holder may see of it. */
export const ownCertificateView = ownCertificateRow.extend({
  birthDate: z.string(),
  title: z.string(),
  hotline: z.string(),
  applicationId: z.uuid().nullable(),
  /** File id of the photo it bears. */
  photo: z.uuid().nullable(),
  /** Where anybody checks it; null until it is issued. */
  verifyUrl: z.string().nullable(),
  identifier: z.string().nullable(),
  test: z.boolean(),
  /** Documents of the registry about acts of its own on the registration, as far as they are made. */
  documents: z.array(z.object({ kind: z.enum(actDocuments), number: z.string(), fileId: z.uuid() })),
});
export type OwnCertificateView = z.infer<typeof ownCertificateView>;
