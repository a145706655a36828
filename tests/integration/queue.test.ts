import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import type { Turn } from "@/lib/domain/turn";
import { type QueuePage, type QueueQuery, queueQuery } from "@/lib/dto/queue";
import { closedStates, effectiveFilter, openStates, queueStates, queueViews } from "@/lib/queue/views";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { listQueue } from "@/server/queue/list";
import { findNeighbours } from "@/server/queue/neighbours";
import { sealText } from "@/server/queue/sealed-search";
import { makeRegister } from "../factories/application";
import { askIn, type ListedCase, makeCases, makeEmployers } from "../factories/cases";
import { makeDeskOfficer } from "../factories/decision";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let officer: RegistryScope;
let elsewhere: RegistryScope;
let [cases, asking]: [ListedCase[], Set<string>] = [[], new Set()];

const both: Turn[] = ["review", "decide"];
const companies = [
  { creditCode: "91310000LISTED0001", name: "上海甲工程咨询有限公司" },
  { creditCode: "91310000LISTED0002", name: "上海乙工程（集团）有限公司" },
];
const names = ["王晓岚", "王晓", "王", "李清扬", "欧阳一诺", "阿卜杜拉·买买提", "Anna Lee"];
const day = (offset: number) => addDays(plainDateIn(now()), offset);

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  await makeEmployers(companies);
  officer = await makeDeskOfficer("reviewer");
  elsewhere = await makeDeskOfficer("reviewer", "shanghai-structural-engineer");
  const me = officer.actor.id ?? "";
  cases = await makeCases(
    Array.from({ length: 260 }, (_, n) => ({
      name: names[n % names.length] ?? "",
      matter: ["initial", "renewal", "specialtyAddition"][n % 3] ?? "",
      specialty: n % 5 === 0 ? null : n % 2 === 0 ? "civil" : "installation",
      state: (n < 130 ? openStates[n % 4] : closedStates[n % 5]) ?? "",
      stateSince: new Date(Date.UTC(2026, 9, 1 + (n % 9), 8)),
      dueOn: n % 4 === 2 ? null : day((n % 13) - 4), // a correction's period stands still
      creditCode: companies[n % 7 === 0 ? 1 : 0]?.creditCode ?? "",
      assignedTo: n % 6 === 0 && n < 130 ? me : null,
    })),
  );
  asking = await askIn(cases.filter((_, n) => n % 10 < 4));
});

const list = (asked: Partial<QueueQuery>, scope = officer): Promise<QueuePage> =>
  listQueue(scope, queueQuery.parse(asked), both);
const search = (text: string, scope = officer) => list({ find: sealText(scope, text) }, scope);

/** Reads a list to its end, page by page, as a reader does by its links. */
async function walk(
  asked: Partial<QueueQuery>,
  between: (page: number) => Promise<unknown> = async () => undefined,
) {
  const rows: QueuePage["rows"] = [];
  const pages: QueuePage[] = [];
  let after: string | undefined;
  do {
    const page = await list({ ...asked, after });
    pages.push(page);
    rows.push(...page.rows);
    after = page.next ?? undefined;
    await between(pages.length);
  } while (after);
  return { rows, pages, ids: rows.map(({ id }) => id) };
}

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** What a list should hold, told from the cases that were made. */
function expected(asked: Partial<QueueQuery>): string[] {
  const query = queueQuery.parse(asked);
  const filter = effectiveFilter(query.view, query);
  const today = day(0);
  const due = ({ dueOn }: ListedCase) => {
    if (filter.due === undefined) return true;
    if (dueOn === null) return false;
    return filter.due === "overdue" ? dueOn < today : dueOn === today;
  };
  const kept = cases.filter(
    (one) =>
      filter.states.some((state) => state === one.state) &&
      (!filter.matter || one.matter === filter.matter) &&
      (!filter.specialty || one.specialty === filter.specialty) &&
      (!filter.asked || asking.has(one.id)) &&
      (!filter.employer ||
        companies
          .find(({ creditCode }) => creditCode === one.creditCode)
          ?.name.startsWith(filter.employer)) &&
      (filter.assignee === undefined ||
        one.assignedTo === (filter.assignee === "me" ? officer.actor.id : null)) &&
      due(one),
  );
  const byDue = (a: ListedCase, b: ListedCase) => bytes(a.dueOn ?? "9", b.dueOn ?? "9") || bytes(a.id, b.id);
  const byNewest = (a: ListedCase, b: ListedCase) =>
    b.stateSince.getTime() - a.stateSince.getTime() || bytes(b.id, a.id);
  return kept.sort(filter.order === "deadline" ? byDue : byNewest).map(({ id }) => id);
}

describe("a list", () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const asked = fc.record({
    view: fc.constantFrom(...queueViews.filter((view) => view !== "myTurn")),
    states: maybe(fc.subarray([...queueStates], { minLength: 1 })),
    matter: maybe(fc.constantFrom("initial" as const, "renewal" as const, "deregistration" as const)),
    specialty: maybe(fc.constantFrom("civil", "installation")),
    employer: maybe(fc.constantFrom("上海", "上海甲", "上海乙工程（集团）有限公司")),
    due: maybe(fc.constantFrom("overdue" as const, "today" as const)),
    assignee: maybe(fc.constantFrom("me" as const, "nobody" as const)),
    order: maybe(fc.constantFrom("deadline" as const, "newest" as const)),
  });

  test("holds exactly what it is narrowed to, in its order, however it is narrowed", async () => {
    for (const view of ["running", "closed"] as const)
      for (const order of ["deadline", "newest"] as const)
        expect((await walk({ view, order })).ids).toEqual(expected({ view, order }));
    await fc.assert(
      fc.asyncProperty(asked, async (narrowed) => {
        expect((await walk(narrowed)).ids).toEqual(expected(narrowed));
      }),
      { numRuns: 60 },
    );
  });

  test("reads back the same pages from its end", async () => {
    const { pages, ids } = await walk({ view: "running", size: 50 });
    expect(ids).toHaveLength(130);
    let before = pages.at(-1)?.previous;
    const back: string[] = [...(pages.at(-1)?.rows.map(({ id }) => id) ?? [])];
    for (let turned = 0; before && turned < 9; turned += 1) {
      const page = await list({ view: "running", size: 50, before });
      back.unshift(...page.rows.map(({ id }) => id));
      before = page.previous;
    }
    expect(back).toEqual(ids);
  });

  test("neither loses nor doubles what stays while other cases move", async () => {
    const movers = cases.filter(({ state }) => state === "inReview").slice(0, 24);
    const away = new Set(movers.map(({ id }) => id));
    const { ids } = await walk({ view: "running" }, async (page) => {
      const moved = movers.slice((page - 1) * 4, page * 4).map(({ id }) => id);
      // Some leave the list, some go to its end, some to its beginning.
      await query(superuser, "UPDATE application SET due_on = $2 WHERE id = ANY ($1::uuid[])", [
        moved,
        [day(-30), day(90), null][page % 3],
      ]);
    });
    const stayed = ids.filter((id) => !away.has(id));
    expect(stayed).toEqual(expected({ view: "running" }).filter((id) => !away.has(id)));
    for (const { id, dueOn } of movers)
      await query(superuser, "UPDATE application SET due_on = $2 WHERE id = $1", [id, dueOn]);
  });

  test("begins anew where a place is nonsense, of another order, or of another registry", async () => {
    const first = (await list({ view: "running" })).rows.map(({ id }) => id);
    const newest = (await list({ view: "closed" })).next ?? "";
    for (const after of ["x", "d~~x", newest])
      expect((await list({ view: "running", after })).rows.map(({ id }) => id)).toEqual(first);
  });

  test("asks for the reader by his roles, and not for a decision on what he reviewed", async () => {
    const toDecide = cases.filter(({ state }) => state === "inDecision");
    const own = toDecide[3]?.id ?? "";
    await query(
      superuser,
      "INSERT INTO application_review (registry_id, application_id, officer_id, step, verdict, opinion, at) SELECT registry_id, id, $2, 'review', 'recommend', 'x', now() FROM application WHERE id = $1",
      [own, officer.actor.id],
    );
    const mine = async (turns: Turn[]) => {
      const page = await listQueue(officer, queueQuery.parse({ view: "myTurn", size: 100 }), turns);
      return new Set(page.rows.map(({ state }) => state));
    };
    expect(await mine(["review"])).toEqual(new Set(["inReview"]));
    expect(await mine(["accept"])).toEqual(new Set(["awaitingAcceptance"]));
    expect(await mine([])).toEqual(new Set());
    const { ids } = await walk({ view: "myTurn" });
    expect(ids).not.toContain(own);
    expect(ids).toContain(toDecide[4]?.id);
  });

  test("counts its views to a bound", async () => {
    const { counts } = await list({ view: "closed" });
    expect(counts).toMatchObject({
      running: 100,
      closed: 100,
      toReview: expected({ view: "toReview" }).length,
    });
    expect(counts.overdue).toBe(expected({ view: "overdue" }).length);
    expect(counts.toAnswer).toBe(expected({ view: "toAnswer" }).length);
    const said = (await list({ view: "toAnswer" })).rows.map(({ asked }) => asked);
    expect(new Set(said)).toEqual(new Set(["extension", "withdrawal"]));
    expect(counts.assignedToMe).toBe(expected({ view: "assignedToMe" }).length);
    expect(counts.unassigned).toBe(Math.min(100, expected({ view: "unassigned" }).length));
  });

  test("says when a company is unknown, or too many begin so", async () => {
    expect(await list({ view: "running", employer: "没有这家" })).toMatchObject({
      rows: [],
      employerFault: "unknown",
    });
    await makeEmployers(
      Array.from({ length: 21 }, (_, n) => ({ creditCode: `91310000MANY${n}`, name: `多家${n}公司` })),
    );
    expect(await list({ view: "running", employer: "多家" })).toMatchObject({
      rows: [],
      employerFault: "many",
    });
    expect(await list({ view: "running", employer: "多家1公司" })).toMatchObject({ employerFault: null });
    const group = await list({ view: "running", employer: "上海乙工程(集团)有限公司" });
    expect(group.rows.length).toBeGreaterThan(0);
  });

  test("leads from a case to its neighbours, also when the case has left it", async () => {
    const { rows } = await list({ view: "toReview" });
    const [first, second, third] = rows;
    const beside = () =>
      findNeighbours(
        officer,
        { query: queueQuery.parse({ view: "toReview" }), id: second?.id ?? "", at: second?.place },
        both,
      );
    expect(await beside()).toMatchObject({ previous: { id: first?.id }, next: { id: third?.id } });
    await query(superuser, "UPDATE application SET state = 'correction' WHERE id = $1", [second?.id]);
    expect(await beside()).toMatchObject({ previous: { id: first?.id }, next: { id: third?.id } });
    await query(superuser, "UPDATE application SET state = 'inReview' WHERE id = $1", [second?.id]);
  });
});

describe("a search", () => {
  const found = async (text: string, scope = officer) => (await search(text, scope)).rows.map(({ id }) => id);

  test("finds by acceptance number, registration number, full ID and last four, open or closed", async () => {
    for (const one of [cases[5], cases[200]].filter((each) => each !== undefined)) {
      expect(await found(one.acceptanceNumber.toLowerCase())).toEqual([one.id]);
      expect(await found(`${one.acceptanceNumber}190103`)).toEqual([one.id]);
      expect(await found(one.idNumber)).toEqual([one.id]);
      expect(await found(`${one.name} ${one.idNumber.slice(-4)}`)).toContain(one.id);
      expect(await found(`${one.name} 0000`)).toEqual([]);
    }
    await query(
      superuser,
      `INSERT INTO registration (registry_id, person_id, employer_id, employer_name, number, specialty, begins_on, ends_on, standing)
       SELECT registry_id, person_id, employer_id, 'x', '建[造]21263100000077', 'civil', '2026-01-01', '2029-12-31', 'registered' FROM application WHERE id = $1`,
      [cases[200]?.id],
    );
    expect(await found("建［造］2126 3100 000077")).toEqual([cases[200]?.id]);
  });

  test("finds a name and how it begins, the name itself first, page by page", async () => {
    const page = await search("王晓");
    expect(page).toMatchObject({ order: "name", sought: { typed: "王晓", kind: "name" } });
    const { rows } = await walk({ find: sealText(officer, "王晓"), size: 20 });
    const wanted = cases.filter(({ name }) => name.startsWith("王晓"));
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).sort(bytes));
    expect(rows[0]?.name).toBe("王晓");
    expect(page.next).not.toContain("王晓");
    expect(await found("岚")).toEqual([]);
  });

  test("is narrowed by what else was asked for, and not by the view", async () => {
    const { rows } = await list({ find: sealText(officer, "王晓岚"), view: "overdue", matter: "renewal" });
    expect(new Set(rows.map(({ matter }) => matter))).toEqual(new Set(["renewal"]));
    expect(rows.some(({ deadline }) => deadline === null)).toBe(true);
  });

  test("for a document's number is logged, without the number", async () => {
    const number = cases[9]?.idNumber ?? "";
    const entries = () =>
      query<{ detail: object; text: string }>(
        superuser,
        "SELECT detail, audit_entry::text AS text FROM audit_entry WHERE action = 'queue.searchNumber' AND actor_id = $1 ORDER BY id",
        [officer.actor.id],
      );
    const before = (await entries()).length;
    await search("王晓岚");
    await search(cases[9]?.acceptanceNumber ?? "");
    expect(await entries()).toHaveLength(before);
    await search(number);
    const after = await entries();
    expect(after.slice(before).map(({ detail }) => detail)).toEqual([{ kind: "idNumber", found: 1 }]);
    expect(after.some(({ text }) => text.includes(number))).toBe(false);
  });

  test("means nothing in another registry, and nothing once it is altered", async () => {
    const sealed = sealText(officer, cases[5]?.idNumber ?? "");
    for (const find of [sealText(elsewhere, "王晓"), `${sealed.slice(0, -2)}xx`, "k1.abc"])
      expect((await list({ find })).sought).toBeNull();
    expect(await found(cases[5]?.idNumber ?? "", elsewhere)).toEqual([]);
    expect(await found(cases[5]?.acceptanceNumber ?? "", elsewhere)).toEqual([]);
    expect(await found("王", elsewhere)).toEqual([]);
  });
});
