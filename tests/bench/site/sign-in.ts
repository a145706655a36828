import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import { signInText } from "@/lib/domain/sign-in-challenge";
import type { AppRouter } from "@/server/trpc/root";
import type { EnterpriseKey } from "@/server/walk/countersign";
import { makeVisitor, type Visitor } from "./client";

/** Gives a visitor the product's procedures, in the name of whoever is signed in. */
export function proceduresOf({ url, cookie }: Visitor) {
  const link = httpLink({
    url: `${url}/api/trpc`,
    transformer: superjson,
    headers: () => ({ cookie: cookie() }),
  });
  return createTRPCClient<AppRouter>({ links: [link] });
}

/** Signs in as the person of the demonstration with this name, by password. */
export async function enterAsPerson(url: string, name: string): Promise<Visitor> {
  const { identifier, password } = await accountOf(url, name);
  return enter(makeVisitor(url), "person-password", { identifier, password });
}

/** Signs in as the officer of the demonstration with this login, by password and second factor. */
export async function enterAsOfficer(url: string, login: string): Promise<Visitor> {
  const { password, totp = "" } = await accountOf(url, login);
  return enter(makeVisitor(url), "officer", { login, password, totp });
}

/** Signs in for an employer with a key, as the browser does. */
export async function enterAsEmployer(url: string, key: EnterpriseKey): Promise<Visitor> {
  const visitor = makeVisitor(url);
  const { id, nonce } = await proceduresOf(visitor).employer.challenge.mutate();
  return enter(visitor, "enterprise", {
    challenge: id,
    certificate: Buffer.from(key.certificate).toString("base64"),
    signature: key.sign(Buffer.from(signInText({ origin: url, id, nonce }))),
  });
}

async function accountOf(url: string, nameOrLogin: string) {
  const accounts = await proceduresOf(makeVisitor(url)).demo.accounts.query();
  const found = accounts.find(({ name, identifier }) => [name, identifier].includes(nameOrLogin));
  if (!found) throw new Error(`the demonstration has nobody called ${nameOrLogin}`);
  return found;
}

/** Signs in by next-auth's documented interface, as the sign-in page does. */
async function enter(visitor: Visitor, way: string, proof: Record<string, string>): Promise<Visitor> {
  const { csrfToken } = JSON.parse((await visitor.get("/api/auth/csrf")).body.toString());
  const fields = new URLSearchParams({ ...proof, csrfToken, callbackUrl: visitor.url, json: "true" });
  const answer = await visitor.post(`/api/auth/callback/${way}`, fields.toString(), {
    "content-type": "application/x-www-form-urlencoded",
  });
  if (!visitor.cookie().includes("session-token"))
    throw new Error(`nobody could sign in by ${way}: ${answer.body.toString().slice(0, 300)}`);
  return visitor;
}
