import { describe, expect, it } from "vitest";
import { professionOf } from "./index";
import { matterCodes } from "./matters";
import { boundsOf, compareSettings, registrySettingsSchema, settingFaults } from "./registry-settings";

const usual = registrySettingsSchema.parse({});

describe.each(["cost-engineer", "structural-engineer"])("the settings of a registry of %s", (code) => {
  const profession = professionOf(code);
  const bounds = boundsOf(profession);

  it("are usable as they come, and at both ends of every bound", () => {
    expect(settingFaults(profession, usual)).toEqual([]);
    for (const end of ["min", "max"] as const)
      expect(
        settingFaults(profession, {
          ...usual,
          renewalOpensDaysBefore: bounds.renewalOpensDaysBefore[end],
          smsCodeMinutes: bounds.smsCodeMinutes[end],
        }),
      ).toEqual([]);
  });

  it("never promise more days than the law allows, and none where nobody decides", () => {
    for (const { matter, max } of bounds.decisionDays) {
      const of = (days: number) => settingFaults(profession, { ...usual, decisionDays: { [matter]: days } });
      expect(of(max)).toEqual([]);
      expect(of(max + 1)).toMatchObject([{ key: "settings.beyondLaw", field: `decisionDays.${matter}` }]);
    }
    const decided = bounds.decisionDays.map(({ matter }) => matter);
    const undecided = matterCodes.filter((matter) => !decided.includes(matter));
    expect(undecided).toContain("paperExchange");
    for (const matter of undecided)
      expect(settingFaults(profession, { ...usual, decisionDays: { [matter]: 5 } })).toMatchObject([
        { key: "settings.noDecision" },
      ]);
  });

  it("name every bound with its source", () => {
    for (const { source } of [...bounds.decisionDays, bounds.renewalOpensDaysBefore, bounds.smsCodeMinutes])
      expect(source.length).toBeGreaterThan(2);
  });
});

it("are compared value by value, in the order of the settings", () => {
  const other = { ...usual, smsCodeMinutes: 20, decisionDays: { renewal: 7 }, trainingBodies: ["协会"] };
  expect(compareSettings(usual, other)).toEqual([
    { key: "smsCodeMinutes", before: 10, after: 20 },
    { key: "trainingBodies", before: [], after: ["协会"] },
    { key: "decisionDays.renewal", before: null, after: 7 },
  ]);
  expect(compareSettings(other, other)).toEqual([]);
});
