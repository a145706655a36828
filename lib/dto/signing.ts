import { z } from "zod";
import { applicationStates } from "@/lib/domain/application";
import { matterCodes } from "@/lib/professions/matters";
import { bilingual } from "./bilingual";
import { reasonSchema, sentCode } from "./outcome";

/** A person's digital certificate as its owner sees it. */
export const ownCertificate = z.object({
  serial: z.string(),
  name: z.string(),
  issuer: z.string(),
  notBefore: z.date(),
  notAfter: z.date(),
  expired: z.boolean(),
});
export type OwnCertificate = z.infer<typeof ownCertificate>;

/** One of the parties that sign a form, in their order. */
export const signatory = z.object({
  party: z.enum(["applicant", "employer"]),
  name: z.string(),
  /** "now" is the one whose signature is awaited. */
  standing: z.enum(["signed", "now", "next"]),
  signedAt: z.date().nullable(),
});
export type Signatory = z.infer<typeof signatory>;

/** The form as a document: what is signed, and who has. */
export const formDocument = z.object({
  id: z.uuid(),
  fileName: z.string(),
  status: z.enum(["current", "superseded", "void"]),
  /** SHA-256 of its newest bytes. */
  sha256: z.string(),
  byteLength: z.int(),
  pages: z.int(),
  drawnAt: z.date(),
  applicantSignedAt: z.date().nullable(),
  employerSignedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
});
export type FormDocumentView = z.infer<typeof formDocument>;

/** The signing page: the document, its words, the parties, and what is still in the way. */
export const signingView = z.object({
  application: z.object({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(applicationStates),
    registry: z.string(),
    professionCode: z.string(),
    matter: z.enum(matterCodes),
    route: z.string(),
    acceptanceNumber: z.string(),
    authority: bilingual,
    hotline: z.string(),
    applicant: z.string(),
    employer: z.string(),
  }),
  /** Null until it has been drawn from what was saved last. */
  document: formDocument.nullable(),
  /** The form's words in reading order. */
  text: z.array(z.object({ label: z.string(), value: z.string() })),
  title: z.string(),
  parties: z.array(signatory),
  certificate: ownCertificate.nullable(),
  /** Masked; the code goes there. */
  mobile: z.string(),
  /** A code that was sent and is still good. */
  code: sentCode.nullable(),
  /** Why it cannot be signed now. */
  obstacles: z.array(reasonSchema),
  /** Where the employer is led to; the applicant forwards it. */
  employerLink: z.string(),
});
export type SigningView = z.infer<typeof signingView>;
