import { randomUUID } from "node:crypto";
import { generateSync } from "otplib";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { scopeOfOperator } from "@/server/auth/scope";
import { findSession, type LiveSession } from "@/server/auth/sessions";
import { signInOfficer } from "@/server/auth/sign-in";
import { now } from "@/server/clock";
import { acceptInvitation } from "@/server/officers/accept-invitation";
import { inviteOfficer } from "@/server/officers/invite-officer";
import { openInvitation } from "@/server/officers/open-invitation";

/** An officer who has accepted his invitation, and what he signs in with. */
export interface TestOfficer {
  accountId: string;
  login: string;
  name: string;
  password: string;
  secret: string;
}

export const officerPassword = "Correct-horse-7";

/**
 * Gives the code of a second factor as an authenticator whose clock is `steps` ahead would; each works once.
 * The present step accepts an invitation and the next one signs in: both hold when a step ends in between.
 */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(now().getTime() / 1000) + steps * 30 });
}

/** Takes the token out of a link. */
export const tokenOf = (link: { url: string } | null): string => link?.url.split("/").at(-1) ?? "";

/** Invites a fictitious officer; nobody has accepted yet. */
export async function inviteTestOfficer(
  registry: string | null,
  roles: RegistryRole[],
): Promise<{ accountId: string; token: string; login: string; name: string }> {
  const login = `o${randomUUID().slice(0, 12)}`;
  const name = "测试工作人员";
  const made = await inviteOfficer(scopeOfOperator("test"), { login, name, registry, roles });
  if (!made.ok) throw new Error(`not invited: ${JSON.stringify(made.reasons)}`);
  return { accountId: made.value.accountId, token: tokenOf(made.value.link), login, name };
}

/** Makes a fictitious officer the way one comes to be: invitation, second factor, password. */
export async function makeOfficer(registry: string | null, roles: RegistryRole[] = []): Promise<TestOfficer> {
  const { token, ...invited } = await inviteTestOfficer(registry, roles);
  const opened = await openInvitation(token);
  if (!opened.ok) throw new Error("the link did not open");
  const { secret } = opened.value;
  const accepted = await acceptInvitation(
    { token, password: officerPassword, totp: codeOf(secret) },
    { address: `test-${invited.login}` },
  );
  if (!accepted.ok) throw new Error(`not accepted: ${JSON.stringify(accepted.reasons)}`);
  return { ...invited, password: officerPassword, secret };
}

/** Signs an officer in. */
export async function signedInOfficer({ login, password, secret }: TestOfficer): Promise<LiveSession> {
  const result = await signInOfficer(
    { login, password, totp: codeOf(secret, 1) },
    { address: `test-${login}` },
  );
  const session = result.ok ? await findSession(result.value.sessionId, true) : undefined;
  if (!session) throw new Error("the officer could not sign in");
  return session;
}
