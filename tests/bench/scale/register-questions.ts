import { randomInt } from "node:crypto";
import { type RegisterQuery, registerQuery } from "@/lib/dto/register";
import { publicScope, type RegistryScope } from "@/server/auth/scope";
import { listRegister } from "@/server/register/list";
import { findPublicEntry, listPublicEntries } from "@/server/register/public";
import { sealSearch } from "@/server/register/sealed-search";
import type { Question } from "./question";
import type { Sample } from "./sample";

/** What is asked of the register: by an officer of its registry, and by anybody. */
export async function registerQuestionsOf(
  scope: RegistryScope,
  sample: Sample,
): Promise<Record<string, Question>> {
  const ask = (asked: Partial<RegisterQuery>) => listRegister(scope, registerQuery.parse(asked));
  const list = (asked: Partial<RegisterQuery>) => async () => (await ask(asked)).rows.length;
  const search = (text: string) => list({ find: sealSearch(scope, text) });
  const second = (await ask({})).next ?? undefined;
  const { name, lastFour, idNumber, number, paperNumber, employer, creditCode } = sample;
  const anybody = publicScope();
  return {
    "register: all": list({}),
    "register: all, next page": list({ after: second }),
    "register: of a specialty": list({ specialty: "civil" }),
    "register: on paper": list({ medium: "paper" }),
    "register: ending within 90 days": list({ within: 90 }),
    "register: of a company": list({ employer }),
    "register: registration number": search(number),
    "register: full ID": search(idNumber),
    "register: last four and name": search(`${name} ${lastFour}`),
    "register: name": search(name),
    "register: beginning of a name": search(name.slice(0, 1)),
    "public register: number and name": async () =>
      (await findPublicEntry(anybody, { number, name }, stranger())).entry ? 1 : 0,
    "public register: on paper, number and name": async () =>
      (await findPublicEntry(anybody, { number: paperNumber, name }, stranger())).entry ? 1 : 0,
    "public register: company": async () =>
      (await listPublicEntries(anybody, { employer }, stranger())).entries.length,
    "public register: credit code": async () =>
      (await listPublicEntries(anybody, { employer: creditCode }, stranger())).entries.length,
  };
}

/** Somebody who has asked nothing yet: the same one could not ask so often. */
const stranger = () => ({
  address: `2001:db8::${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}`,
});
