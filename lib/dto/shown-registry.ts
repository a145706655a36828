import { z } from "zod";
import { bilingual } from "./bilingual";

/** A registry as the pages of an application name it. */
export const shownRegistry = z.object({
  code: z.string(),
  authority: bilingual,
  hotline: z.string(),
  province: bilingual,
});
