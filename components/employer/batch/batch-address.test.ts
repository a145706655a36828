import { describe, expect, it } from "vitest";
import { batchAddress, batchMost, readBatch } from "./batch-address";

const id = (n: number) => `0197a0de-0000-7000-8000-${String(n).padStart(12, "0")}`;

describe("the address of a sitting", () => {
  it("says which applications, each once, and leads back", () => {
    const back = "/employer/inbox/cost-engineer?page=2";
    const { searchParams } = new URL(batchAddress([id(1), id(2)], back), "http://zhice.invalid");
    expect(readBatch({ id: [...searchParams.getAll("id"), id(1)], back })).toEqual({
      ids: [id(1), id(2)],
      back,
    });
    expect(searchParams.get("back")).toBe(back);
  });

  it("leaves out what is no application, and leads nowhere else", () => {
    expect(readBatch({ id: "../../etc", back: "//evil.example" })).toEqual({ ids: [], back: undefined });
    expect(readBatch({}).ids).toEqual([]);
    const many = Array.from({ length: 30 }, (_, n) => id(n));
    expect(readBatch({ id: many }).ids).toEqual(many.slice(0, batchMost));
  });
});
