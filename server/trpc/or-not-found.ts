import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Awaits a page's question; what does not exist for its reader, or is not his to do, shows as no such page. */
export async function orNotFound<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN")) notFound();
    throw error;
  }
}
