import { z } from "zod";
import type { Refusal } from "@/components/trpc/settle";
import { reasonSchema } from "@/lib/dto/outcome";

const uploaded = z.object({
  id: z.uuid(),
  width: z.number(),
  height: z.number(),
  byteLength: z.number(),
  hints: z.array(reasonSchema),
});
/** A picture that the server has taken in. */
export type Uploaded = z.infer<typeof uploaded>;

const problem = z.object({ problem: z.object({ reasons: z.array(reasonSchema) }) });

/** Reads what the server answered to a picture; undefined when it is neither taken in nor refused with a reason. */
export function readUpload(body: unknown): { ok: true; value: Uploaded } | Refusal | undefined {
  const taken = uploaded.safeParse(body);
  if (taken.success) return { ok: true, value: taken.data };
  const told = problem.safeParse(body);
  if (!told.success || told.data.problem.reasons.length === 0) return undefined;
  return { ok: false, reasons: told.data.problem.reasons };
}
