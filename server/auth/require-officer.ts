import "server-only";
import { redirect } from "next/navigation";
import { currentSession } from "./current-session";
import type { LiveSession } from "./sessions";

/** Gives a page its signed-in officer; anybody else is led to sign in as one and back to `path`. */
export async function requireOfficer(path: string): Promise<LiveSession> {
  const session = await currentSession();
  if (session?.kind !== "officer") redirect(`/sign-in?${new URLSearchParams({ as: "officer", next: path })}`);
  return session;
}
