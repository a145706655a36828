import "server-only";
import type { Client } from "./sessions";

/** Set by the preload of the web process from the connection itself (scripts/client-address.mjs); a client cannot forge it. */
const clientAddressHeader = "x-zhice-client";

/** Reads where a request came from. */
export function clientOf(headers: { get(name: string): string | null }): Client {
  const address = headers.get(clientAddressHeader);
  const userAgent = headers.get("user-agent");
  return { ...(address ? { address } : {}), ...(userAgent ? { userAgent } : {}) };
}
