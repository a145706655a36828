import { z } from "zod";
import type { Refusal } from "@/components/trpc/settle";
import { reasonSchema } from "@/lib/dto/outcome";

const problem = z.object({ problem: z.object({ reasons: z.array(reasonSchema) }) });

/** Reads what the server answered to a file; undefined when it is neither taken in nor refused with a reason. */
export function readAnswer<T>(
  body: unknown,
  answer: z.ZodType<T>,
): { ok: true; value: T } | Refusal | undefined {
  const taken = answer.safeParse(body);
  if (taken.success) return { ok: true, value: taken.data };
  const told = problem.safeParse(body);
  if (!told.success || told.data.problem.reasons.length === 0) return undefined;
  return { ok: false, reasons: told.data.problem.reasons };
}
