import "server-only";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { valueOrThrow } from "@/lib/result";
import type { Permission } from "@/server/auth/permissions";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { type Client, findSession } from "@/server/auth/sessions";
import { signInOfficer } from "@/server/auth/sign-in";
import { currentTotp } from "@/server/auth/totp";
import { demoPassword } from "@/server/demo/accounts";
import { type DemoEnterprise, demoEnterprises } from "@/server/demo/enterprises";
import { demoOfficers } from "@/server/demo/officers";
import { becomeOperator, makeEnterpriseKey, type SignedInOperator } from "@/server/walk/countersign";

const client: Client = { address: "127.0.0.1" };

/** The officers of one registry through whose hands a case goes; the decider is another than the reviewer. */
export interface Desk {
  reviewer: RegistryScope;
  decider: RegistryScope;
}

/** Signs in the demonstration's reviewer and decider of a registry. A second factor's code serves once, so once a run. */
export async function signInDesk(registry: string): Promise<Desk> {
  return {
    reviewer: await signInAs(registry, "reviewer", "case.review"),
    decider: await signInAs(registry, "decider", "case.decide"),
  };
}

async function signInAs(
  registry: string,
  role: RegistryRole,
  permission: Permission,
): Promise<RegistryScope> {
  const officer = demoOfficers.find(
    ({ post }) => post !== "platform" && post.registry === registry && post.roles.includes(role),
  );
  if (!officer) throw new Error(`the demonstration has no ${role} in ${registry}`);
  const { login, totpSecret } = officer;
  const proof = { login, password: demoPassword, totp: currentTotp(totpSecret) };
  const { sessionId } = valueOrThrow(await signInOfficer(proof, client), `the sign-in of ${login}`);
  const session = await findSession(sessionId, false);
  if (!session) throw new Error("the session just opened is not there");
  return registryScopeOfSession(session, registry, permission);
}

/** The demonstration's first enterprise, the employer of all who are registered in it, with an operator of a new key. */
export async function signInEmployer(): Promise<{ employer: DemoEnterprise; operator: SignedInOperator }> {
  const [employer] = demoEnterprises;
  if (!employer) throw new Error("the demonstration has no enterprise");
  const key = await makeEnterpriseKey(employer);
  const contact = { name: "钱经办", mobile: "19900000099" };
  return { employer, operator: await becomeOperator(key, contact, client) };
}
