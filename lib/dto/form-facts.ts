import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";
import type { FormFacts } from "@/lib/forms/form-facts";

/** What the form is checked against, on its way to the browser. */
export const formFactsSchema: z.ZodType<FormFacts> = z.object({
  today: plainDate,
  registrationsOn: plainDate.optional(),
  trainingBodies: z.array(z.string()),
  specialties: z.array(z.string()),
  registrations: z.array(
    z.object({
      number: z.string(),
      specialty: z.string().nullable(),
      validity: z.object({ begin: plainDate, end: plainDate }),
      employer: z.object({ name: z.string(), creditCode: z.string() }),
    }),
  ),
  renewalOpensDaysBefore: z.int().nullable(),
  withinOldValidity: z.array(z.string().nullable()),
  province: z.string(),
  registered: z
    .object({ number: z.string(), date: plainDate, kind: z.enum(["issue", "approval"]) })
    .nullable(),
});
