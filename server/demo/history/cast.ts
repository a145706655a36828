import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { becomeOperator, makeEnterpriseKey, type SignedInOperator } from "@/server/walk/countersign";
import { type DemoEnterprise, demoEnterprises } from "../enterprises";
import { demoPersonScope } from "../person-scope";
import { signInDemoOfficer } from "../sign-in-officer";
import type { StagedCase } from "./cases";
import type { Actors } from "./do-deed";
import { peopleWithCases } from "./people";

/** Gives the actors of staged cases: an employer's operator signs in once, an officer once a day. */
export function castOf(): { actorsOf(staged: StagedCase): Promise<Actors> } {
  const officers = new Map<string, Promise<RegistryScope>>();
  const operators = new Map<string, Promise<SignedInOperator>>();
  return {
    async actorsOf({ registry, applicant, employer: creditCode }) {
      const person = peopleWithCases.find(({ name }) => name === applicant);
      const employer = demoEnterprises.find((each) => each.creditCode === creditCode);
      if (!person || !employer)
        throw new Error(`the demonstration does not know all who act for ${applicant}`);
      return {
        person,
        scope: await demoPersonScope(person),
        employer,
        operator: await once(operators, creditCode, () => signInOperator(employer, operators.size)),
        officer: (role, permission) =>
          once(officers, `${registry} ${role} ${plainDateIn(now())}`, () =>
            signInDemoOfficer(registry, role, permission),
          ),
      };
    },
  };
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

async function signInOperator(employer: DemoEnterprise, index: number): Promise<SignedInOperator> {
  const contact = { name: "周经办", mobile: `1990000009${index}` };
  return becomeOperator(await makeEnterpriseKey(employer), contact, { address: "127.0.0.1" });
}
