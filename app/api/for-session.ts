import { AppError } from "@/lib/errors";
import { problemResponse } from "@/lib/problem-response";
import { currentSession } from "@/server/auth/current-session";
import type { LiveSession } from "@/server/auth/sessions";

/** Answers a request of somebody who is signed in; expected errors become their answer, others are left to be logged. */
export async function forSession(work: (session: LiveSession) => Promise<Response>): Promise<Response> {
  try {
    const session = await currentSession();
    if (!session) throw new AppError("UNAUTHENTICATED", "no live session", [{ key: "session.none" }]);
    return await work(session);
  } catch (error) {
    const answer = problemResponse(error);
    if (answer) return answer;
    throw error;
  }
}
