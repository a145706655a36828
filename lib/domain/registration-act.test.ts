import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asPlainDate } from "./plain-date";
import { actIsOpen, registrationActStates, registrationActSteps, stepOfAct } from "./registration-act";

const today = asPlainDate("2026-11-20");
const facts = { own: false, heard: false, today, heardUntil: null };

describe("a step of an act", () => {
  test("that needs no hearing takes effect with the second officer", () => {
    expect(stepOfAct("proposed", "approve", facts)).toEqual({ ok: true, value: "effective" });
    expect(stepOfAct("proposed", "approve", { ...facts, heard: true })).toEqual({
      ok: true,
      value: "announced",
    });
    expect(stepOfAct("proposed", "reject", facts)).toEqual({ ok: true, value: "rejected" });
  });

  test("is carried out only after the last day of the hearing", () => {
    const until = (heardUntil: typeof today | null) =>
      stepOfAct("announced", "carryOut", { ...facts, heard: true, heardUntil });
    expect(until(addDays(today, -1))).toEqual({ ok: true, value: "effective" });
    for (const day of [today, addDays(today, 1), null])
      expect(until(day)).toEqual({ ok: false, reasons: ["stillHeard"] });
  });

  test("of one's own proposal is its withdrawal alone, and nothing moves what is closed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...registrationActStates),
        fc.constantFrom(...registrationActSteps),
        fc.record({
          own: fc.boolean(),
          heard: fc.boolean(),
          today: fc.constant(today),
          heardUntil: fc.option(fc.integer({ min: -9, max: 9 }).map((days) => addDays(today, days))),
        }),
        (state, step, asked) => {
          const next = stepOfAct(state, step, asked);
          if (state !== "proposed" && state !== "announced") expect(next.ok).toBe(false);
          if (next.ok && asked.own) expect(["withdrawn", "stopped"]).toContain(next.value);
          if (next.ok && next.value === "effective" && asked.heard) expect(step).toBe("carryOut");
        },
      ),
    );
  });
});

test("what is ended is not ended again, and only what is locked is unlocked", () => {
  const open = (standing: string, locked: boolean) =>
    (["lock", "unlock", "deregistration", "rescission", "revocation"] as const).filter((kind) =>
      actIsOpen(kind, { standing, locked }),
    );
  expect(open("registered", false)).toEqual(["lock", "deregistration", "rescission", "revocation"]);
  expect(open("registered", true)).toEqual(["unlock", "deregistration", "rescission", "revocation"]);
  expect(open("revoked", true)).toEqual(["unlock"]);
  expect(open("deregistered", false)).toEqual([]);
});
