import { describe, expect, test } from "vitest";
import { costEngineer } from "./cost-engineer/r1";
import { composeGuide, guidedMatters } from "./guide";
import { professions } from "./index";
import { matterCodes } from "./matters";
import { matterOf } from "./parts";
import { structuralEngineer } from "./structural-engineer/r1";

const everyGuide = professions.flatMap((profession) =>
  guidedMatters(profession).map((code) => [`${profession.code} ${code}`, profession, code] as const),
);

describe.each(everyGuide)("the guide of %s", (_name, profession, code) => {
  const guide = composeGuide(profession, code);
  const matter = matterOf(profession, code);

  test("has conditions with sources, a legal basis, and no fee", () => {
    expect(guide.conditions.length).toBeGreaterThan(0);
    expect(guide.conditions.filter(({ source }) => source === "")).toEqual([]);
    expect(guide.legalBasis.length).toBeGreaterThan(1);
    expect(guide.fee.zh).toBe("不收费。");
  });

  test("asks for what the form asks for, and for nothing else", () => {
    const asked: Partial<Record<string, string>> = {
      photo: "photo",
      signatureImage: "signatureImage",
      qualification: "qualification",
      continuingEducation: "education",
      deregistrationReason: "reason",
    };
    const kinds = guide.materials.map(({ kind }) => kind);
    expect(kinds.filter((kind) => Object.values(asked).includes(kind))).toEqual(
      matter.sections.flatMap(({ kind }) => asked[kind] ?? []),
    );
    const uploads = JSON.stringify([matter, profession.qualification]).includes('"pdf"');
    if (!uploads) expect(kinds.filter((kind) => /Scan|Proof/.test(kind))).toEqual([]);
  });

  test("promises for each way that it can take the days in which an officer decides, or that nobody does", () => {
    expect(guide.routes.map(({ id }) => id)).toEqual(matter.routes.map(({ id }) => id));
    for (const [at, { decision }] of matter.routes.entries()) {
      const periods = guide.routes[at]?.periods;
      const decided = periods?.find(({ kind }) => kind === "decision");
      if (decision.kind === "officer")
        expect(decided).toMatchObject({
          workingDays: decision.workingDays.value,
          source: decision.workingDays.source,
        });
      else expect(periods).toEqual([{ kind: "effective" }]);
    }
  });

  test("tells what a registry promises beside the law's time, and never a longer one", () => {
    const sooner = composeGuide(profession, code, 5);
    for (const [at, { decision }] of matter.routes.entries()) {
      const promise = sooner.routes[at]?.periods.find(({ kind }) => kind === "promise");
      if (decision.kind === "officer")
        expect(promise).toMatchObject({ workingDays: 5, byLaw: decision.workingDays.value });
      else expect(promise).toBeUndefined();
    }
    expect(composeGuide(profession, code, 99)).toEqual(guide);
  });
});

test("every matter that is applied for has a guide", () => {
  for (const profession of professions)
    expect(guidedMatters(profession)).toEqual(
      expect.arrayContaining(matterCodes.filter((code) => profession.matters[code]?.entry === "tile")),
    );
});

test("a matter without a guide has none", () => {
  expect(() => composeGuide(costEngineer, "paperExchange")).toThrow("no matter paperExchange");
});

test("the guides of the manuals name what the manuals name", () => {
  const cost = composeGuide(costEngineer, "initial");
  expect(cost.materials.map(({ kind }) => kind)).toEqual([
    "form",
    "photo",
    "signatureImage",
    "qualification",
    "education",
  ]);
  expect(cost.overdue?.fromIssue.value).toBe(12);
  const structural = composeGuide(structuralEngineer, "initial");
  expect(structural.materials).toEqual([
    { kind: "form", signers: ["applicant", "employer"] },
    { kind: "photo", need: "required" },
    { kind: "signatureImage", need: "optional" },
    { kind: "qualification", from: "registerOrUpload" },
    { kind: "qualificationScan", maxBytes: 2_097_152 },
    expect.objectContaining({ kind: "education", when: "overdue" }),
    { kind: "educationProof", when: "overdue", maxBytes: 2_097_152 },
  ]);
  expect(composeGuide(costEngineer, "renewal").notes.map(({ zh }) => zh)).toEqual([
    expect.stringContaining("正在审批中"),
    expect.stringContaining("若专业有效期已过"),
    expect.stringContaining("之前已签署的文件作废"),
    expect.stringContaining("进入审批流程后不可修改"),
  ]);
});
