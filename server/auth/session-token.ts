import "server-only";
import { decode } from "next-auth/jwt";
import { readEnv } from "@/server/env";
import { readSecrets } from "@/server/secrets";

/** Names the session cookie; over https browsers take it from https only. */
export function sessionCookie(): string {
  return readEnv().publicUrl.startsWith("https://")
    ? "__Secure-next-auth.session-token"
    : "next-auth.session-token";
}

/** Reads the session id from a token; undefined for a token that is not ours, altered or over. */
export async function readSessionToken(token: string | undefined): Promise<string | undefined> {
  if (!token) return undefined;
  const decoded = await decode({ token, secret: readSecrets().sessionKey }).catch(() => null);
  const sid = decoded?.sid;
  return typeof sid === "string" ? sid : undefined;
}
