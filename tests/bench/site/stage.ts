import { valueOrThrow } from "@/lib/result";
import { demoEnterprises } from "@/server/demo/enterprises";
import { demoPeople } from "@/server/demo/people";
import { demoPersonScope } from "@/server/demo/person-scope";
import { prepareToSign } from "@/server/walk/apply";
import { becomeOperator, countersignAs, makeEnterpriseKey } from "@/server/walk/countersign";
import type { Visitor } from "./client";
import { enterAsEmployer, enterAsOfficer, enterAsPerson, proceduresOf } from "./sign-in";

/** The registry and the profession that are looked at. */
export const scene = { registry: "shanghai-cost-engineer", profession: "cost-engineer" } as const;
const applicant = "陆知遥";
const reviewer = "shenhe";

/** People of the demonstration, signed in, and one application in each of three hands. */
export interface Stage {
  person: Visitor;
  employer: Visitor;
  officer: Visitor;
  /** Saved and drawn, waits for the person's signature. */
  own: string;
  /** Waits for the employer's. */
  waiting: string;
  /** Under review. */
  underReview: string;
}

/** Brings a fresh demonstration to where every main page has something to show. This process must work on its data folder. */
export async function setStage(url: string): Promise<Stage> {
  const person = await enterAsPerson(url, applicant);
  const own = await saveOne(person);
  const { key, operator } = await makeOperator();
  const employer = await enterAsEmployer(url, key);
  const { inbox, view } = proceduresOf(employer).employer;
  const [first, second] = (await inbox.query({ profession: scene.profession, list: "waiting" })).rows;
  if (!first || !second) throw new Error("no two applications wait for the employer");
  const { document } = await view.query({ id: first.id });
  await countersignAs(operator, { applicationId: first.id, documentId: document?.id ?? "" });
  const officer = await enterAsOfficer(url, reviewer);
  return { person, employer, officer, own, waiting: second.id, underReview: first.id };
}

const [company] = demoEnterprises;

async function saveOne(person: Visitor): Promise<string> {
  const who = demoPeople.find(({ name }) => name === applicant);
  if (!who || !company) throw new Error(`the demonstration has nobody called ${applicant}`);
  const { application } = proceduresOf(person);
  const begun = await application.begin.mutate({ registry: scene.registry, matter: "initial" });
  const { id } = valueOrThrow(begun, "beginning");
  await prepareToSign({ ...who, scope: await demoPersonScope(who) }, id, { employer: company });
  return id;
}

/** Has a key certified for the employer and bound to a contact. */
async function makeOperator() {
  if (!company) throw new Error("the demonstration has no enterprise");
  const key = await makeEnterpriseKey(company);
  const contact = { name: "钱经办", mobile: "19900000019" };
  return { key, operator: await becomeOperator(key, contact, { address: "bench" }) };
}
