import { beforeAll, describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { beginApplication } from "@/server/applications/begin";
import { viewEmployerChange } from "@/server/applications/employer-change";
import { viewOwnApplication } from "@/server/applications/view-own";
import { scopeOfOperator } from "@/server/auth/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { type Applicant, saveAndDraw, signAs } from "@/server/walk/apply";
import { countersignAs } from "@/server/walk/countersign";
import { decideAs, reviewAs } from "@/server/walk/decide";
import { makeRegister, registryCode } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makeOperator } from "../factories/employer";
import {
  applyFor,
  changedForm,
  type Desk,
  grantMatter,
  makeDesk,
  makeHolder,
  structuralRegistry,
} from "../factories/matter";
import { useOwnDatabase } from "../support/own-database";

const next = { name: "上海新程工程咨询有限公司", creditCode: creditCode(), status: "active" as const };
let desk: Desk;

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
  await importEnterprises(scopeOfOperator("test"), [next]);
  desk = await makeDesk();
});

const chain = (person: Applicant, anew = false) => viewEmployerChange(person.scope, registryCode, { anew });
const short = async (person: Applicant) => {
  const { stage, steps } = await chain(person);
  return `${stage}: ${steps.map(({ matter, specialties, state }) => `${matter} ${specialties.join("+")} ${state}`).join(", ")}`;
};

/** Begins the step that is due as the page does, and answers its form as it was filled in. */
async function begin(person: Applicant) {
  const { steps } = await chain(person);
  const due = steps.find(({ state }) => state === "current");
  if (!due) throw new Error("no step is due");
  const begun = await beginApplication(person.scope, registryCode, due.matter, {
    leaving: due.kind === "leave",
  });
  if (!begun.ok) throw new Error(JSON.stringify(begun.reasons));
  const { workingCopy } = await viewOwnApplication(person.scope, begun.value.id);
  return { id: begun.value.id, draft: workingCopy?.draft };
}

describe("a change of employer", () => {
  test("goes through its steps, each prefilled from the registration of before, and keeps the numbers", async () => {
    const person = await makeHolder([]);
    for (const specialty of ["civil", "installation"]) {
      const matter = specialty === "civil" ? "initial" : "specialtyAddition";
      const changes = { specialty, qualificationDate: "2023-05-06", isApprovalDate: false };
      const hours = { compulsory: "60", elective: "60", date: "2024-05-06", body: "上海市建筑施工行业协会" };
      const target = await applyFor(person, matter, {
        changes: { ...changes, education: { [specialty]: hours } },
      });
      await grantMatter(desk, person, target);
    }
    expect(await short(person)).toBe(
      "before: deregistration civil+installation current, initial civil later, specialtyAddition installation later",
    );
    const before = (await chain(person)).choice.registrations;

    const leaving = await begin(person);
    expect(leaving.draft).toMatchObject({
      registrations: before.map(({ number }) => number).sort(),
      deregistrationReason: "04",
    });
    expect((await chain(person)).running).toMatchObject({ id: leaving.id, acceptanceNumber: null });
    const left = await saveAndDraw(
      person.scope,
      await changedForm(person, leaving.id, { employerPhone: "021-55880136" }),
    );
    await signAs(person, left);
    expect((await chain(person)).running).toMatchObject({ acceptanceNumber: expect.stringMatching(/^W/) });
    await countersignAs(desk.operator, left);
    expect(await short(person)).toBe(
      "underWay: deregistration civil+installation done, initial civil current, specialtyAddition installation later",
    );

    const operator = await makeOperator(next);
    for (const specialty of ["civil", "installation"]) {
      const { id, draft } = await begin(person);
      expect(draft).toMatchObject({
        specialty,
        qualificationDate: "2023-05-06",
        photo: expect.stringMatching(/^[0-9a-f-]{36}$/),
        signatureImage: expect.stringMatching(/^[0-9a-f-]{36}$/),
        employerName: specialty === "civil" ? "" : next.name,
      });
      const form = {
        employerName: next.name,
        employerCreditCode: next.creditCode,
        employerPhone: "021-55880136",
      };
      const target = await saveAndDraw(person.scope, await changedForm(person, id, form)); // late by its date, and asked for no hours
      await signAs(person, target);
      await countersignAs(operator, target);
      await reviewAs(desk.reviewer, id, "grant");
      await decideAs(desk.decider, id, "grant");
    }
    const done = await chain(person);
    expect(done).toMatchObject({ stage: "complete", holds: true });
    expect(done.steps.at(-1)).toMatchObject({ employer: next.name, state: "done" });
    const numbers = (all: typeof before) => all.map(({ number }) => number).sort();
    expect(numbers(done.choice.registrations)).toEqual(numbers(before));
    expect((await chain(person, true)).stage).toBe("before");
  });

  test("begins nothing by being looked at, shows nothing to a newcomer, and stays in its registry", async () => {
    const newcomer = await makeHolder([]);
    expect(await chain(newcomer)).toMatchObject({ stage: "nothing", steps: [], holds: false });
    const elsewhere = await makeHolder(
      [{ specialty: null, end: asPlainDate("2031-01-01") }],
      structuralRegistry,
    );
    expect(await chain(elsewhere)).toMatchObject({ stage: "nothing" });
    const there = await viewEmployerChange(elsewhere.scope, structuralRegistry, { anew: false });
    expect(there.steps.map(({ kind }) => kind)).toEqual(["leave", "register"]);
    await expect(
      viewEmployerChange(newcomer.scope, "no-such-registry", { anew: false }),
    ).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
  });
});
