import { z } from "zod";

/** A text in both languages of the interface. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });
