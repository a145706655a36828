import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ChangeQuestion,
  type EmployerChange,
  employerChange,
  type RegistrationEvent,
} from "./employer-change";
import { addDays, addYears, asPlainDate, type PlainDate } from "./plain-date";

const today = asPlainDate("2026-11-20");
const asked: ChangeQuestion = { today, addsSpecialties: true };
const old = "旧企业";

const event = (
  kind: RegistrationEvent["kind"],
  specialty: string | null,
  on: PlainDate,
  given: Partial<RegistrationEvent> = {},
): RegistrationEvent => ({ kind, specialty, on, end: addYears(on, 4), employer: old, ...given });

const short = ({ stage, steps }: EmployerChange) =>
  `${stage}: ${steps.map(({ kind, specialties, state }) => `${kind} ${specialties.join("+")} ${state}`).join(", ")}`;
const tell = (events: RegistrationEvent[], given: Partial<ChangeQuestion> = {}) =>
  short(employerChange(events, { ...asked, ...given }));

const days = (count: number) => addDays(today, -count);
const both = [event("registered", "civil", days(900)), event("registered", "installation", days(600))];
const left = [event("left", "civil", days(20)), event("left", "installation", days(20))];

describe("a change of employer", () => {
  test("is nothing for somebody who holds nothing, or whose registration was revoked", () => {
    expect(tell([])).toBe("nothing: ");
    expect(tell([event("registered", "civil", days(90)), event("revoked", "civil", days(9))])).toBe(
      "nothing: ",
    );
  });

  test("shows the whole chain before the first step", () => {
    expect(tell(both)).toBe(
      "before: leave civil+installation current, register civil later, add installation later",
    );
    expect(employerChange(both, asked).steps[0]).toMatchObject({ employer: old, on: null });
  });

  test("goes on from step to step, each with its day and employer", () => {
    expect(tell([...both, ...left])).toBe(
      "underWay: leave civil+installation done, register civil current, add installation later",
    );
    const first = event("registered", "installation", days(10), { employer: "新企业" });
    expect(tell([...both, ...left, first])).toBe(
      "underWay: leave civil+installation done, register installation done, add civil current",
    );
    expect(employerChange([...both, ...left, first], asked).steps).toMatchObject([
      { on: days(20), employer: old },
      { on: days(10), employer: "新企业" },
      { on: null, employer: null },
    ]);
    const second = event("registered", "civil", days(5), { employer: "新企业" });
    const all = [...both, ...left, first, second];
    expect(tell(all)).toBe(
      "complete: leave civil+installation done, register installation done, add civil done",
    );
    expect(tell(all, { anew: true })).toBe(
      "before: leave installation+civil current, register installation later, add civil later",
    );
  });

  test("is two steps in a profession without specialties, and where none can be added", () => {
    expect(tell([event("registered", null, days(90))], { addsSpecialties: false })).toBe(
      "before: leave  current, register  later",
    );
    expect(tell([...both, ...left], { addsSpecialties: false })).toBe(
      "underWay: leave civil+installation done, register civil current",
    );
    const first = event("registered", "civil", days(10));
    expect(tell([...both, ...left, first], { addsSpecialties: false })).toBe(
      "complete: leave civil+installation done, register civil done",
    );
  });

  test("does not begin with one of two specialties left, and remembers it once the other is left too", () => {
    const one = event("left", "civil", days(50));
    expect(tell([...both, one])).toBe(
      "before: leave installation current, register installation later, add civil later",
    );
    expect(tell([...both, one, event("left", "installation", days(9))])).toBe(
      "underWay: leave civil+installation done, register civil current, add installation later",
    );
    expect(tell([...both, one, event("registered", "civil", days(9))])).toBe(
      "before: leave installation+civil current, register installation later, add civil later",
    );
  });

  test("forgets what was revoked, also when another specialty was registered instead of the one that was left", () => {
    const [civil] = both;
    const story = [
      ...(civil ? [civil] : []),
      event("left", "civil", days(80)),
      event("registered", "installation", days(70)),
      event("registered", "civil", days(60)),
      event("revoked", "civil", days(50)),
    ];
    expect(tell(story)).toBe("before: leave installation current, register installation later");
  });

  test("counts what has expired as left on its last day, unless it was renewed", () => {
    const ended = event("registered", "civil", days(2000), { end: days(30) });
    expect(employerChange([ended], asked)).toMatchObject({
      stage: "underWay",
      steps: [{ on: days(30) }, {}],
    });
    expect(tell([ended, event("renewed", "civil", days(40))])).toBe(
      "before: leave civil current, register civil later",
    );
    expect(tell([ended, event("registered", "civil", days(3))])).toBe(
      "complete: leave civil done, register civil done",
    );
  });
});

const specialties = ["civil", "installation", "transport"];
const anyEvent = fc.record({
  kind: fc.constantFrom("registered" as const, "renewed" as const, "left" as const, "revoked" as const),
  specialty: fc.constantFrom(...specialties),
  after: fc.integer({ min: 0, max: 700 }),
});

/** Stories that can be: only what is held is left, renewed or revoked, and only what is not held is registered. */
const stories = fc.array(anyEvent, { maxLength: 14 }).map((wanted) => {
  const held = new Map<string, PlainDate>();
  const story: RegistrationEvent[] = [];
  let on = addDays(today, -8000);
  for (const { kind, specialty, after } of wanted) {
    on = addDays(on, Math.min(after, 500));
    const valid = (held.get(specialty) ?? "") >= on;
    if (valid === (kind === "registered")) continue;
    if (kind === "registered" || kind === "renewed") held.set(specialty, addYears(on, 4));
    else held.delete(specialty);
    story.push(event(kind, specialty, on));
  }
  return story;
});

/** Does what the current step asks for, as of today. */
function carryOut({ steps }: EmployerChange): RegistrationEvent[] {
  const step = steps.find(({ state }) => state === "current");
  return (step?.specialties ?? []).map((specialty) =>
    event(step?.kind === "leave" ? "left" : "registered", specialty, today, { employer: "新企业" }),
  );
}

describe("whatever the story", () => {
  const each = (
    check: (change: EmployerChange, story: RegistrationEvent[], question: ChangeQuestion) => void,
  ) =>
    fc.assert(
      fc.property(stories, fc.boolean(), fc.boolean(), (story, addsSpecialties, anew) => {
        const question = { today, addsSpecialties, anew };
        check(employerChange(story, question), story, question);
      }),
      { numRuns: 400 },
    );

  test("steps are done, then one is current, then the others follow; nothing is named twice", () => {
    each(({ stage, steps }) => {
      const states = steps.map(({ state }) => state).join(" ");
      if (stage === "nothing") expect(steps).toEqual([]);
      else if (stage === "complete") expect(states).toMatch(/^done( done)+$/);
      else expect(states).toMatch(/^(done )*current( later)*$/);
      const registered = steps.slice(1).flatMap((step) => step.specialties);
      expect(new Set(registered).size).toBe(registered.length);
      expect(steps.map(({ kind }) => kind).join(" ")).toMatch(/^(leave register( add)*)?$/);
      for (const { state, on } of steps) expect(on !== null).toBe(state === "done");
    });
  });

  test("doing what the current step says leads to the end, one step at a time", () => {
    each((change, story, question) => {
      let [now, events] = [change, story];
      for (let rest = change.steps.filter(({ state }) => state !== "done").length; rest > 0; rest -= 1) {
        expect(now.steps.filter(({ state }) => state !== "done")).toHaveLength(rest);
        events = [...events, ...carryOut(now)];
        now = employerChange(events, { ...question, anew: false });
      }
      expect(now.stage).toBe(change.stage === "nothing" ? "nothing" : "complete");
    });
  });
});
