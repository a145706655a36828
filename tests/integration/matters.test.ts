import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type PlainDate } from "@/lib/domain/plain-date";
import { renewedEnd, validityFrom } from "@/lib/domain/validity";
import { beginApplication } from "@/server/applications/begin";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope } from "@/server/auth/scope";
import { listOwnCertificates, viewOwnCertificateFile } from "@/server/certificates/own-certificates";
import { workOffJobs } from "@/server/outbox/work-off";
import { decideCase } from "@/server/review/decide";
import { type Applicant, signAs } from "@/server/walk/apply";
import { prepareAs } from "@/server/walk/countersign";
import { decideAs, reviewAs } from "@/server/walk/decide";
import { employer, makeRegister, registryCode, storeImage } from "../factories/application";
import {
  applyFor,
  changedForm,
  type Desk,
  grantMatter,
  makeDesk,
  makeHolder,
  signBoth,
  today,
} from "../factories/matter";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let desk: Desk;
const move = movableClock();
const day = 86_400_000;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  desk = await makeDesk();
});

const byNumber = async (scope: PersonScope) =>
  Object.fromEntries((await listOwnCertificates(scope)).map((one) => [one.number, one]));
const registrationsOf = (scope: PersonScope) =>
  query<{ number: string; specialty: string; standing: string; begins: string; ends: string }>(
    superuser,
    "SELECT number, specialty, standing, begins_on::text AS begins, ends_on::text AS ends FROM registration WHERE person_id = $1 ORDER BY specialty",
    [scope.personId],
  );
const changesOf = async (scope: PersonScope) =>
  (
    await query<{ kind: string }>(
      superuser,
      "SELECT kind FROM registration_change WHERE person_id = $1 ORDER BY id",
      [scope.personId],
    )
  ).map(({ kind }) => kind);
const civilUntil = (end: PlainDate) => ({ specialty: "civil", end });
const decisionOf = async (id: string) => {
  const [row] = await query<{ content: object }>(
    superuser,
    "SELECT content FROM official_document WHERE application_id = $1 AND kind = 'granted' AND file_id IS NOT NULL",
    [id],
  );
  return JSON.stringify(row?.content ?? null);
};

describe("a specialty added", () => {
  test("#65 has a number and a validity of its own, with the same employer, and leaves the first as it was", async () => {
    const end = addDays(today(), 400);
    const holder = await makeHolder([civilUntil(end)]);
    const target = await applyFor(holder, "specialtyAddition");
    await grantMatter(desk, holder, target);
    const [civil, installation] = await registrationsOf(holder.scope);
    expect(civil).toMatchObject({ number: holder.numbers[0], ends: end, standing: "registered" });
    const { begin, end: newEnd } = validityFrom(today(), 4);
    expect(installation).toMatchObject({ specialty: "installation", begins: begin, ends: newEnd });
    expect(installation?.number).toMatch(/^建\[造\]24\d{2}3100\d{6}$/);
    expect(await byNumber(holder.scope)).toMatchObject({
      [installation?.number ?? ""]: {
        employer: employer.name,
        specialty: "installation",
        version: 1,
        status: "uncollected",
        validTo: newEnd,
      },
    });
    expect(await changesOf(holder.scope)).toEqual(["takenOver", "granted"]);
    await workOffJobs();
    expect(await decisionOf(target.applicationId)).toContain(installation?.number);
  });

  test("#65 #67 is not the one held, and not with another employer, whatever a hand-made form says", async () => {
    const holder = await makeHolder([civilUntil(addDays(today(), 400))]);
    const { applicationId } = await applyFor(holder, "specialtyAddition");
    const held = await changedForm(holder, applicationId, { specialty: "civil" });
    expect(await saveApplication(holder.scope, held)).toMatchObject({
      ok: false,
      reasons: [{ key: "form.specialtyClosed" }],
    });
    const elsewhere = await changedForm(holder, applicationId, {
      employerName: "上海另一家工程咨询有限公司",
      employerCreditCode: "91310000MA1TE0T06T",
    });
    expect(await saveApplication(holder.scope, elsewhere)).toMatchObject({ ok: true });
    const { answers } = await viewOwnApplication(holder.scope, applicationId);
    expect(answers?.employer).toMatchObject({ name: employer.name, creditCode: employer.creditCode });
  });

  test("is for whoever holds one: nobody without, nobody with both, nobody whose only one expired", async () => {
    const ends = addDays(today(), 400);
    for (const [held, key] of [
      [[], "eligibility.nothingToAddTo"],
      [[civilUntil(addDays(today(), -1))], "eligibility.nothingToAddTo"],
      [[civilUntil(ends), { specialty: "installation", end: ends }], "eligibility.allSpecialtiesHeld"],
    ] as const) {
      const { scope } = await makeHolder(held);
      expect(await beginApplication(scope, registryCode, "specialtyAddition")).toMatchObject({
        ok: false,
        reasons: [{ key }],
      });
    }
  });

  test("again after it expired, keeps the number it had", async () => {
    const holder = await makeHolder([
      civilUntil(addDays(today(), 400)),
      { specialty: "installation", end: addDays(today(), -30) },
    ]);
    await grantMatter(desk, holder, await applyFor(holder, "specialtyAddition"));
    const [, installation] = await registrationsOf(holder.scope);
    expect(installation).toMatchObject({ number: holder.numbers[1], begins: today() });
  });
});

describe("every matter after the first registration", () => {
  const bears = async (holder: Applicant, file: string, image: "photo_id" | "signature_id") => {
    const [row] = await query<{ same: boolean }>(
      superuser,
      `SELECT f.sha256 = given.sha256 AS same FROM certificate c JOIN file f ON f.id = c.${image}, file given
       WHERE c.person_id = $1 AND given.id = $2 ORDER BY c.version DESC, c.created_at DESC LIMIT 1`,
      [holder.scope.personId, file],
    );
    return row?.same;
  };

  test.each(["specialtyAddition", "renewal", "deregistration"] as const)(
    "#66 #77 #83 brings the photo and the signature that were given last onto the certificate: %s",
    async (matter) => {
      const holder = await makeHolder([]);
      await grantMatter(desk, holder, await applyFor(holder, "initial"));
      const photo = await storeImage(holder.scope, "photo");
      expect(await bears(holder, photo, "photo_id")).toBe(false);
      const signatureImage = await storeImage(holder.scope, "signature");
      const target = await applyFor(holder, matter, { changes: { photo, signatureImage } });
      await (matter === "deregistration" ? signBoth : grantMatter)(desk, holder, target);
      await workOffJobs();
      expect(await bears(holder, photo, "photo_id")).toBe(true);
      if (matter !== "deregistration") expect(await bears(holder, signatureImage, "signature_id")).toBe(true);
    },
  );
});

describe("a renewal", () => {
  test("of one of two moves its end by a whole period, with a certificate to be collected, and leaves the other", async () => {
    const ends = [addDays(today(), 40), addDays(today(), 300)] as const;
    const holder = await makeHolder([civilUntil(ends[0]), { specialty: "installation", end: ends[1] }]);
    const [chosen = "", other = ""] = holder.numbers;
    const target = await applyFor(holder, "renewal", { changes: { registrations: [chosen] } });
    await grantMatter(desk, holder, target);
    expect(await registrationsOf(holder.scope)).toMatchObject([
      { number: chosen, ends: renewedEnd(ends[0], 4), standing: "registered" },
      { number: other, ends: ends[1], standing: "registered" },
    ]);
    const certificates = await byNumber(holder.scope);
    expect(Object.keys(certificates)).toEqual([chosen]);
    expect(certificates[chosen]).toMatchObject({ validTo: renewedEnd(ends[0], 4), status: "uncollected" });
  });

  test("#75 of both goes with one decision that names both, each with its own hours and its own end", async () => {
    const ends = [addDays(today(), 40), addDays(today(), 300)] as const;
    const holder = await makeHolder([civilUntil(ends[0]), { specialty: "installation", end: ends[1] }]);
    const target = await applyFor(holder, "renewal");
    const { answers } = await viewOwnApplication(holder.scope, target.applicationId);
    expect(answers?.continuingEducation.map(({ specialty }) => specialty).sort()).toEqual([
      "civil",
      "installation",
    ]);
    await grantMatter(desk, holder, target);
    expect((await registrationsOf(holder.scope)).map(({ ends }) => ends)).toEqual(
      ends.map((end) => renewedEnd(end, 4)),
    );
    expect(await changesOf(holder.scope)).toEqual(["takenOver", "takenOver", "renewed", "renewed"]);
    await workOffJobs();
    const said = await decisionOf(target.applicationId);
    for (const number of holder.numbers) expect(said).toContain(number);
  });

  test("of a certificate of this system supersedes it: version 2 uncollected, version 1 no longer counts", async () => {
    const holder = await makeHolder([civilUntil(addDays(today(), 40))]);
    await grantMatter(desk, holder, await applyFor(holder, "renewal"));
    await grantMatter(desk, holder, await applyFor(holder, "renewal"));
    const rows = await listOwnCertificates(holder.scope);
    expect(rows.map(({ version, status }) => [version, status])).toEqual([
      [2, "uncollected"],
      [1, "superseded"],
    ]);
    const view = await viewOwnCertificateFile(holder.scope, rows[0]?.id ?? "");
    expect(view.number).toBe(holder.numbers[0]);
  });

  test("is judged when the employer signs: one that ended since the person signed is not renewed beside another", async () => {
    const holder = await makeHolder([
      civilUntil(today()),
      { specialty: "installation", end: addDays(today(), 300) },
    ]);
    const target = await applyFor(holder, "renewal");
    await signAs(holder, target);
    move(day);
    expect(await prepareAs(desk.operator, target)).toMatchObject({
      ok: false,
      reasons: [{ key: "countersign.noLongerEligible" }],
    });
  });

  test("is judged when the person signs, too", async () => {
    const holder = await makeHolder([
      civilUntil(today()),
      { specialty: "installation", end: addDays(today(), 300) },
    ]);
    const target = await applyFor(holder, "renewal");
    move(day);
    await expect(signAs(holder, target)).rejects.toThrow("signing.registrationClosed");
  });

  test("countersigned on the last day counts, though it is decided after the end", async () => {
    const end = today();
    const holder = await makeHolder([civilUntil(end)]);
    const target = await applyFor(holder, "renewal");
    await signBoth(desk, holder, target);
    move(3 * day);
    await reviewAs(desk.reviewer, target.applicationId, "grant");
    await decideAs(desk.decider, target.applicationId, "grant");
    expect(await registrationsOf(holder.scope)).toMatchObject([{ ends: renewedEnd(end, 4) }]);
  });

  test("#73 is not for an expired one", async () => {
    const { scope } = await makeHolder([civilUntil(addDays(today(), -1))]);
    expect(await beginApplication(scope, registryCode, "renewal")).toMatchObject({
      ok: false,
      reasons: [{ key: "eligibility.nothingToRenew" }],
    });
  });

  test("is not granted after a revocation, nor over another change, and nothing of it stays", async () => {
    const end = addDays(today(), 40);
    const holder = await makeHolder([civilUntil(end), { specialty: "installation", end }]);
    const target = await applyFor(holder, "renewal");
    await signBoth(desk, holder, target);
    const { applicationId: id } = target;
    await reviewAs(desk.reviewer, id, "grant");
    const { version } = await viewOwnApplication(holder.scope, id);
    const decide = () =>
      decideCase(desk.decider, { id, version, decision: "grant", opinion: "同意。", reasons: [] });
    const change = (assignment: string) =>
      query(superuser, `UPDATE registration SET ${assignment} WHERE number = $1`, [holder.numbers[1]]);
    await change("standing = 'revoked', ended_at = now()");
    expect(await decide()).toMatchObject({ ok: false, reasons: [{ key: "review.revokedSince" }] });
    await change("standing = 'registered', ended_at = NULL, ends_on = ends_on + 1");
    await expect(decide()).rejects.toMatchObject({ problem: { kind: "STALE" } });
    expect(await registrationsOf(holder.scope)).toMatchObject([{ ends: end }, { ends: addDays(end, 1) }]);
    expect(await listOwnCertificates(holder.scope)).toEqual([]);
    expect((await viewOwnApplication(holder.scope, id)).state).toBe("inDecision");
    await change("ends_on = ends_on - 1");
    expect(await decide()).toMatchObject({ ok: true });
  });
});
