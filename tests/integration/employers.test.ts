import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { abandonApplication } from "@/server/applications/abandon";
import { listOwnApplications } from "@/server/applications/list-own";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { makeChallenge, signInWithCertificate } from "@/server/auth/enterprise-sign-in";
import { authScopeOfOperator, employerScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import { findSession } from "@/server/auth/sessions";
import { withScope } from "@/server/db/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { listInbox } from "@/server/employers/inbox";
import { listOperators, setBlocked } from "@/server/employers/operators";
import { returnToApplicant } from "@/server/employers/return-application";
import { sealWho } from "@/server/employers/sealed-who";
import { viewAsEmployer } from "@/server/employers/view-application";
import { readFile } from "@/server/files/service";
import { decryptField } from "@/server/personal-data/field-cipher";
import { readDocumentFile } from "@/server/signing/document-files";
import type { SignedInOperator } from "@/server/walk/countersign";
import { makeRegister } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makeEnterpriseKey, makeOperator, otherEncodingOf, signInWithKey } from "../factories/employer";
import { makeSigner, signAs } from "../factories/signing";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let operator: SignedInOperator;
const other = { name: "上海别家工程有限公司", creditCode: creditCode(), status: "active" as const };

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  await importEnterprises(scopeOfOperator("test"), [...(await enterprises()), other]);
  operator = await makeOperator();
});

const enterprises = async () =>
  (
    await query<{ credit_code: string; name: string }>(
      superuser,
      "SELECT credit_code, name FROM enterprise_entry",
    )
  ).map(({ credit_code, name }) => ({ creditCode: credit_code, name, status: "active" as const }));
const waiting = { profession: "cost-engineer", list: "waiting", who: "", page: 1 } as const;
const stale = { problem: { kind: "STALE" } };
const notFound = { problem: { kind: "NOT_FOUND" } };

async function handedIn() {
  const signer = await makeSigner();
  await signAs(signer);
  return signer;
}

describe("signing in with an enterprise certificate", () => {
  const later = movableClock();

  test("makes an operator at its first use, who can do nothing before the contact is proved", async () => {
    const key = await makeEnterpriseKey();
    const first = await signInWithKey(key);
    const again = await signInWithKey(key);
    if (!first.ok || !again.ok) throw new Error("not signed in");
    const [one, two] = await Promise.all(
      [first, again].map(({ value }) => findSession(value.sessionId, false)),
    );
    expect(one?.accountId).toBe(two?.accountId);
    if (!one) throw new Error("no session");
    expect(() => employerScopeOfSession(one)).toThrow();
    expect(authScopeOfOperator(one).kind).toBe("auth");
  });

  test("#14 takes a challenge once, in time, and signed by the key of the certificate", async () => {
    const key = await makeEnterpriseKey();
    const stranger = await makeEnterpriseKey();
    const client = { address: randomUUID() };
    const { id } = await makeChallenge(client);
    const proof = {
      challenge: id,
      certificate: Buffer.from(key.certificate).toString("base64"),
      signature: "",
    };
    expect(
      await signInWithCertificate({ ...proof, signature: stranger.sign(Buffer.from("anything")) }, client),
    ).toMatchObject({ reasons: [{ key: "certificate.badSignature" }] });
    expect(await signInWithCertificate(proof, client)).toMatchObject({
      reasons: [{ key: "challenge.expired" }],
    });
    expect(await signInWithCertificate({ ...proof, challenge: "nonsense" }, client)).toMatchObject({
      reasons: [{ key: "challenge.expired" }],
    });
  });

  test("a certificate that comes for the first time from two browsers at once is one operator", async () => {
    const key = await makeEnterpriseKey();
    const [one, other] = await Promise.all([signInWithKey(key), signInWithKey(key)]);
    expect([one.ok, other.ok]).toEqual([true, true]);
  });

  test("says what is wrong with a certificate: expired, not ours, a person's, revoked, not in the directory", async () => {
    const day = 86_400_000;
    const past = await makeEnterpriseKey(undefined, { to: new Date(Date.now() + 3_000) });
    later(day);
    expect(await signInWithKey(past)).toMatchObject({ reasons: [{ key: "certificate.expiredEnterprise" }] });
    later(0);
    const unknown = await makeEnterpriseKey({ name: "上海无名工程有限公司", creditCode: creditCode() });
    expect(await signInWithKey(unknown)).toMatchObject({ reasons: [{ key: "employer.notInDirectory" }] });
    const garbage = { ...unknown, certificate: new Uint8Array([0x30, 3, 2, 1, 1]) };
    expect(await signInWithKey(garbage)).toMatchObject({ reasons: [{ key: "certificate.notEnterprise" }] });
    const revoked = await makeEnterpriseKey();
    const before = await signInWithKey(revoked);
    await query(
      superuser,
      `INSERT INTO issued_certificate (serial, authority, subject_id, der, not_before, not_after, issued_at, revoked_at, revocation_reason)
       VALUES ($1, 'enterprise', 'x', '\\x00', now(), now(), now(), now() - interval '1 minute', 'keyCompromise')`,
      [revoked.serial],
    );
    expect(await signInWithKey(revoked)).toMatchObject({ reasons: [{ key: "certificate.revoked" }] });
    if (!before.ok) throw new Error("not signed in");
    expect(await findSession(before.value.sessionId, false)).toBeUndefined();
  });

  test("operators see each other; one blocks another at once, nobody himself, and none of another employer", async () => {
    const colleague = await makeOperator();
    const rows = await listOperators(operator.scope);
    const row = rows.find(({ serial }) => serial === colleague.key.serial);
    if (!row) throw new Error("not listed");
    expect(row.self).toBe(false);
    expect(row.mobile).toMatch(/\*{4}/);
    const self = rows.find((one) => one.self);
    expect(await setBlocked(operator.scope, self?.id ?? "", true)).toMatchObject({
      reasons: [{ key: "operator.self" }],
    });
    const foreign = await makeOperator(other);
    await expect(setBlocked(foreign.scope, row.id, true)).rejects.toMatchObject(notFound);
    expect(await setBlocked(operator.scope, row.id, true)).toEqual({ ok: true, value: true });
    expect(await signInWithKey(colleague.key)).toMatchObject({ reasons: [{ key: "operator.blocked" }] });
    const certificate = otherEncodingOf(colleague.key.certificate);
    expect(await signInWithKey({ ...colleague.key, certificate })).toMatchObject({
      reasons: [{ key: "operator.blocked" }],
    });
    expect(await setBlocked(operator.scope, row.id, false)).toEqual({ ok: true, value: true });
    expect(await signInWithKey(colleague.key)).toMatchObject({ ok: true });
  });
});

describe("the employer's lists", () => {
  test("#90 hold what was signed for this employer, and nothing of drafts, of others, or that was voided", async () => {
    const signer = await handedIn();
    const unsigned = await makeSigner();
    const ids = async (scope = operator.scope) => (await listInbox(scope, waiting)).rows.map(({ id }) => id);
    expect(await ids()).toContain(signer.id);
    expect(await ids()).not.toContain(unsigned.id);
    const foreign = await makeOperator(other);
    expect(await ids(foreign.scope)).toEqual([]);
    await expect(viewAsEmployer(foreign.scope, signer.id)).rejects.toMatchObject(notFound);
    await expect(viewAsEmployer(operator.scope, unsigned.id)).rejects.toMatchObject(notFound);
    await expect(readDocumentFile(foreign.scope, signer.target.documentId)).rejects.toMatchObject(notFound);
    const { scope, id, draft } = signer;
    const { version } = await viewOwnApplication(scope, id);
    await saveApplication(scope, { id, version, draft });
    expect(await ids()).not.toContain(id);
    await expect(readDocumentFile(operator.scope, signer.target.documentId)).rejects.toMatchObject(notFound);
    for (const never of [signer, unsigned]) {
      const saved = await viewOwnApplication(never.scope, never.id);
      await abandonApplication(never.scope, { id: never.id, version: saved.version });
      await expect(viewAsEmployer(operator.scope, never.id)).rejects.toMatchObject(notFound);
    }
  });

  test("a row that hands over somebody else's file is refused, since it would open the file", async () => {
    const [mine, strange] = [await handedIn(), await makeSigner()];
    const [row] = await query<{ registry_id: string; person_id: string }>(
      superuser,
      "SELECT registry_id, person_id FROM application WHERE id = $1",
      [mine.id],
    );
    const [file] = await query<{ id: string }>(
      superuser,
      "SELECT id FROM file WHERE person_id = $1 LIMIT 1",
      [strange.scope.personId],
    );
    const handOver = withScope(operator.scope, (db) =>
      db.applicationFile.create({
        data: {
          registryId: row?.registry_id ?? "",
          applicationId: mine.id,
          personId: row?.person_id ?? "",
          fileId: file?.id ?? "",
          purpose: "form",
          attachedAt: new Date(),
        },
      }),
    );
    await expect(handOver).rejects.toThrow(/row-level security/);
  });

  test("#92 are found by name, by the whole ID number, by matter and by the day of the signature", async () => {
    const signer = await handedIn();
    const found = async (filter: object) =>
      (await listInbox(operator.scope, { ...waiting, ...filter })).rows.some(({ id }) => id === signer.id);
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
    const who = (typed: { name?: string; idNumber?: string }) => ({
      who: sealWho(operator.scope, { name: "", idNumber: "", ...typed }),
    });
    expect(await found(who({ name: "测试" }))).toBe(true);
    expect(await found(who({ name: "别人" }))).toBe(false);
    expect(await found({ matter: "initial", signedFrom: today, signedTo: today })).toBe(true);
    expect(await found({ matter: "renewal" })).toBe(false);
    expect(await found({ signedTo: "2020-01-01" })).toBe(false);
    expect(await found(who({ idNumber: "310101199003070019" }))).toBe(false);
    expect(await found(who({ name: "测试", idNumber: "310101199003070019" }))).toBe(false);
    const [row] = await query<{ id_number: string }>(
      superuser,
      "SELECT id_number FROM application WHERE id = $1",
      [signer.id],
    );
    const idNumber = decryptField("application.idNumber", row?.id_number ?? "");
    expect(await found(who({ idNumber }))).toBe(true);
    expect(await found(who({ idNumber: idNumber.slice(0, -1) }))).toBe(false);
  });

  test("tell what was typed to the employer that sealed it; a seal that is not its own narrows nothing", async () => {
    const signer = await handedIn();
    const typed = { name: "别人", idNumber: "310101199003070019" };
    const own = sealWho(operator.scope, typed);
    expect(await listInbox(operator.scope, { ...waiting, who: own })).toMatchObject({ ...typed, total: 0 });
    const foreign = await makeOperator(other);
    for (const who of [sealWho(foreign.scope, typed), own.slice(0, -4), "k1.AAAA", "测试"]) {
      const page = await listInbox(operator.scope, { ...waiting, who });
      expect(page).toMatchObject({ name: "", idNumber: "" });
      expect(page.rows.map(({ id }) => id)).toContain(signer.id);
    }
  });

  test("#99 a view shows the images and the form, masks numbers, is logged, and its first is told to the applicant", async () => {
    const signer = await handedIn();
    const view = await viewAsEmployer(operator.scope, signer.id);
    await viewAsEmployer(operator.scope, signer.id);
    expect(view.identity.idNumber).toMatch(/\*/);
    expect(view.declaration.zh).toContain("测试员");
    expect(view.actions).toEqual(["countersign", "return"]);
    expect(view.obstacles).toEqual([]);
    expect((await readFile(operator.scope, view.answers.photo)).bytes.length).toBeGreaterThan(0);
    const { events } = await viewOwnApplication(signer.scope, signer.id);
    expect(events.filter(({ action }) => action === "employerOpen")).toHaveLength(1);
    const views = await query(
      superuser,
      "SELECT FROM audit_entry WHERE action = 'application.view' AND subject_id = $1 AND actor_id = $2",
      [signer.id, operator.scope.actor.id],
    );
    expect(views).toHaveLength(2);
  });
});

describe("returning", () => {
  test("needs a reason, tells it to the applicant, and leaves the signed form until it is changed", async () => {
    const { scope, id } = await handedIn();
    const { version } = await viewAsEmployer(operator.scope, id);
    expect(await returnToApplicant(operator.scope, { id, version, reason: " 短 " })).toMatchObject({
      reasons: [{ key: "return.reason" }],
    });
    await expect(
      returnToApplicant(operator.scope, { id, version: version - 1, reason: "企业电话填错了" }),
    ).rejects.toMatchObject(stale);
    expect(await returnToApplicant(operator.scope, { id, version, reason: "企业电话填错了" })).toMatchObject({
      ok: true,
    });
    const view = await viewOwnApplication(scope, id);
    expect(view).toMatchObject({ state: "returned", editable: true, documents: [{ status: "current" }] });
    expect(view.events.at(-1)).toMatchObject({ action: "return", note: "企业电话填错了" });
    expect(await listOwnApplications(scope)).toMatchObject([{ id, returnedBecause: "企业电话填错了" }]);
    const audited = await query(
      superuser,
      "SELECT detail::text FROM audit_entry WHERE action = 'application.return'",
    );
    expect(JSON.stringify(audited)).not.toContain("企业电话");
  });
});
