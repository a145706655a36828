import { expect, it } from "vitest";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { fromEntries, toEntries } from "./setting-entries";

const settings = registrySettingsSchema.parse({
  acceptance: "window",
  decisionDays: { initial: 12 },
  renewalOpensDaysBefore: 90,
  trainingBodies: ["上海市建筑施工行业协会", "另一家协会"],
});
const entries = toEntries(settings, ["initial", "renewal"], "2026-12-01");

it("writes settings into fields and reads them back as they were", () => {
  expect(entries.decisionDays).toEqual({ initial: "12", renewal: "" });
  expect(fromEntries(entries, 3)).toEqual({
    faults: [],
    proposed: { basedOn: 3, effectiveFrom: "2026-12-01", settings },
  });
});

it("names the fields that hold no whole number and no day", () => {
  const typed = {
    ...entries,
    decisionDays: { initial: "1.5", renewal: "-2" },
    renewalOpensDaysBefore: "x",
    smsCodeMinutes: "",
    correctionDays: "",
    effectiveFrom: "",
  };
  expect(fromEntries(typed, 0).faults.sort()).toEqual([
    "correctionDays",
    "decisionDays.initial",
    "decisionDays.renewal",
    "effectiveFrom",
    "renewalOpensDaysBefore",
    "smsCodeMinutes",
  ]);
});
