import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";

/** What a valid form says; frozen with every signature. What a matter does not ask is null. */
export const answersSchema = z.object({
  employer: z.object({ name: z.string(), creditCode: z.string(), phone: z.string() }),
  photo: z.uuid(),
  signatureImage: z.uuid().nullable(),
  specialty: z.string().nullable(),
  qualification: z.object({ date: plainDate, kind: z.enum(["issue", "approval"]) }).nullable(),
  continuingEducation: z
    .object({ compulsory: z.int(), elective: z.int(), date: plainDate, body: z.string() })
    .nullable(),
});
export type Answers = z.infer<typeof answersSchema>;
