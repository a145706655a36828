import { describe, expect, it } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import {
  applicationAddress,
  asAnswered,
  isNarrowed,
  listAddress,
  readBack,
  readListQuery,
} from "./list-address";

const everything = {
  who: "k1.c2VhbGVk-_",
  matter: "initial",
  signedFrom: asPlainDate("2026-11-01"),
  signedTo: asPlainDate("2026-11-20"),
  page: 3,
} as const;

function paramsOf(address: string): Record<string, string> {
  return Object.fromEntries(new URL(address, "http://zhice.invalid").searchParams);
}

describe("the address of a list", () => {
  it("says all that the list is narrowed to, and is read back as it was written", () => {
    const address = listAddress("inbox", "cost-engineer", everything);
    expect(readListQuery(paramsOf(address))).toEqual(everything);
    expect(listAddress("confirmed", "cost-engineer", readListQuery({}))).toBe(
      "/employer/confirmed/cost-engineer",
    );
    expect(listAddress("inbox", "cost-engineer")).toBe("/employer/inbox/cost-engineer");
  });

  it("leaves out what cannot be meant", () => {
    const nothing = { who: "", page: 1 };
    expect(readListQuery({ matter: "marriage", from: "2026-02-30", to: "yesterday", page: "-1" })).toEqual(
      nothing,
    );
    expect(readListQuery({ who: "  ", page: "1e9" })).toEqual(nothing);
    expect(readListQuery({ page: "99999" })).toEqual(nothing);
    expect(readListQuery({ who: ["k1.a", "k1.b"] })).toEqual({ who: "k1.a", page: 1 });
    expect(readListQuery({ who: "x".repeat(900) })).toEqual({ who: "x".repeat(600), page: 1 });
  });

  it("knows whether anything narrows the list; a page does not", () => {
    expect(isNarrowed(readListQuery({ page: "2" }))).toBe(false);
    expect(isNarrowed(readListQuery({ to: "2026-11-20" }))).toBe(true);
    expect(isNarrowed(readListQuery({ who: "k1.a" }))).toBe(true);
  });

  it("takes no name and no number in the open, and hands none on", () => {
    const open = readListQuery({ name: "王晓岚", idNumber: "310101199403071234" });
    expect(listAddress("inbox", "cost-engineer", open)).toBe("/employer/inbox/cost-engineer");
  });

  it("drops a seal that named nobody, and keeps one that named somebody", () => {
    const nobody = asAnswered(readListQuery({ who: "k1.forged", page: "2" }), { name: "", idNumber: "" });
    expect(nobody).toEqual({ who: "", page: 2 });
    expect(isNarrowed(nobody)).toBe(false);
    for (const typed of [
      { name: "王", idNumber: "" },
      { name: "", idNumber: "310101199403071234" },
    ])
      expect(asAnswered(everything, typed)).toEqual(everything);
  });
});

describe("the way back from an application", () => {
  it("keeps the list as it was narrowed", () => {
    const back = listAddress("inbox", "cost-engineer", everything);
    const params = paramsOf(applicationAddress("0197", back, { act: "return" }));
    expect(readBack(params.back)).toBe(back);
    expect(params.act).toBe("return");
  });

  it("leads nowhere but to the employer's lists", () => {
    for (const elsewhere of [
      undefined,
      ["/employer/inbox/cost-engineer"],
      "https://evil.example/employer/inbox/cost-engineer",
      "//evil.example/employer/inbox/x",
      "/employer/inbox/../../platform",
      "/employer/inbox/cost-engineer/more",
      "/employer/inbox/cost-engineer\\@evil.example",
      "/employer/operators",
      "javascript:alert(1)",
    ])
      expect(readBack(elsewhere)).toBeUndefined();
  });
});
