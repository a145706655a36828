import "server-only";
import type { RegistryScope } from "@/server/auth/scope";
import { type DemoEnterprise, demoEnterprises } from "@/server/demo/enterprises";
import { signInDemoOfficer } from "@/server/demo/sign-in-officer";
import { becomeOperator, makeEnterpriseKey, type SignedInOperator } from "@/server/walk/countersign";

/** The officers of one registry through whose hands a case goes; the decider is another than the reviewer. */
export interface Desk {
  reviewer: RegistryScope;
  decider: RegistryScope;
}

/** Signs in the demonstration's reviewer and decider of a registry. A second factor's code serves once, so once a run. */
export async function signInDesk(registry: string): Promise<Desk> {
  return {
    reviewer: await signInDemoOfficer(registry, "reviewer", "case.review"),
    decider: await signInDemoOfficer(registry, "decider", "case.decide"),
  };
}

/** The demonstration's first enterprise, the employer of all who are registered in it, with an operator of a new key. */
export async function signInEmployer(): Promise<{ employer: DemoEnterprise; operator: SignedInOperator }> {
  const [employer] = demoEnterprises;
  if (!employer) throw new Error("the demonstration has no enterprise");
  const key = await makeEnterpriseKey(employer);
  const contact = { name: "钱经办", mobile: "19900000099" };
  return { employer, operator: await becomeOperator(key, contact, { address: "127.0.0.1" }) };
}
