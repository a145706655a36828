import { z } from "zod";

const text = z.string().max(200).default("");

/**
 * What the form holds while it is typed: every field of every profession and matter, as the controls write it.
 * Nothing is required; this is the shape of the working copy.
 */
export const draftSchema = z.object({
  employerName: text,
  /** Filled by the check of the name; emptied when the name is typed again. */
  employerCreditCode: text,
  employerPhone: text,
  photo: z.uuid().or(z.literal("")).default(""),
  signatureImage: z.uuid().or(z.literal("")).default(""),
  specialty: text,
  qualificationDate: text,
  /** Ticked: there is no issue date, the date is the approval's. */
  isApprovalDate: z.boolean().default(false),
  educationCompulsory: text,
  educationElective: text,
  educationDate: text,
  educationBody: text,
  agreed: z.boolean().default(false),
});
export type Draft = z.infer<typeof draftSchema>;
export type DraftField = keyof Draft;
