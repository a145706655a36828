import { z } from "zod";
import { matterCodes } from "@/lib/professions/matters";
import { bilingual } from "./bilingual";

/** What anybody may know of a registry that guides lead to. */
export const guideRegistry = z.object({
  code: z.string(),
  professionCode: z.string(),
  authority: bilingual,
  province: bilingual,
  hotline: z.string(),
  address: z.string(),
  /** When the counter is open, in words; empty where the registry says nothing. */
  hours: bilingual,
  openedMatters: z.array(z.enum(matterCodes)),
  /** Working days in which the registry promises to decide, by matter; one that is not named has the law's. */
  promisedDays: z.record(z.string(), z.int()),
});
export type GuideRegistry = z.infer<typeof guideRegistry>;
