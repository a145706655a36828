import { z } from "zod";
import { locales } from "@/lib/locale";

/** How a reader wants his messages. */
export const messageWishes = z.object({
  /** The groups that do not come by SMS. */
  smsOff: z.array(z.string().max(40)).max(20),
  quietHours: z.boolean(),
  language: z.enum(locales),
});
