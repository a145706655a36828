import { describe, expect, test } from "vitest";
import { isProfession, openableProfessions } from "./codes";
import { defineProfession } from "./define";
import { professions } from "./index";
import { registeredArchitect } from "./registered-architect/r1";
import { registeredConstructor } from "./registered-constructor/r1";
import type { ProfessionInput } from "./schema";

const changed = (alter: (input: ProfessionInput) => void) => () => {
  const input = structuredClone(registeredConstructor) as ProfessionInput;
  alter(input);
  return defineProfession(input);
};

describe("a profession that only illustrates", () => {
  test("is known everywhere and may be opened in a demonstration alone", () => {
    const examples = professions.filter(({ illustrative }) => illustrative);
    expect(examples).toEqual([registeredArchitect, registeredConstructor]);
    expect(examples.every(({ code }) => isProfession(code))).toBe(true);
    expect(openableProfessions(true)).toEqual(professions.map(({ code }) => code));
    expect(openableProfessions(false)).toEqual(["cost-engineer", "structural-engineer"]);
  });

  test("marks every number of its own as an example, and none that is law is so marked", () => {
    expect(changed((input) => (input.validity.source = "某某办法 第一条"))).toThrow("marked as examples");
    expect(changed((input) => (input.illustrative = false))).toThrow("marked as examples");
  });
});

describe("a profession file is refused", () => {
  test.each<[string, (input: ProfessionInput) => void, string]>([
    [
      "without conditions for a matter's guide",
      (input) => delete input.guide.conditions.renewal,
      "renewal: its guide names no conditions",
    ],
    [
      "without the notes of a matter",
      (input) => delete input.notes.matters.initial,
      "initial: the notes about an open application",
    ],
    [
      "that tells a change twice",
      (input) =>
        input.notes.changes.push({ topic: "employer", listed: true, zh: "一", en: "1", source: "示例" }),
      "the change of employer is told twice",
    ],
    ["with a sentence nobody wrote", (input) => (input.guide.fee.source = ""), "guide.fee.source"],
  ])("%s", (_what, alter, says) => {
    expect(changed(alter)).toThrow(says);
  });
});
