import { z } from "zod";
import { correctionItems, correctionLength } from "./correction";

/** What an officer asks to be corrected, and why; apart from the items, which the browser reads without zod. */
export const namedItem = z.object({
  item: z.enum(correctionItems),
  reason: z.string().trim().min(correctionLength.leastReason).max(correctionLength.mostReason),
});
export type NamedItem = z.infer<typeof namedItem>;
