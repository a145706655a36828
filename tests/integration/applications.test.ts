import { beforeAll, describe, expect, test } from "vitest";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { abandonApplication, dropChanges } from "@/server/applications/abandon";
import { beginApplication } from "@/server/applications/begin";
import { listMatters, listOwnApplications } from "@/server/applications/list-own";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { keepWorkingCopy } from "@/server/applications/working-copy";
import { personScopeOfAccount, publicScope } from "@/server/auth/scope";
import { listPortalRows } from "@/server/registries/portal";
import { makeApplicant, makeRegister, registryCode, storeImage } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makePerson } from "../factories/person";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
});

const notFound = { problem: { kind: "NOT_FOUND" } };
const stale = { problem: { kind: "STALE" } };

describe("beginning an application", () => {
  test("opens a draft that is the person's only one, however often and in how many tabs", async () => {
    const person = await makePerson();
    const scope = personScopeOfAccount(person.accountId);
    const begun = await Promise.all(
      [1, 2, 3, 4, 5].map(() => beginApplication(scope, registryCode, "initial")),
    );
    const ids = new Set(begun.map((result) => (result.ok ? result.value.id : result.reasons[0].key)));
    expect(ids.size).toBe(1);
    expect(await listOwnApplications(scope)).toMatchObject([
      { state: "draft", acceptanceNumber: null, matter: "initial" },
    ]);
  });

  test("#23 is refused with the reason while one is open, and in a registry that has not opened the matter", async () => {
    const { scope, id, draft } = await makeApplicant();
    const { version } = await viewOwnApplication(scope, id);
    const saved = await saveApplication(scope, { id, version, draft });
    if (!saved.ok) throw new Error(JSON.stringify(saved.reasons));
    expect(await beginApplication(scope, registryCode, "initial")).toMatchObject({
      ok: false,
      reasons: [{ key: "eligibility.inProgress", values: { number: saved.value.acceptanceNumber } }],
    });
    const structural = "shanghai-structural-engineer";
    await query(superuser, "UPDATE registry SET opened_matters = '{}' WHERE code = $1", [structural]);
    const rows = await listPortalRows(publicScope());
    expect(rows[1]?.registries).toMatchObject([{ code: structural, open: false }]);
    expect(await beginApplication(scope, structural, "initial")).toMatchObject({
      ok: false,
      reasons: [{ key: "eligibility.notOpened" }],
    });
    await expect(beginApplication(scope, "no-such-registry", "initial")).rejects.toMatchObject(notFound);
  });

  test("#22 says for every matter whether it is open, and if not why and what to do", async () => {
    const { scope, id } = await makeApplicant();
    const { availability } = await listMatters(scope, registryCode);
    const waits = {
      open: false,
      reasons: [{ key: "eligibility.inProgressUnsaved" }],
      next: { kind: "application", id },
    };
    expect(availability).toEqual(
      ["initial", "specialtyAddition", "renewal", "deregistration"].map((matter) => ({ matter, ...waits })),
    );
  });
});

test("#18 #19 the list shows one's own applications and nobody else's, those that ended too, and where each stands", async () => {
  const { scope, id, draft } = await makeApplicant();
  const stranger = await makeApplicant();
  const { version } = await viewOwnApplication(scope, id);
  await saveApplication(scope, { id, version, draft });
  const states = async () =>
    (await listOwnApplications(scope)).map((one) => [one.id, one.state, one.closed] as const);
  expect(await states()).toEqual([[id, "saved", false]]);
  await abandonApplication(scope, { id, version: (await viewOwnApplication(scope, id)).version });
  const again = await beginApplication(scope, registryCode, "initial");
  if (!again.ok) throw new Error("not begun");
  expect(await states()).toEqual([
    [again.value.id, "draft", false],
    [id, "withdrawn", true],
  ]);
  expect((await listOwnApplications(stranger.scope)).map((one) => one.id)).toEqual([stranger.id]);
});

describe("typing", () => {
  test("is kept and comes back; a tab that is behind is told and loses nothing on its screen", async () => {
    const { scope, id } = await makeApplicant();
    const first = await viewOwnApplication(scope, id);
    const version = first.workingCopy?.version ?? 0;
    const kept = await keepWorkingCopy(scope, {
      id,
      version,
      draft: { ...emptyDraft, employerPhone: "021" },
    });
    expect((await viewOwnApplication(scope, id)).workingCopy?.draft.employerPhone).toBe("021");
    await expect(
      keepWorkingCopy(scope, { id, version, draft: { ...emptyDraft, employerPhone: "other tab" } }),
    ).rejects.toMatchObject(stale);
    expect(kept.version).toBe(version + 1);
    expect((await viewOwnApplication(scope, id)).workingCopy?.draft.employerPhone).toBe("021");
  });

  test("somebody else's application does not exist: not to read, to type into, to save or to give up", async () => {
    const { id, draft } = await makeApplicant();
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    await expect(viewOwnApplication(stranger, id)).rejects.toMatchObject(notFound);
    await expect(keepWorkingCopy(stranger, { id, version: 1, draft })).rejects.toMatchObject(notFound);
    await expect(saveApplication(stranger, { id, version: 1, draft })).rejects.toMatchObject(notFound);
    await expect(abandonApplication(stranger, { id, version: 1 })).rejects.toMatchObject(notFound);
  });
});

describe("saving", () => {
  const after = movableClock();

  test("#39 #41 lists every error at once and changes nothing", async () => {
    const { scope, id } = await makeApplicant();
    const { version } = await viewOwnApplication(scope, id);
    const result = await saveApplication(scope, { id, version, draft: emptyDraft });
    expect(result.ok ? [] : result.reasons.map(({ field }) => field)).toEqual([
      "employerName",
      "employerPhone",
      "photo",
      "signatureImage",
      "specialty",
      "qualificationDate",
      "agreed",
    ]);
    expect(await viewOwnApplication(scope, id)).toMatchObject({
      state: "draft",
      acceptanceNumber: null,
      version,
    });
  });

  test("#47 allocates a number of this month at the first time and keeps it after", async () => {
    const { scope, id, draft } = await makeApplicant();
    const first = await saveApplication(scope, { id, version: 1, draft });
    if (!first.ok) throw new Error(JSON.stringify(first.reasons));
    expect(first.value.acceptanceNumber).toMatch(/^W\d{4}(0[1-9]|1[0-2])033\d{4}$/);
    const second = await saveApplication(scope, {
      id,
      version: first.value.version,
      draft: { ...draft, employerPhone: "13800138000" },
    });
    expect(second).toMatchObject({
      ok: true,
      value: { acceptanceNumber: first.value.acceptanceNumber, voided: false },
    });
    const [row] = await query<{ form_number: string }>(
      superuser,
      "SELECT form_number FROM application WHERE id = $1",
      [id],
    );
    expect(row?.form_number).toBe(`${first.value.acceptanceNumber}190103`);
    expect((await viewOwnApplication(scope, id)).answers?.employer.phone).toBe("13800138000");
  });

  test("gives twenty applicants at once twenty numbers in a row", async () => {
    const applicants = await Promise.all(Array.from({ length: 20 }, makeApplicant));
    const saved = await Promise.all(
      applicants.map(({ scope, id, draft }) => saveApplication(scope, { id, version: 1, draft })),
    );
    const serials = saved
      .map((result) => (result.ok ? Number(result.value.acceptanceNumber.slice(10)) : Number.NaN))
      .sort((a, b) => a - b);
    expect(new Set(serials).size).toBe(20);
    expect((serials.at(-1) ?? 0) - (serials[0] ?? 0)).toBe(19);
  });

  test("starts the serial anew each month, by Shanghai's calendar", async () => {
    const now = new Date();
    const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) - 8 * 3_600_000; // midnight in Shanghai
    const { scope, id, draft } = await makeApplicant();
    after(nextMonth - Date.now() + 1_000);
    const saved = await saveApplication(scope, { id, version: 1, draft });
    expect(saved).toMatchObject({ ok: true, value: { acceptanceNumber: expect.stringMatching(/0001$/) } });
  });

  test("from two tabs: the second is told and nothing of it is written", async () => {
    const { scope, id, draft } = await makeApplicant();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => saveApplication(scope, { id, version: 1, draft })),
    );
    expect(results.filter((result) => result.status === "fulfilled" && result.value.ok)).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject(stale);
    const events = await query(
      superuser,
      "SELECT FROM application_event WHERE application_id = $1 AND action = 'save'",
      [id],
    );
    expect(events).toHaveLength(1);
  });

  test("takes no image of somebody else, and no signature for a photo", async () => {
    const { scope, id, draft } = await makeApplicant();
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    const foreign = await storeImage(stranger, "photo");
    for (const photo of [foreign, draft.signatureImage]) {
      expect(await saveApplication(scope, { id, version: 1, draft: { ...draft, photo } })).toEqual({
        ok: false,
        reasons: [{ key: "form.photoMissing", field: "photo" }],
      });
    }
  });

  test("takes no employer but the one whose name was checked", async () => {
    const { scope, id, draft } = await makeApplicant();
    const other = creditCode();
    expect(
      await saveApplication(scope, { id, version: 1, draft: { ...draft, employerCreditCode: other } }),
    ).toMatchObject({
      ok: false,
      reasons: [{ key: "form.employerUnverified", field: "employerName" }],
    });
  });

  test("writes who did what, with no personal data in the story", async () => {
    const { scope, id, draft } = await makeApplicant();
    await saveApplication(scope, { id, version: 1, draft });
    const story = await query<{ action: string; data: object }>(
      superuser,
      "SELECT action, data FROM application_event WHERE application_id = $1 ORDER BY id",
      [id],
    );
    expect(story.map(({ action }) => action)).toEqual(["begin", "save"]);
    expect(JSON.stringify(story)).not.toMatch(/55880136|测试员/);
  });
});

describe("giving up", () => {
  test("discards what was never saved, withdraws what was; its number stays used and a new one may begin", async () => {
    const unsaved = await makeApplicant();
    expect(await abandonApplication(unsaved.scope, { id: unsaved.id, version: 1 })).toEqual({
      ok: true,
      value: true,
    });
    const saved = await makeApplicant();
    await saveApplication(saved.scope, { id: saved.id, version: 1, draft: saved.draft });
    expect(await abandonApplication(saved.scope, { id: saved.id, version: 2 })).toEqual({
      ok: true,
      value: true,
    });
    expect(await listOwnApplications(saved.scope)).toMatchObject([
      { state: "withdrawn", closed: true, acceptanceNumber: expect.stringMatching(/^W/) },
    ]);
    expect(await beginApplication(saved.scope, registryCode, "initial")).toMatchObject({ ok: true });
    expect(await abandonApplication(saved.scope, { id: saved.id, version: 3 })).toMatchObject({
      ok: false,
      reasons: [{ key: "application.notInThisState" }],
    });
  });

  test("drops what was typed since the last save, and only that", async () => {
    const { scope, id, draft } = await makeApplicant();
    await saveApplication(scope, { id, version: 1, draft });
    const { workingCopy } = await viewOwnApplication(scope, id);
    await keepWorkingCopy(scope, {
      id,
      version: workingCopy?.version ?? 0,
      draft: { ...draft, employerPhone: "half typed" },
    });
    expect(await dropChanges(scope, id)).toEqual({ ok: true, value: true });
    const view = await viewOwnApplication(scope, id);
    expect([view.workingCopy?.draft.employerPhone, view.answers?.employer.phone]).toEqual([
      "021-55880136",
      "021-55880136",
    ]);
  });
});
