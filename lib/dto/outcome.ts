import { z } from "zod";
import type { Reason } from "@/lib/errors";

/** One reason as it crosses the wire. */
export const reasonSchema: z.ZodType<Reason, Reason> = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  field: z.string().exactOptional(),
});

/** What a command answers: done with a value, or refused with reasons that the interface words. */
export function outcome<T extends z.ZodType>(value: T) {
  return z.union([
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), reasons: z.tuple([reasonSchema], reasonSchema) }),
  ]);
}

/** When a code was sent, ends, and may be asked for again. */
export const sentCode = z.object({ sentAt: z.date(), expiresAt: z.date(), resendAt: z.date() });
