import { type QueueQuery, queueQuery } from "@/lib/dto/queue";
import { publicScope, type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { assignCases } from "@/server/queue/assign";
import { listQueue } from "@/server/queue/list";
import { findNeighbours, findNextForMe } from "@/server/queue/neighbours";
import { sealText } from "@/server/queue/sealed-search";
import type { Question } from "./question";
import { registerQuestionsOf } from "./register-questions";
import type { Sample } from "./sample";

/**
 * Everything that is measured, by name: the product's own services, asked by an officer of one of twelve registries or by anybody.
 * Whoever builds another list adds its line here.
 */
export async function questionsOf(sample: Sample): Promise<Record<string, Question>> {
  const scope = deciderOf(sample);
  const ask = (asked: Partial<QueueQuery>) => listQueue(scope, queueQuery.parse(asked), ["decide"]);
  const list = (asked: Partial<QueueQuery>) => async () => (await ask(asked)).rows.length;
  const search = (text: string, more: Partial<QueueQuery> = {}) =>
    list({ ...more, find: sealText(scope, text) });
  const deep = await placeAfter(ask, { view: "closed", size: 100 }, 5);
  const second = (await ask({ view: "running" })).next ?? "";
  const [first] = (await ask({ view: "toDecide" })).rows;
  const beside = { query: queueQuery.parse({ view: "toDecide" }), id: first?.id ?? "", at: first?.place };
  const { name, renewing, lastFour, idNumber, number, acceptanceNumber, employer, creditCode } = sample;
  return {
    "queue: my turn": list({ view: "myTurn" }),
    "queue: all open, by deadline": list({ view: "running" }),
    "queue: all open, newest first": list({ view: "running", order: "newest" }),
    "queue: all open, next page": list({ view: "running", after: second }),
    "queue: all open, a hundred": list({ view: "running", size: 100 }),
    "queue: overdue": list({ view: "overdue" }),
    "queue: five working days": list({ view: "running", due: 5 }),
    "queue: mine": list({ view: "assignedToMe" }),
    "queue: nobody's": list({ view: "unassigned" }),
    "queue: to answer": list({ view: "toAnswer" }),
    "queue: closed": list({ view: "closed" }),
    "queue: closed, the sixth hundred": list({ view: "closed", size: 100, after: deep }),
    "queue: open renewals of a specialty": list({ view: "running", matter: "renewal", specialty: "civil" }),
    "queue: closed additions of a specialty": list({
      view: "closed",
      matter: "specialtyAddition",
      specialty: "civil",
    }),
    "queue: refused": list({ view: "closed", states: ["refused"] }),
    "queue: closed of a company": list({ view: "closed", employer }),
    "queue: closed of a credit code": list({ view: "closed", employer: creditCode }),
    "search: acceptance number": search(acceptanceNumber),
    "search: registration number": search(number),
    "search: full ID": search(idNumber),
    "search: last four and name": search(`${name} ${lastFour}`),
    "search: name": search(name),
    "search: beginning of a name": search(name.slice(0, 1)),
    "search: beginning of a name, open renewals": search(renewing, {
      states: ["inReview"],
      matter: "renewal",
    }),
    "case: neighbours in its list": async () => {
      const { previous, next } = await findNeighbours(scope, beside, ["decide"]);
      return [previous, next].filter(Boolean).length;
    },
    "case: next for me": async () => ((await findNextForMe(scope, beside, ["decide"])) ? 1 : 0),
    "assignment of twenty": assignment(
      scope,
      (await ask({ view: "toDecide" })).rows.map(({ id }) => id),
    ),
    ...(await registerQuestionsOf(scope, sample)),
    "public: certificate by number and name": verification({ token: null, number, name }),
    "public: certificate by token": verification({ token: sample.token, number: null, name: null }),
  };
}

function deciderOf({ registry, officer }: Sample): RegistryScope {
  const membership = { registryId: registry.id, registryCode: registry.code, role: "decider" as const };
  const session = {
    sessionId: officer,
    accountId: officer,
    kind: "officer" as const,
    memberships: [membership],
  };
  return registryScopeOfSession(session, registry.code, "case.decide");
}

async function placeAfter(
  ask: (query: Partial<QueueQuery>) => ReturnType<typeof listQueue>,
  query: Partial<QueueQuery>,
  pages: number,
): Promise<string> {
  let after: string | undefined;
  for (let page = 0; page < pages; page += 1) after = (await ask({ ...query, after })).next ?? after;
  return after ?? "";
}

/** Takes what nobody has, and gives it back. */
function assignment(scope: RegistryScope, ids: string[]): Question {
  return async () => {
    const taken = await assignCases(scope, { ids, to: scope.actor.id ?? "" }, true);
    await assignCases(scope, { ids, to: null }, true);
    return taken.ok ? taken.value.assigned : 0;
  };
}

/** What anybody asks about a certificate; the file behind it is not read. */
function verification(asked: { token: string | null; number: string | null; name: string | null }): Question {
  const { token, number, name } = asked;
  return async () => {
    const found = await withScope(
      publicScope(),
      (db) => db.$queryRaw<unknown[]>`
      SELECT * FROM app.verify_certificate(${token}, ${number}, ${name})`,
    );
    return found.length;
  };
}
