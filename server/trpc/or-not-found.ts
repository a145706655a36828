import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { AppError, type ErrorKind } from "@/lib/errors";

const noSuchPage: readonly ErrorKind[] = ["NOT_FOUND", "FORBIDDEN", "INVALID"];

/** Awaits a page's question; what does not exist for its reader, is not his to do, or nobody can mean shows as no such page. */
export async function orNotFound<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    const problem =
      error instanceof TRPCError && error.cause instanceof AppError ? error.cause.problem : null;
    if (problem && noSuchPage.includes(problem.kind)) notFound();
    throw error;
  }
}
