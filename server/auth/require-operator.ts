import "server-only";
import { redirect } from "next/navigation";
import { currentSession } from "./current-session";
import type { LiveSession } from "./sessions";

/** Gives a page its signed-in operator; one without a proved contact is led to prove it, anybody else to sign in, and both back to `path`. */
export async function requireOperator(path: string): Promise<LiveSession> {
  const session = await currentSession();
  if (session?.kind !== "operator")
    redirect(`/sign-in?${new URLSearchParams({ as: "employer", next: path })}`);
  if (!session.employer?.bound && path !== "/employer/welcome")
    redirect(`/employer/welcome?${new URLSearchParams({ next: path })}`);
  return session;
}
