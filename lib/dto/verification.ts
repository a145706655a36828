import { z } from "zod";
import { bilingual } from "./bilingual";
import { personSex } from "./identity";

/** What a stranger learns of a certificate. By token: small photo and masked ID; by number and name: neither, and no birth date. */
export const verification = z.object({
  /** "valid", which only is what passed every check, or why it is not; "doubtful" where the file does not say what the register says. */
  verdict: z.enum(["valid", "doubtful", "expired", "superseded", "deregistered", "rescinded", "revoked"]),
  /** When the verdict stopped being valid: the day of deregistration, the last day of validity, the day of the newer version. */
  endedOn: z.string().nullable(),
  /** Valid beyond its last day, since its renewal is not decided yet (延续审查中). */
  renewing: z.boolean(),
  asOf: z.date(),
  by: z.enum(["token", "number"]),
  title: z.string(),
  professionCode: z.string(),
  name: z.string(),
  sex: personSex,
  number: z.string(),
  employer: z.string(),
  specialty: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string(),
  authority: bilingual,
  issuedOn: z.string(),
  version: z.int(),
  /** By token only. */
  idNumberMasked: z.string().nullable(),
  birthDate: z.string().nullable(),
  /** Address of the small photo; by token and only while it is valid. */
  photo: z.string().nullable(),
  /** What was checked, each with its outcome: the registration's standing, the file's seal and digest, its being the newest. */
  checks: z.array(z.object({ key: z.enum(["registration", "seal", "newest"]), good: z.boolean() })),
  test: z.boolean(),
  /** The file is the copy that proves the end of the registration (注销证明). */
  endCopy: z.boolean(),
});
export type Verification = z.infer<typeof verification>;

/** The answer to a question by number and name: the same words for a wrong number, a wrong name, and one not collected yet. */
export const verificationAnswer = z.union([
  z.object({ found: z.literal(true), certificate: verification }),
  z.object({ found: z.literal(false) }),
]);
export type VerificationAnswer = z.infer<typeof verificationAnswer>;
