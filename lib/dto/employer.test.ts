import { expect, test } from "vitest";
import { inboxQuery } from "./employer";

test("the inbox is asked for real days only: what is none is bad input and no error within", () => {
  const asked = { profession: "cost-engineer", list: "waiting" };
  for (const day of ["2026-02-30", "2026-13-01", "0000-00-00"])
    for (const field of ["signedFrom", "signedTo"])
      expect(inboxQuery.safeParse({ ...asked, [field]: day }).success, `${field} ${day}`).toBe(false);
  expect(inboxQuery.safeParse({ ...asked, signedFrom: "2026-02-28" }).success).toBe(true);
});
