import { expect, test } from "vitest";
import { asPlainDate } from "./plain-date";
import { registerStanding } from "./register-standing";

const today = asPlainDate("2026-11-20");
const entry = { standing: "registered", endedBy: null, endsOn: today, renewing: false };

test("an entry is in force through its last day; a renewal in time keeps it so, and says it", () => {
  expect(registerStanding(entry, today)).toBe("registered");
  const over = { ...entry, endsOn: asPlainDate("2026-11-19") };
  expect(registerStanding(over, today)).toBe("expired");
  expect(registerStanding({ ...over, renewing: true }, today)).toBe("renewing");
});

test("how the registry ended it goes before its validity", () => {
  const ended = (standing: string, endedBy: string | null) =>
    registerStanding({ ...entry, standing, endedBy }, today);
  expect(ended("revoked", "rescission")).toBe("rescinded");
  expect(ended("revoked", "revocation")).toBe("revoked");
  expect(ended("revoked", null)).toBe("revoked");
  expect(ended("deregistered", "registry")).toBe("deregistered");
});
