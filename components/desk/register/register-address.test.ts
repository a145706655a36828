import { expect, test } from "vitest";
import { isNarrowed, readRegisterQuery, registerAddress } from "./register-address";

const row = "0197a0de-0000-4000-8000-000000000001";

test("an address reads back as the question that wrote it", () => {
  const query = {
    find: "k1.abc",
    employer: "上海衡石",
    standing: "expired" as const,
    specialty: "civil",
    within: 90 as const,
    medium: "paper" as const,
    locked: true as const,
    after: row,
  };
  const { searchParams, pathname } = new URL(registerAddress("some-registry", query), "https://zhice.test");
  expect(pathname).toBe("/desk/some-registry/registrations");
  expect(readRegisterQuery(Object.fromEntries(searchParams))).toEqual(query);
});

test("what nobody wrote asks for nothing", () => {
  const asked = {
    standing: "all",
    within: "31",
    medium: "stone",
    locked: "yes",
    after: "1; DROP",
    before: "x",
  };
  expect(readRegisterQuery(asked)).toEqual({ find: "", employer: "" });
});

test("a place in a list does not narrow it", () => {
  expect(isNarrowed({ find: "", employer: "", after: row })).toBe(false);
  expect(isNarrowed({ find: "", employer: "", locked: true })).toBe(true);
});
