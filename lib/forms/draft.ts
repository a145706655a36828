import { z } from "zod";

const text = z.string().max(200).default("");
const file = z.uuid().or(z.literal("")).default("");

/** Hours of continuing education as they are typed, for one specialty. */
export const typedEducationSchema = z.object({
  compulsory: text,
  elective: text,
  date: text,
  body: text,
});
export type TypedEducation = z.infer<typeof typedEducationSchema>;

/**
 * What the form holds while it is typed: every field of every profession and matter, as the controls write it.
 * Nothing is required; this is the shape of the working copy.
 */
export const draftSchema = z.object({
  employerName: text,
  /** Filled by the check of the name; emptied when the name is typed again. */
  employerCreditCode: text,
  employerPhone: text,
  photo: file,
  signatureImage: file,
  specialty: text,
  /** Where the qualification was obtained, for a profession whose home register is asked; empty before it is chosen. */
  qualificationOrigin: z.enum(["", "home", "elsewhere"]).default(""),
  /** Code of the province that issued it, two digits. */
  qualificationProvince: text,
  qualificationNumber: text,
  qualificationDate: text,
  /** Ticked: there is no issue date, the date is the approval's. */
  isApprovalDate: z.boolean().default(false),
  qualificationScan: file,
  /** By the specialty's code; in a profession without specialties under one key. */
  education: z.record(z.string().regex(/^[a-z]{1,40}$/), typedEducationSchema).default({}),
  educationProof: file,
  /** Numbers of the registrations chosen. */
  registrations: z.array(z.string().max(40)).max(20).default([]),
  deregistrationReason: text,
  /** Id of the matter's route; empty: the first. */
  route: text,
  /** Why the employer does not sign: code of the ground, what happened in words, and its proof. */
  absenceGround: text,
  absenceText: z.string().max(2_000).default(""),
  absenceProof: file,
  agreed: z.boolean().default(false),
});
export type Draft = z.infer<typeof draftSchema>;

/** Where a reason points: a field of the form, or of the hours of one specialty. */
export type DraftField = keyof Draft | `education.${string}.${keyof TypedEducation}`;
