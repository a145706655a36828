import { beforeAll, describe, expect, test } from "vitest";
import { abandonApplication } from "@/server/applications/abandon";
import { listOwnApplications } from "@/server/applications/list-own";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { keepWorkingCopy } from "@/server/applications/working-copy";
import { personScopeOfAccount, type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { viewAsEmployer } from "@/server/employers/view-application";
import { workOffJobs } from "@/server/outbox/work-off";
import { requestCorrection } from "@/server/review/correct";
import { decideCase } from "@/server/review/decide";
import { readDocumentFile } from "@/server/signing/document-files";
import { saveAndDraw } from "@/server/walk/apply";
import { countersignAs, type SignedInOperator } from "@/server/walk/countersign";
import { makeRegister, registryCode, storeImage } from "../factories/application";
import { grantAs, makeCase, makeDeskOfficer, reviewAs } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makePerson } from "../factories/person";
import { askCorrection, caseOf, handIn, rowOf } from "../factories/procedure";
import { signAs } from "../factories/signing";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let operator: SignedInOperator;
let acceptance: RegistryScope;
let reviewer: RegistryScope;
let decider: RegistryScope;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  operator = await makeOperator();
  acceptance = await makeDeskOfficer("acceptanceOfficer");
  reviewer = await makeDeskOfficer("reviewer");
  decider = await makeDeskOfficer("decider");
});

const notFound = { problem: { kind: "NOT_FOUND" } };
const stale = { problem: { kind: "STALE" } };
const phone = [{ item: "employerPhone" as const, reason: "电话无人接听，请核对" }];
const words = [{ item: "other" as const, reason: "请说明 2024 年的从业单位" }];

describe("a correction of what was signed", () => {
  test("opens the named items alone, is signed again by both under the same number, and goes on from where it was", async () => {
    const signer = await makeCase(operator);
    const { scope, id } = signer;
    const before = await rowOf(id);
    await workOffJobs(); // what was typed before the employer's signature is dropped
    expect(await askCorrection(reviewer, signer, phone)).toEqual({ ok: true, value: true });
    expect(await rowOf(id)).toMatchObject({ state: "correction", due_on: null, period: "decision" });

    const asked = await viewOwnApplication(scope, id);
    expect(asked).toMatchObject({ editable: true, workingCopy: { version: 0 }, correction: { open: true } });
    expect(asked.correction?.items).toEqual(phone);
    const listed = async () => (await listOwnApplications(scope)).map(({ correction }) => correction);
    expect(await listed()).toEqual([{ items: phone, dueOn: asked.correction?.dueOn }]);
    expect(asked.actions).toEqual(expect.arrayContaining(["save", "resume", "askWithdrawal"]));

    const photo = await storeImage(scope, "photo"); // not named: whatever the browser sends, it stays as it was
    const saved = await handIn(signer, { employerPhone: "021-64810000", photo, specialty: "installation" });
    expect(saved).toMatchObject({ ok: true, value: { voided: true, resumed: false } });
    const { answers } = await viewOwnApplication(scope, id);
    expect(answers?.employer.phone).toBe("021-64810000");
    expect([answers?.photo, answers?.specialty]).toEqual([signer.draft.photo, "civil"]);

    // Between the signatures the desk still has the case, and sees what both signed.
    const away = await caseOf(reviewer, signer);
    expect(away).toMatchObject({ state: "saved", document: null, checks: [], before: null, steps: [] });
    expect(away.answers.employer.phone).toBe("021-55880136");

    const { version, workingCopy } = await viewOwnApplication(scope, id);
    if (!workingCopy) throw new Error("no working copy");
    const target = await saveAndDraw(scope, { id, version, draft: { ...workingCopy.draft, agreed: true } });
    await signAs({ ...signer, target });
    await countersignAs(operator, target);
    const after = await rowOf(id);
    expect(after).toMatchObject({
      state: "inReview",
      acceptance_number: before.acceptance_number,
      accepted_at: before.accepted_at,
      state_before_correction: null,
      due_on: before.due_on, // handed in on the day on which it was asked for
    });
    expect(await listed()).toEqual([null]);
    const shown = await caseOf(reviewer, signer);
    expect(shown.before?.changed).toEqual(["employerPhone"]);
    expect(shown.answers.employer.phone).toBe("021-64810000");
    expect(await askCorrection(reviewer, signer, words)).toMatchObject({
      reasons: [{ key: "application.correctionOnce" }],
    });
    await reviewAs(reviewer, signer);
    await grantAs(decider, signer);
    expect((await rowOf(id)).state).toBe("granted");
  });

  test("is told to person and employer, with one sealed notice that names everything", async () => {
    const signer = await makeCase(operator);
    await askCorrection(acceptance, signer, [...phone, ...words]);
    await workOffJobs();
    const { officialDocuments } = await viewOwnApplication(signer.scope, signer.id);
    const notice = officialDocuments.filter(({ kind }) => kind === "correction");
    expect(notice).toMatchObject([{ number: expect.stringMatching(/^沪建注造补〔\d{4}〕\d{6}$/) }]);
    expect(notice[0]?.fileId).not.toBeNull();
    const [row] = await query<{ content: unknown }>(
      superuser,
      "SELECT content FROM official_document WHERE application_id = $1 AND kind = 'correction'",
      [signer.id],
    );
    const said = JSON.stringify(row?.content);
    for (const text of ["补正告知书", "企业联系电话", phone[0]?.reason, words[0]?.reason, "第三十二条"])
      expect(said).toContain(text);
    expect((await viewAsEmployer(operator.scope, signer.id)).state).toBe("correction");
    const told = await query(
      superuser,
      "SELECT key FROM person_message WHERE person_id = $1 AND key = 'application.correction'",
      [signer.scope.personId],
    );
    expect(told).toHaveLength(1);
    expect(JSON.stringify(await viewOwnApplication(signer.scope, signer.id))).not.toContain("谢云舟");
  });
});

describe("a correction in words", () => {
  test("leaves what both signed as it is and goes back at once", async () => {
    const signer = await makeCase(operator);
    await askCorrection(reviewer, signer, words);
    expect(await handIn(signer, {})).toMatchObject({ reasons: [{ key: "correction.nothing" }] });
    expect(await handIn(signer, {}, "x".repeat(2001))).toMatchObject({
      reasons: [{ key: "correction.long" }],
    });
    const handed = await handIn(
      signer,
      { employerPhone: "021-1" },
      "2024 年在上海衡石工程咨询有限公司从业。",
    );
    expect(handed).toMatchObject({ ok: true, value: { voided: false, resumed: true } });
    expect(await rowOf(signer.id)).toMatchObject({ state: "inReview", state_before_correction: null });
    const shown = await caseOf(reviewer, signer);
    expect(shown.correction?.explanation).toContain("上海衡石");
    expect(shown.checks.filter(({ key }) => key === "signatures")).toMatchObject([{ outcome: "good" }]);
    expect((await readDocumentFile(reviewer, signer.target.documentId)).bytes.length).toBeGreaterThan(10_000);
    const { workingCopy, editable } = await viewOwnApplication(signer.scope, signer.id);
    expect([workingCopy, editable]).toEqual([null, false]);
  });

  test("keeps what is typed, from nothing on; a second tab is told", async () => {
    const signer = await makeCase(operator);
    await workOffJobs(); // what was typed before the employer's signature is dropped
    await askCorrection(reviewer, signer, phone);
    const draft = { ...signer.draft, employerPhone: "021-6" };
    const { version } = await keepWorkingCopy(signer.scope, { id: signer.id, version: 0, draft });
    expect(version).toBe(1);
    await expect(keepWorkingCopy(signer.scope, { id: signer.id, version: 0, draft })).rejects.toMatchObject(
      stale,
    );
    expect((await viewOwnApplication(signer.scope, signer.id)).workingCopy?.draft.employerPhone).toBe(
      "021-6",
    );
  });
});

describe("nobody else corrects, and nothing else is corrected", () => {
  test("another person, another registry, another role, an older state", async () => {
    const signer = await makeCase(operator);
    const { id, scope } = signer;
    const { version } = await caseOf(reviewer, signer);
    const elsewhere = await makeDeskOfficer("reviewer", "shanghai-structural-engineer");
    await expect(requestCorrection(elsewhere, { id, version, items: phone })).rejects.toMatchObject(notFound);
    await expect(requestCorrection(reviewer, { id, version: 1, items: phone })).rejects.toMatchObject(stale);
    const session = (role: "decider" | "counterClerk") => ({
      sessionId: "-",
      accountId: "-",
      kind: "officer" as const,
      memberships: [{ registryId: reviewer.registryId, registryCode, role }],
    });
    for (const role of ["decider", "counterClerk"] as const)
      expect(() => registryScopeOfSession(session(role), registryCode, "case.correct")).toThrow();
    await askCorrection(reviewer, signer, phone);
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    const now = (await viewOwnApplication(scope, id)).version;
    await expect(
      saveApplication(stranger, { id, version: now, draft: signer.draft, explanation: "mine" }),
    ).rejects.toMatchObject(notFound);
    expect(await abandonApplication(scope, { id, version: now })).toMatchObject({
      reasons: [{ key: "application.notInThisState" }],
    });
    const decision = { decision: "grant" as const, opinion: "同意", reasons: [] };
    expect(await decideCase(decider, { id, version: now, ...decision })).toMatchObject({ ok: false });
  });

  test.each([
    ["nothing", [], "review.correctionItems"],
    [
      "what the form does not have",
      [{ item: "registrations", reason: "请核对注册" }],
      "review.correctionItems",
    ],
    ["the same twice", [...phone, ...phone], "review.correctionItems"],
    ["no reason", [{ item: "photo", reason: "  " }], "review.correctionReason"],
    ["a reason without end", [{ item: "photo", reason: "长".repeat(100_000) }], "review.correctionReason"],
  ] as const)("%s", async (_, items, key) => {
    const signer = await makeCase(operator);
    expect(await askCorrection(reviewer, signer, [...items])).toMatchObject({ reasons: [{ key }] });
    expect((await rowOf(signer.id)).state).toBe("inReview");
  });

  test("two officers at once: one asks, the other is told", async () => {
    const signer = await makeCase(operator);
    const { version } = await caseOf(reviewer, signer);
    const asked = await Promise.allSettled(
      [reviewer, acceptance].map((scope) =>
        requestCorrection(scope, { id: signer.id, version, items: phone }),
      ),
    );
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(
      await query(superuser, "SELECT FROM application_correction WHERE application_id = $1", [signer.id]),
    ).toHaveLength(1);
  });
});

describe("in its time", () => {
  const moveClock = movableClock();
  const day = 24 * 60 * 60 * 1000;

  test("it is asked for within five working days of the last signature and not later", async () => {
    const signer = await makeCase(operator);
    moveClock(15 * day);
    expect((await caseOf(reviewer, signer)).steps).toContainEqual({
      action: "requestCorrection",
      not: "correctionInTime",
    });
    expect(await askCorrection(reviewer, signer, phone)).toMatchObject({
      reasons: [{ key: "application.correctionInTime" }],
    });
  });

  test("the days of the correction do not count against the registry", async () => {
    const signer = await makeCase(operator);
    const before = await rowOf(signer.id);
    await askCorrection(reviewer, signer, words);
    moveClock(14 * day);
    await handIn(signer, {}, "补充说明如下。");
    const { due_on } = await rowOf(signer.id);
    expect(due_on === null || due_on > (before.due_on ?? "")).toBe(true);
  });
});
