import "server-only";
import { valueOrThrow } from "@/lib/result";
import { beginApplication } from "@/server/applications/begin";
import { withScope } from "@/server/db/scope";
import { type Applicant, prepareToSign, signAs } from "@/server/walk/apply";
import { demoEnterprises } from "./enterprises";
import { demoPeople } from "./people";
import { demoPersonScope } from "./person-scope";

const registry = "shanghai-cost-engineer";

/** Whose form is signed already and waits for the employer, and for which specialty. */
const waiting = [
  { name: "许望舒", specialty: "civil" },
  { name: "陈柏舟", specialty: "installation" },
] as const;

/** Takes the applications of the demonstration to where their stories leave them, by the product's own services; those that exist stay. */
export async function seedApplications(): Promise<void> {
  for (const { name, specialty } of waiting) {
    const person = demoPeople.find((each) => each.name === name);
    if (!person) throw new Error(`no person of the demonstration is called ${name}`);
    const scope = await demoPersonScope(person);
    const begun = await withScope(scope, (db) => db.application.count());
    if (begun === 0) await signedForm({ scope, ...person }, specialty);
  }
}

async function signedForm(applicant: Applicant, specialty: string): Promise<void> {
  const [employer] = demoEnterprises;
  if (!employer) throw new Error("the demonstration has no enterprise");
  const { id } = valueOrThrow(await beginApplication(applicant.scope, registry, "initial"), "beginning");
  await signAs(applicant, await prepareToSign(applicant, id, { employer, specialty }));
}
