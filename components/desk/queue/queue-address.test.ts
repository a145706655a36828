import { describe, expect, it } from "vitest";
import { caseAddress, queueAddress, readQueueQuery } from "./queue-address";

describe("queue addresses", () => {
  it("read back as they were written", () => {
    const query = { view: "toDecide", search: "王 & 李", page: 3 } as const;
    const { searchParams } = new URL(queueAddress("cost-shanghai", query), "https://zhice.test");
    expect(readQueueQuery(Object.fromEntries(searchParams))).toEqual(query);
  });

  it("mean the first page of what is to be reviewed where they say nothing or nonsense", () => {
    const first = { view: "toReview", search: "", page: 1 };
    expect(readQueueQuery({})).toEqual(first);
    expect(readQueueQuery({ view: "everything", page: "-1" })).toEqual(first);
    expect(readQueueQuery({ page: "1e9" })).toEqual(first);
    expect(readQueueQuery({ search: ["x".repeat(99), "y"] }).search).toHaveLength(60);
  });

  it("never lead out of the registry's desk", () => {
    expect(queueAddress("../platform")).toBe("/desk/..%2Fplatform/queue");
    expect(caseAddress("a", "1", { view: "closed", page: 1 })).toBe("/desk/a/applications/1?view=closed");
  });
});
