import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { readSessionToken, sessionCookie } from "./session-token";
import { findSession, type LiveSession } from "./sessions";

/** Sent by questions that ask by themselves; they do not count as an action of the user. */
const pollHeader = "x-zhice-poll";

/** Reads the session of this request from the database: once per page, once per call of an action. */
export const currentSession = cache(async (): Promise<LiveSession | undefined> => {
  const sid = await readSessionToken((await cookies()).get(sessionCookie())?.value);
  const polled = (await headers()).get(pollHeader) !== null;
  return sid ? findSession(sid, !polled) : undefined;
});
