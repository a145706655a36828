import type { Reason } from "@/lib/errors";

/** Names the ways of signing in and what each asks. */
export interface Ways {
  "person-password": { identifier: string; password: string };
  "person-code": { mobile: string; code: string };
  officer: { login: string; password: string; totp: string };
  /** The challenge's id; certificate (DER) and the key's signature over the challenge in base64. */
  enterprise: { challenge: string; certificate: string; signature: string };
}

const routes = "/api/auth"; // next-auth's documented REST interface

async function post(path: string, fields: Record<string, string>): Promise<{ status: number; url: URL }> {
  const { csrfToken } = (await (await fetch(`${routes}/csrf`)).json()) as { csrfToken: string };
  const response = await fetch(`${routes}${path}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: location.origin, json: "true" }),
  });
  const { url } = (await response.json()) as { url: string };
  return { status: response.status, url: new URL(url, location.origin) };
}

/** Signs in; answers the one reason of a refusal, or nothing when it went well. */
export async function signIn<W extends keyof Ways>(way: W, proof: Ways[W]): Promise<Reason | undefined> {
  try {
    const { status, url } = await post(`/callback/${way}`, { ...proof });
    const refusal = url.searchParams.get("error");
    if (refusal) return readReason(refusal);
    // Without a matching CSRF token next-auth answers 200 and an address that says so.
    return status === 200 && !url.searchParams.has("csrf") ? undefined : { key: "other" };
  } catch {
    return { key: "network" };
  }
}

/** Signs out: the server ends the session and clears the cookie; tells whether it did. */
export async function signOut(): Promise<boolean> {
  try {
    return (await post("/signout", {})).status === 200;
  } catch {
    return false;
  }
}

function readReason(refusal: string): Reason {
  try {
    const told: unknown = JSON.parse(refusal);
    if (typeof told === "object" && told !== null && "key" in told && typeof told.key === "string") {
      return told as Reason;
    }
  } catch {
    // not one of our refusals: next-auth's own word for an unexpected error
  }
  return { key: "other" };
}
