import "server-only";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { valueOrThrow } from "@/lib/result";
import type { Permission } from "@/server/auth/permissions";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { findSession } from "@/server/auth/sessions";
import { signInOfficer } from "@/server/auth/sign-in";
import { currentTotp } from "@/server/auth/totp";
import { demoPassword } from "./accounts";
import { demoOfficers } from "./officers";

/** Signs in the first officer of the demonstration who has a role in a registry. A second factor's code serves once. */
export async function signInDemoOfficer(
  registry: string,
  role: RegistryRole,
  permission: Permission,
): Promise<RegistryScope> {
  const officer = demoOfficers.find(
    ({ posts }) =>
      posts !== "platform" && posts.some((post) => post.registry === registry && post.roles.includes(role)),
  );
  if (!officer) throw new Error(`the demonstration has no ${role} in ${registry}`);
  const { login, totpSecret } = officer;
  const proof = { login, password: demoPassword, totp: currentTotp(totpSecret) };
  const signedIn = await signInOfficer(proof, { address: "127.0.0.1" });
  const session = await findSession(valueOrThrow(signedIn, `the sign-in of ${login}`).sessionId, false);
  if (!session) throw new Error("the session just opened is not there");
  return registryScopeOfSession(session, registry, permission);
}
