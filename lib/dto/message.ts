import { z } from "zod";

/** A message as its reader sees it; the interface words it from key and values. */
export const message = z.object({
  id: z.uuid(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  href: z.string().nullable(),
  at: z.date(),
  read: z.boolean(),
  /** The registry's authority that it comes from; null when it is about the account. */
  authority: z.object({ zh: z.string(), en: z.string() }).nullable(),
});
export type Message = z.infer<typeof message>;
