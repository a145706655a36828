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
  openedMatters: z.array(z.enum(matterCodes)),
});
export type GuideRegistry = z.infer<typeof guideRegistry>;
