import { describe, expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { matterOf } from "@/lib/professions/parts";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { factsWith } from "@/tests/forms/filled-in";
import { educationAsked } from "./education";
import { emptyDraft } from "./empty-draft";

const late = { qualificationDate: "2020-01-01", qualificationOrigin: "elsewhere" as const };

describe("hours of continuing education for who registers again", () => {
  const cost = (withinOldValidity: string[], profession = costEngineer) =>
    educationAsked({
      profession,
      matter: matterOf(profession, "initial"),
      draft: { ...emptyDraft, ...late, specialty: "civil" },
      facts: { ...factsWith(profession), withinOldValidity },
    });

  test("are asked when the date makes it late, but not within the old validity of that specialty", () => {
    expect(cost([])).toEqual(["civil"]);
    expect(cost(["installation"])).toEqual(["civil"]);
    expect(cost(["civil"])).toEqual([]);
    const profession = structuralEngineer;
    const asked = (withinOldValidity: null[]) =>
      educationAsked({
        profession,
        matter: matterOf(profession, "initial"),
        draft: { ...emptyDraft, ...late },
        facts: { ...factsWith(profession), withinOldValidity },
      });
    expect([asked([]), asked([null])]).toEqual([[null], []]);
  });

  test("are asked all the same where the profession says so", () => {
    const strict = {
      ...costEngineer,
      reRegistration: { ...costEngineer.reRegistration, educationWithinValidity: true },
    };
    expect(cost(["civil"], strict)).toEqual(["civil"]);
  });
});
