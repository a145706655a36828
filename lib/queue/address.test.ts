import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueQuery } from "@/lib/dto/queue";
import { matterCodes } from "@/lib/professions/matters";
import { mostDays, queueOrders, queueStates, queueViews } from "@/lib/queue/views";
import { caseAddress, queueAddress, readCasePlace, readQueueQuery } from "./address";

const said = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const query = fc.record({
  view: said(fc.constantFrom(...queueViews)),
  saved: said(fc.uuid()),
  states: said(fc.subarray([...queueStates], { minLength: 1 })),
  matter: said(fc.constantFrom(...matterCodes)),
  specialty: said(fc.constantFrom("civil", "installation")),
  employer: said(fc.constantFrom("上海 & 公司（集团）", "91310000MB2F30002K")),
  due: said(
    fc.oneof(fc.constantFrom("overdue" as const, "today" as const), fc.integer({ min: 1, max: mostDays })),
  ),
  assignee: said(fc.oneof(fc.constantFrom("me", "nobody"), fc.uuid())),
  mine: said(fc.constant(true)),
  order: said(fc.constantFrom(...queueOrders)),
  find: fc.constantFrom("", "k1.abc-_"),
  size: fc.constantFrom(20 as const, 50 as const, 100 as const),
  after: said(fc.constantFrom("d~2026-11-20~0197a0de-0000-7000-8000-000000000001")),
  before: said(fc.constant("n~1~x")),
});

function paramsOf(address: string): Record<string, string | string[]> {
  const { searchParams } = new URL(address, "https://zhice.test");
  return Object.fromEntries([...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]));
}

describe("queue addresses", () => {
  it("read back as they were written, and are what the server takes", () => {
    fc.assert(
      fc.property(query, (asked) => {
        const read = readQueueQuery(paramsOf(queueAddress("cost-shanghai", asked)));
        expect(read).toEqual(asked);
        expect(queueQuery.safeParse(read).success).toBe(true);
      }),
    );
  });

  it("mean nothing where they say nothing or nonsense", () => {
    const nothing = readQueueQuery({});
    expect(nothing).toMatchObject({
      view: undefined,
      states: undefined,
      find: "",
      size: 20,
      after: undefined,
    });
    expect(
      readQueueQuery({
        view: "everything",
        state: ["draft", "x"],
        due: "-1",
        size: "1e9",
        assignee: "'",
        mine: "yes",
      }),
    ).toEqual(nothing);
    expect(readQueueQuery({ due: "61", matter: "__proto__", find: "x".repeat(401) })).toEqual(nothing);
  });

  it("of a case remember its queue and its place there, and no page", () => {
    const address = caseAddress("a", "1", { view: "closed", after: "n~1~x" }, "n~2~y");
    expect(address).toBe("/desk/a/applications/1?view=closed&at=n%7E2%7Ey");
    expect(readCasePlace(paramsOf(address))).toBe("n~2~y");
    expect(readCasePlace({ at: "x".repeat(501) })).toBeUndefined();
  });

  it("never lead out of the registry's desk", () => {
    expect(queueAddress("../platform")).toBe("/desk/..%2Fplatform/queue");
  });
});
