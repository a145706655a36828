import "server-only";
import { TRPCError } from "@trpc/server";
import { AppError, type ErrorKind, type Reason } from "@/lib/errors";

const told: readonly ErrorKind[] = ["REFUSED", "RATE_LIMITED", "INVALID"];

/** Awaits a page's question; what is refused or asked too often comes back as reasons that the page words. */
export async function reasonsOf<T>(
  question: Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; reasons: Reason[] }> {
  try {
    return { ok: true, value: await question };
  } catch (error) {
    const problem =
      error instanceof TRPCError && error.cause instanceof AppError ? error.cause.problem : null;
    if (problem && told.includes(problem.kind) && problem.reasons.length > 0)
      return { ok: false, reasons: problem.reasons };
    throw error;
  }
}
