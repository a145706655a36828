import { expect, test } from "vitest";
import { certificateStanding } from "./certificate-standing";
import { asPlainDate } from "./plain-date";

const endsOn = asPlainDate("2030-11-19");

test.each([
  ["issued", "registered", "2030-11-19", "issued"],
  ["issued", "registered", "2030-11-20", "expired"],
  ["uncollected", "registered", "2026-11-20", "uncollected"],
  ["making", "registered", "2026-11-20", "making"],
  ["superseded", "registered", "2031-01-01", "superseded"],
  ["superseded", "deregistered", "2026-11-20", "deregistered"],
  ["deregistered", "registered", "2026-11-20", "deregistered"],
  ["issued", "revoked", "2031-01-01", "revoked"],
])("a certificate %s of a registration %s is on %s %s", (status, registration, today, expected) => {
  expect(certificateStanding({ status, registration, endsOn }, asPlainDate(today))).toBe(expected);
});

test("a registration under renewal goes on after its last day, unless it was ended", () => {
  const after = asPlainDate("2030-12-31");
  const renewing = { status: "issued", endsOn, renewing: true };
  expect(certificateStanding({ ...renewing, registration: "registered" }, after)).toBe("issued");
  expect(certificateStanding({ ...renewing, registration: "revoked" }, after)).toBe("revoked");
});
