import { z } from "zod";
import { exchangeObstacles } from "@/lib/domain/paper-exchange";
import { personSex } from "./identity";

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** One registration whose certificate is or was of paper, in its holder's list. */
export const paperRow = z.object({
  /** Id of the registration. */
  id: z.uuid(),
  professionCode: z.string(),
  authority: bilingual,
  hotline: z.string(),
  name: z.string(),
  sex: personSex,
  birthDate: z.string(),
  number: z.string(),
  employer: z.string(),
  specialty: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string(),
  exchangedAt: z.date().nullable(),
  /** Why it cannot be exchanged; null when it can. */
  obstacle: z.enum(exchangeObstacles).nullable(),
});
export type PaperRow = z.infer<typeof paperRow>;
