import { expect, it } from "vitest";
import { auditAddress, readAuditQuery } from "./audit-address";

it("reads what it wrote", () => {
  const query = readAuditQuery({
    from: "2026-11-01",
    to: "2026-11-20",
    actor: "officer",
    login: " guanli ",
    action: "officer.suspended",
    subject: "0b0f3a53-9a0c-4c55-8ad9-4a0f6f0e2d5c",
    after: "1763600000000_42",
  });
  expect(query.after).toEqual({ at: new Date(1763600000000), id: "42" });
  const [, written = ""] = auditAddress("/desk/x/audit", query).split("?");
  expect(readAuditQuery(Object.fromEntries(new URLSearchParams(written)))).toEqual(query);
  expect(auditAddress("/desk/x/audit", {})).toBe("/desk/x/audit");
});

it("leaves out what nobody could mean", () => {
  const broken = {
    from: "soon",
    actor: "ghost",
    action: "a b",
    subject: "1",
    after: "x_y",
    login: "x".repeat(61),
  };
  expect(readAuditQuery(broken)).toEqual({ filter: {}, after: undefined });
  expect(readAuditQuery({ login: ["a", "b"] }).filter).toEqual({ login: "a" });
});
