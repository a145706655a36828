import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { clientOf } from "@/server/auth/client-address";
import { currentSession } from "@/server/auth/current-session";
import type { Client, LiveSession } from "@/server/auth/sessions";

/** Carries what every procedure may know of its request. */
export interface Context {
  requestId: string;
  client: Client;
  session: LiveSession | undefined;
}

/** Makes the context of one request, in a page, a route or an action alike. */
export async function createContext(): Promise<Context> {
  return { requestId: randomUUID(), client: clientOf(await headers()), session: await currentSession() };
}
