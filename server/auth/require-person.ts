import "server-only";
import { redirect } from "next/navigation";
import { currentSession } from "./current-session";
import type { LiveSession } from "./sessions";

/** Gives a page its signed-in person; anybody else is led to sign in and back to `path`, an officer to the desk. */
export async function requirePerson(path: string): Promise<LiveSession> {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?${new URLSearchParams({ as: "person", next: path })}`);
  if (session.kind !== "person") redirect(session.kind === "officer" ? "/desk" : "/employer");
  return session;
}
