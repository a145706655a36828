import { z } from "zod";
import { matterCodes } from "./matters";

const text = z.string().min(1);

/** A sentence that a manual or the law words, and where it stands. */
const sentence = z.strictObject({ zh: text, en: text, source: z.string().min(2) });

/** What the pages of one matter say in this profession's own words. */
const matterNotes = z.strictObject({
  /** Where matters are chosen: an application still open comes first. */
  inProgress: sentence.optional(),
  /** What becomes of a signed form that is changed and saved again. */
  voided: sentence.optional(),
  /** Why a form cannot be changed any more. */
  frozen: sentence.optional(),
  /** What a specialty past its validity is to be applied for with instead. */
  expired: sentence.optional(),
});

/** One kind of change that is no application of its own; `listed` among the points of the page, or told with the rename. */
const changePoint = z.strictObject({
  topic: z.enum(["identity", "employer", "employerName"]),
  listed: z.boolean(),
  ...sentence.shape,
});

/** Sentences in which the professions' manuals differ, kept as data so that no page asks which profession it shows. */
export const notesSchema = z.strictObject({
  /** Before the first sign-in. */
  signUp: sentence.optional(),
  /** Which browsers do; where the manual says something of them. */
  browser: sentence.optional(),
  /** What kind of file the certificate is. */
  certificate: sentence.optional(),
  changes: z.array(changePoint).min(1),
  /** What to bring for a correction of name or ID number. */
  changePage: z.strictObject({ bring: z.array(sentence).min(1) }).optional(),
  matters: z.partialRecord(z.enum(matterCodes), matterNotes),
});

/** What a 办事指南 says beyond what follows from sections and routes. */
export const guideSchema = z.strictObject({
  conditions: z.partialRecord(z.enum(matterCodes), z.array(sentence).min(1)),
  /** The laws and orders that the licence rests on, the highest first. */
  legalBasis: z.array(z.strictObject({ zh: text, en: text })).min(1),
  fee: sentence,
});

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
export type Sentence = Deep<z.output<typeof sentence>>;
