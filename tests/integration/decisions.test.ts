import { beforeAll, describe, expect, test } from "vitest";
import { asPlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import { queueQuery } from "@/lib/dto/queue";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { RegistryScope } from "@/server/auth/scope";
import { listOwnCertificates } from "@/server/certificates/own-certificates";
import { now, setClock } from "@/server/clock";
import { listQueue } from "@/server/queue/list";
import { sealText } from "@/server/queue/sealed-search";
import { importRegistrations } from "@/server/registrations/import-registrations";
import { decideCase, reviewCase } from "@/server/review/decide";
import { viewCase } from "@/server/review/view-case";
import { readDocumentFile } from "@/server/signing/document-files";
import type { SignedInOperator } from "@/server/walk/countersign";
import { employer, makeRegister } from "../factories/application";
import { grantAs, makeCase, makeDeskOfficer, reviewAs } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makeSigner } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let operator: SignedInOperator;
let reviewer: RegistryScope;
let decider: RegistryScope;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  operator = await makeOperator();
  reviewer = await makeDeskOfficer("reviewer");
  decider = await makeDeskOfficer("decider");
});

const roles = { review: true, decide: true };
const notFound = { problem: { kind: "NOT_FOUND" } };
const opinion = "材料齐全，符合注册条件，允许通过。";
const queue = (scope = reviewer, find = "") =>
  listQueue(scope, queueQuery.parse({ view: "toReview", find }), ["review"]);

describe("the queue", () => {
  test("holds what both parties signed, with its deadline, and finds it by number", async () => {
    const { id, scope } = await makeCase(operator);
    const unsigned = await makeSigner();
    const { rows, counts } = await queue();
    const row = rows.find((one) => one.id === id);
    expect(row).toMatchObject({ state: "inReview", reviewedByMe: false });
    expect(row?.deadline === null || row?.deadline?.workingDaysLeft === 20).toBe(true);
    expect(rows.some((one) => one.id === unsigned.id)).toBe(false);
    expect(counts.toReview).toBeGreaterThan(0);
    const { acceptanceNumber } = await viewOwnApplication(scope, id);
    const found = await queue(reviewer, sealText(reviewer, acceptanceNumber ?? ""));
    expect(found.rows.map((one) => one.id)).toEqual([id]);
  });

  test("is closed to another registry's officers, and so is the case", async () => {
    const { id, target } = await makeCase(operator);
    const elsewhere = await makeDeskOfficer("reviewer", "shanghai-structural-engineer");
    expect((await queue(elsewhere)).rows).toEqual([]);
    await expect(viewCase(elsewhere, id, roles)).rejects.toMatchObject(notFound);
    await expect(readDocumentFile(elsewhere, target.documentId)).rejects.toMatchObject(notFound);
    await expect(
      reviewCase(elsewhere, { id, version: 4, verdict: "recommend", opinion }),
    ).rejects.toMatchObject(notFound);
  });
});

describe("a case", () => {
  test("shows data beside evidence, checks it from its bytes, masks numbers, and is logged", async () => {
    const { id, target } = await makeCase(operator);
    const shown = await viewCase(reviewer, id, roles);
    expect(shown.checks.map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
      "signatures good",
      "employerCertificate good",
      "identity good",
      "qualification look",
      "enterprise good",
      "otherEmployer good",
      "education good",
      "photo look",
    ]);
    expect(shown.identity.idNumber).toContain("*");
    expect(shown.may).toEqual({ review: true, decide: false, decideNot: null, reviewNot: null });
    expect((await readDocumentFile(reviewer, target.documentId)).bytes.length).toBeGreaterThan(10_000);
    const views = await query(
      superuser,
      "SELECT FROM audit_entry WHERE action = 'case.view' AND subject_id = $1",
      [id],
    );
    expect(views).toHaveLength(1);
  });

  test("tells a registration with another employer through its last day in Shanghai and no longer", async () => {
    const { id } = await makeCase(operator);
    await query(
      superuser,
      `WITH other AS (INSERT INTO employer (credit_code, name) VALUES ('91310000MA1FL0AC1Q', '上海衡石工程咨询有限公司') RETURNING id)
       INSERT INTO registration (registry_id, person_id, employer_id, employer_name, number, specialty, begins_on, ends_on, standing)
       SELECT a.registry_id, a.person_id, other.id, '上海衡石工程咨询有限公司', '建[造]21313100009999', 'installation', '2030-01-01', '2033-12-31', 'registered' FROM application a, other WHERE a.id = $1`,
      [id],
    );
    const outcomeAt = async (moment: string) => {
      const restore = setClock(() => new Date(moment));
      try {
        const { checks } = await viewCase(reviewer, id, roles);
        return checks.find(({ key }) => key === "otherEmployer")?.outcome;
      } finally {
        restore();
      }
    };
    expect(await outcomeAt("2033-12-31T23:59:00+08:00")).toBe("bad");
    expect(await outcomeAt("2034-01-01T00:01:00+08:00")).toBe("good");
  });

  test("is reviewed by one officer and decided by another; opinions are told to colleagues and not to the applicant", async () => {
    const signer = await makeCase(operator);
    const { id, scope } = signer;
    await reviewAs(reviewer, signer);
    const { version } = await viewOwnApplication(scope, id);
    const own = await viewCase(reviewer, id, roles);
    expect(own.may).toMatchObject({ decide: false, decideNot: "reviewed" });
    expect(own.reviews).toMatchObject([{ officer: "方知行", verdict: "recommend" }]);
    const grant = { id, version, decision: "grant" as const, opinion, reasons: [] };
    expect(await decideCase(reviewer, grant)).toMatchObject({
      reasons: [{ key: "application.otherDecider" }],
    });
    await grantAs(decider, signer);
    const view = await viewOwnApplication(scope, id);
    expect(view.state).toBe("granted");
    expect(JSON.stringify(view)).not.toMatch(/方知行|季明川|材料齐全/);
  });

  test("is not decided before a review, without an opinion, or on an older state", async () => {
    const { id, scope } = await makeCase(operator);
    const { version } = await viewOwnApplication(scope, id);
    expect(await decideCase(decider, { id, version, decision: "grant", opinion, reasons: [] })).toMatchObject(
      { reasons: [{ key: "application.notInThisState" }] },
    );
    for (const bad of ["  ", "长".repeat(2_001)])
      expect(await reviewCase(reviewer, { id, version, verdict: "recommend", opinion: bad })).toMatchObject({
        reasons: [{ key: "review.opinion" }],
      });
    await expect(
      reviewCase(reviewer, { id, version: version - 1, verdict: "recommend", opinion }),
    ).rejects.toMatchObject({ problem: { kind: "STALE" } });
    const both = await Promise.allSettled(
      [1, 2].map(() => reviewCase(reviewer, { id, version, verdict: "recommend", opinion })),
    );
    expect(both.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
  });
});

describe("a grant", () => {
  test("registers with a number of the one sequence and a validity, and leaves a certificate to be collected", async () => {
    const numbers: string[] = [];
    for (let made = 0; made < 2; made++) {
      const signer = await makeCase(operator);
      await reviewAs(reviewer, signer);
      await grantAs(decider, signer);
      const [certificate] = await listOwnCertificates(signer.scope);
      const today = plainDateIn(new Date());
      const { end } = validityFrom(asPlainDate(today), 4);
      expect(certificate).toMatchObject({
        status: "uncollected",
        validFrom: today,
        validTo: end,
        version: 1,
      });
      expect(certificate?.number).toMatch(/^建\[造\]21\d{2}3100\d{6}$/);
      numbers.push(certificate?.number ?? "");
    }
    const [one = 0, two = 0] = numbers.map((number) => Number(number.slice(-6)));
    expect(two).toBe(one + 1);
  });

  test("is not given over a lock or a revocation since the applicant signed, nor over a form that was changed", async () => {
    const signer = await makeCase(operator);
    await reviewAs(reviewer, signer);
    const { id, scope } = signer;
    const { version } = await viewOwnApplication(scope, id);
    const grant = () => decideCase(decider, { id, version, decision: "grant", opinion, reasons: [] });
    const [own] = await query<{ registry_id: string; person_id: string; employer_id: string }>(
      superuser,
      "SELECT registry_id, person_id, employer_id FROM application WHERE id = $1",
      [id],
    );
    await query(
      superuser,
      `INSERT INTO registration (registry_id, person_id, employer_id, employer_name, number, specialty, begins_on, ends_on, standing, locked_at)
       VALUES ($1, $2, $3, '聘用企业', '建[造]21203100900001', 'civil', '2020-01-01', '2023-12-31', 'registered', now())`,
      [own?.registry_id, own?.person_id, own?.employer_id],
    );
    const change = (assignment: string) =>
      query(superuser, `UPDATE registration SET ${assignment} WHERE person_id = $1`, [own?.person_id]);
    expect(await grant()).toMatchObject({ reasons: [{ key: "review.locked" }] });
    await change("locked_at = NULL, standing = 'revoked', ended_at = now()");
    expect(await grant()).toMatchObject({ reasons: [{ key: "review.revokedSince" }] });
    await change("ended_at = '2022-05-01'");
    const digest = "repeat('0', 64)";
    const [kept] = await query<{ sha256: string }>(
      superuser,
      "SELECT r.sha256 FROM document_revision r JOIN form_document d ON d.id = r.document_id WHERE d.application_id = $1 AND r.revision = 1",
      [id],
    );
    const digestBecomes = (value: string) =>
      query(
        superuser,
        `UPDATE document_revision r SET sha256 = ${value} FROM form_document d WHERE d.id = r.document_id AND d.application_id = $1 AND r.revision = 1`,
        [id],
      );
    await digestBecomes(digest);
    expect(await grant()).toMatchObject({ reasons: [{ key: "review.signatures" }] });
    await digestBecomes(`'${kept?.sha256}'`);
    expect(await grant()).toEqual({ ok: true, value: true });
  });

  test("is not given over a valid registration that the registry took over since the applicant signed", async () => {
    const signer = await makeCase(operator);
    await reviewAs(reviewer, signer);
    const { id, scope } = signer;
    const number = "建[造]21203100900002";
    await importRegistrations(decider, [
      {
        personId: scope.personId,
        employer: employer.creditCode,
        number,
        sequence: 900_002,
        specialty: "civil",
        validity: validityFrom(plainDateIn(now()), 1),
        medium: "paper",
      },
    ]);
    const kept = () =>
      query(
        superuser,
        "SELECT number, medium, ends_on, application_id FROM registration WHERE person_id = $1",
        [scope.personId],
      );
    const before = await kept();
    await expect(grantAs(decider, signer)).rejects.toMatchObject({
      problem: { kind: "STALE", reasons: [{ key: "review.registrationChanged", values: { number } }] },
    });
    expect(await kept()).toEqual(before);
    expect((await viewOwnApplication(scope, id)).state).toBe("inDecision");
  });
});

describe("a refusal", () => {
  test("names grounds that the profession knows, and the facts", async () => {
    const signer = await makeCase(operator);
    await reviewAs(reviewer, signer);
    const { id, scope } = signer;
    const { version } = await viewOwnApplication(scope, id);
    const refuse = (reasons: string[], facts: string) =>
      decideCase(decider, { id, version, decision: "refuse", opinion: facts, reasons });
    expect(await refuse([], "继续教育学时不足")).toMatchObject({ reasons: [{ key: "review.reasons" }] });
    expect(await refuse(["NO_SUCH"], "继续教育学时不足")).toMatchObject({
      reasons: [{ key: "review.reasons" }],
    });
    expect(await refuse(["REFUSE_03"], "短")).toMatchObject({ reasons: [{ key: "review.facts" }] });
    expect(await refuse(["REFUSE_03"], "继续教育学时不足")).toEqual({ ok: true, value: true });
    expect((await viewOwnApplication(scope, id)).state).toBe("refused");
    expect(await listOwnCertificates(scope)).toEqual([]);
  });
});
