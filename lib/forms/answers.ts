import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";

/** A registration that an application speaks of, as it was when the form was saved. */
const statedRegistration = z.object({
  number: z.string(),
  /** Code of the specialty; null in a profession without. */
  specialty: z.string().nullable(),
  validTo: plainDate,
});

/** Hours of continuing education for one specialty; null in a profession without. */
const statedEducation = z.object({
  specialty: z.string().nullable(),
  compulsory: z.int(),
  elective: z.int(),
  date: plainDate,
  body: z.string(),
});

/** A qualification as declared, or as the register of the registry's own province holds it. */
const statedQualification = z.object({
  date: plainDate,
  kind: z.enum(["issue", "approval"]),
  source: z.enum(["declared", "register"]),
  /** Code of the province that issued it, two digits; null where it can only be the registry's own. */
  province: z.string().nullable(),
  /** Number of the certificate; null where the form does not ask for it. */
  number: z.string().nullable(),
  /** File ids of its scans. */
  scans: z.array(z.uuid()),
});

/** Why the employer does not sign. */
const statedAbsence = z.object({
  /** Code of the route's ground. */
  ground: z.string(),
  /** What happened, in the applicant's words; one paragraph. */
  text: z.string(),
  /** File id of the proof; null only for a reader who may not see it. */
  proof: z.uuid().nullable(),
});

/** What a valid form says; frozen with every signature. What a matter does not ask is null or empty. */
export const answersSchema = z.object({
  employer: z.object({ name: z.string(), creditCode: z.string(), phone: z.string() }),
  photo: z.uuid(),
  signatureImage: z.uuid().nullable(),
  /** The specialty to be registered, by a matter that registers a new one. */
  specialty: z.string().nullable(),
  qualification: statedQualification.nullable(),
  continuingEducation: z.array(statedEducation),
  /** File id of the proof of continuing education. */
  educationProof: z.uuid().nullable(),
  /** The registrations chosen, or held at the time. */
  registrations: z.array(statedRegistration),
  /** Code of the profession's reason. */
  deregistrationReason: z.string().nullable(),
  /** Id of the matter's route; what was saved before there was a choice took the only one. */
  route: z.string().default("ordinary"),
  /** Set by a route without the employer's signature. */
  absence: statedAbsence.nullable().default(null),
});
export type Answers = z.infer<typeof answersSchema>;
