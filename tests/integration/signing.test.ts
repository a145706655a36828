import { beforeAll, describe, expect, test } from "vitest";
import { abandonApplication } from "@/server/applications/abandon";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { personScopeOfAccount } from "@/server/auth/scope";
import { readFile } from "@/server/files/service";
import {
  applyForCertificate,
  revokeOwnCertificate,
  viewOwnCertificate,
} from "@/server/pki/certificates/own-certificate";
import { completeSigning, sendSigningCode } from "@/server/signing/applicant-ceremony";
import { prepareForm } from "@/server/signing/prepare-form";
import { viewSigning } from "@/server/signing/view-signing";
import { makeApplicant, makeRegister } from "../factories/application";
import { makePerson } from "../factories/person";
import { makeSigner, prepared, signAs } from "../factories/signing";
import { movableClock } from "../support/clock";
import { lastCodeTo } from "../support/codes";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
});

const stale = { problem: { kind: "STALE" } };
const notFound = { problem: { kind: "NOT_FOUND" } };
const bytesOf = (id: string) =>
  query<{ revision: number; file_id: string; sha256: string }>(
    superuser,
    "SELECT revision, file_id, sha256 FROM document_revision WHERE document_id = $1 ORDER BY revision",
    [id],
  );
const steps = async (document: string) =>
  (
    await query<{ step: string; failure: string | null }>(
      superuser,
      "SELECT step, failure FROM signing_request WHERE document_id = $1 ORDER BY created_at",
      [document],
    )
  ).map(({ step, failure }) => failure ?? step);

describe("a person's digital certificate", () => {
  test("is issued once, in the person's name, and its key is kept encrypted", async () => {
    const person = await makePerson({ name: "周䶮" });
    const scope = personScopeOfAccount(person.accountId);
    expect(await viewOwnCertificate(scope)).toBeNull();
    const issued = await Promise.all([1, 2, 3].map(() => applyForCertificate(scope)));
    expect(issued.filter(({ ok }) => ok)).toHaveLength(1);
    for (const other of issued) if (!other.ok) expect(other.reasons).toEqual([{ key: "certificate.inUse" }]);
    expect(await viewOwnCertificate(scope)).toMatchObject({
      name: "周䶮",
      issuer: expect.stringContaining("TEST"),
      expired: false,
    });
    const [key] = await query<{ private_key: string }>(
      superuser,
      "SELECT private_key FROM cloud_key WHERE person_id = $1",
      [person.accountId],
    );
    expect(key?.private_key).toMatch(/^k1\./);
  });

  test("is revoked with its key forgotten, and a new one may be applied for; nobody revokes another's", async () => {
    const scope = personScopeOfAccount((await makePerson()).accountId);
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    const issued = await applyForCertificate(scope);
    if (!issued.ok) throw new Error("not issued");
    const { serial } = issued.value;
    expect(await revokeOwnCertificate(stranger, serial)).toMatchObject({ ok: false });
    expect(await revokeOwnCertificate(scope, serial)).toEqual({ ok: true, value: true });
    expect(await viewOwnCertificate(scope)).toBeNull();
    expect(await query(superuser, "SELECT private_key FROM cloud_key WHERE serial = $1", [serial])).toEqual([
      { private_key: "" },
    ]);
    expect(await revokeOwnCertificate(scope, serial)).toMatchObject({ ok: false });
    expect(await applyForCertificate(scope)).toMatchObject({ ok: true });
  });
});

describe("the form as a document", () => {
  test("#45 #50 is drawn once for what was saved, however many tabs ask, and named after form and time", async () => {
    const { scope, id } = await makeSigner();
    await Promise.all([1, 2, 3].map(() => prepareForm(scope, id)));
    const { document, text, parties } = await viewSigning(scope, id);
    expect(document).toMatchObject({
      fileName: expect.stringMatching(/^二级造价工程师初始注册申请表_\d{14}\.pdf$/),
      pages: 1,
      status: "current",
    });
    expect(text.map(({ value }) => value)).toContain("测试员");
    expect(parties.map(({ party, standing }) => `${party} ${standing}`)).toEqual([
      "applicant now",
      "employer next",
    ]);
    const drawn = await query(superuser, "SELECT FROM form_document WHERE application_id = $1", [id]);
    expect(drawn).toHaveLength(1);
  });

  test("is drawn anew after another save; the one before is superseded and can no longer be signed", async () => {
    const { scope, id, draft, target } = await makeSigner();
    const { version } = await viewOwnApplication(scope, id);
    await saveApplication(scope, { id, version, draft: { ...draft, employerPhone: "13800138000" } });
    expect((await viewSigning(scope, id)).document).toBeNull();
    const { document } = await prepared(scope, id);
    expect(document.id).not.toBe(target.documentId);
    await expect(sendSigningCode(scope, target)).rejects.toMatchObject(stale);
  });

  test("cannot be drawn or read before the first save, nor by anybody else", async () => {
    const { scope, id } = await makeApplicant();
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    expect(await prepareForm(scope, id)).toMatchObject({
      ok: false,
      reasons: [{ key: "application.notInThisState" }],
    });
    await expect(viewSigning(scope, id)).rejects.toMatchObject(notFound);
    await expect(prepareForm(stranger, id)).rejects.toMatchObject(notFound);
    await expect(viewSigning(stranger, id)).rejects.toMatchObject(notFound);
  });
});

describe("signing", () => {
  const after = movableClock();

  test("with the right code adds to the very bytes that were shown, and moves the application", async () => {
    const signer = await makeSigner();
    await signAs(signer);
    const { scope, id, target } = signer;
    const view = await viewOwnApplication(scope, id);
    expect(view).toMatchObject({
      state: "applicantSigned",
      documents: [{ id: target.documentId, status: "current", employerSignedAt: null }],
    });
    const [drawn, signed] = await bytesOf(target.documentId);
    if (!drawn || !signed) throw new Error("two revisions");
    const before = await readFile(scope, drawn.file_id);
    const now = await readFile(scope, signed.file_id);
    expect(Buffer.from(now.bytes.subarray(0, before.bytes.length)).equals(Buffer.from(before.bytes))).toBe(
      true,
    );
    expect(await steps(target.documentId)).toEqual(["signed"]);
    const handed = await query<{ purpose: string }>(
      superuser,
      "SELECT purpose FROM application_file WHERE application_id = $1 ORDER BY purpose",
      [id],
    );
    expect(handed.map(({ purpose }) => purpose)).toEqual(["form", "photo", "signature"]);
  });

  test("#52 #55 is refused with a wrong, expired or missing code, and with the code of another document", async () => {
    const signer = await makeSigner();
    const { scope, target, mobile } = signer;
    expect(await completeSigning(scope, target, "123456")).toMatchObject({ reasons: [{ key: "code.none" }] });
    await sendSigningCode(scope, target);
    const code = await lastCodeTo(mobile);
    const wrong = code === "000000" ? "000001" : "000000";
    expect(await completeSigning(scope, target, wrong)).toMatchObject({
      reasons: [{ key: "code.wrong", values: { tries: 4 } }],
    });
    expect(await sendSigningCode(scope, target)).toMatchObject({ reasons: [{ key: "code.tooSoon" }] });
    after(11 * 60_000);
    expect(await completeSigning(scope, target, code)).toMatchObject({ ok: false });
    expect((await viewOwnApplication(scope, signer.id)).state).toBe("saved");
  });

  test("ends the ceremony with the last try, so that the page no longer offers it", async () => {
    const { scope, id, target, mobile } = await makeSigner();
    await sendSigningCode(scope, target);
    const code = await lastCodeTo(mobile);
    const wrong = code === "000000" ? "000001" : "000000";
    for (const left of [4, 3, 2, 1])
      expect(await completeSigning(scope, target, wrong)).toMatchObject({
        reasons: [{ key: "code.wrong", values: { tries: left } }],
      });
    expect((await viewSigning(scope, id)).code).not.toBeNull();
    expect(await completeSigning(scope, target, wrong)).toMatchObject({
      reasons: [{ key: "code.noTriesLeft" }],
    });
    expect((await viewSigning(scope, id)).code).toBeNull();
    expect(await completeSigning(scope, target, code)).toMatchObject({ ok: false });
  });

  test("#55 takes a code once, also when it comes ten times at the same moment", async () => {
    const { scope, target, mobile } = await makeSigner();
    await sendSigningCode(scope, target);
    const code = await lastCodeTo(mobile);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => completeSigning(scope, target, code)),
    );
    const done = results.filter((result) => result.status === "fulfilled" && result.value.ok);
    expect(done).toHaveLength(1);
    expect(await bytesOf(target.documentId)).toHaveLength(2);
  });

  test("and saving at the same moment: one wins, the other is told, and nothing stands half done", async () => {
    for (let round = 0; round < 5; round++) {
      const { scope, id, draft, target, mobile } = await makeSigner();
      const { version } = await viewOwnApplication(scope, id);
      await sendSigningCode(scope, target);
      const code = await lastCodeTo(mobile);
      await Promise.allSettled([
        completeSigning(scope, target, code),
        saveApplication(scope, { id, version, draft: { ...draft, employerPhone: "13800138000" } }),
      ]);
      const { state, documents, answers } = await viewOwnApplication(scope, id);
      const savedLast = answers?.employer.phone === "13800138000";
      expect([state, documents.filter(({ status }) => status === "current").length]).toEqual(
        savedLast ? ["saved", 0] : ["applicantSigned", 1],
      );
    }
  });

  test("#3 needs a certificate in use, and the application in its state", async () => {
    const { scope, target, id } = await makeSigner();
    const certificate = await viewOwnCertificate(scope);
    await revokeOwnCertificate(scope, certificate?.serial ?? "");
    expect(await sendSigningCode(scope, target)).toMatchObject({ reasons: [{ key: "certificate.none" }] });
    await abandonApplication(scope, { id, version: (await viewOwnApplication(scope, id)).version });
    await expect(sendSigningCode(scope, target)).rejects.toMatchObject(stale);
  });

  test("is closed to everybody else: another's document does not exist", async () => {
    const { target } = await makeSigner();
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    await expect(sendSigningCode(stranger, target)).rejects.toMatchObject(notFound);
    await expect(completeSigning(stranger, target, "123456")).rejects.toMatchObject(notFound);
  });
});

describe("changing after the signature", () => {
  test("#59 voids the signed file in the same step; it stays on record and is no longer handed over", async () => {
    const signer = await makeSigner();
    await signAs(signer);
    const { scope, id, draft, target } = signer;
    const { version } = await viewOwnApplication(scope, id);
    const saved = await saveApplication(scope, {
      id,
      version,
      draft: { ...draft, employerPhone: "13800138000" },
    });
    expect(saved).toMatchObject({ ok: true, value: { voided: true } });
    expect(await viewOwnApplication(scope, id)).toMatchObject({
      state: "saved",
      documents: [{ id: target.documentId, status: "void" }],
    });
    const handed = await query(
      superuser,
      "SELECT FROM application_file WHERE application_id = $1 AND purpose = 'form'",
      [id],
    );
    expect(handed).toEqual([]);
    const again = await prepared(scope, id);
    await signAs({ ...signer, target: { applicationId: id, documentId: again.document.id } });
    expect((await viewOwnApplication(scope, id)).documents.map(({ status }) => status)).toEqual([
      "current",
      "void",
    ]);
  });

  test("withdrawing voids it too", async () => {
    const signer = await makeSigner();
    await signAs(signer);
    const { scope, id } = signer;
    const { version } = await viewOwnApplication(scope, id);
    await abandonApplication(scope, { id, version });
    expect(await viewOwnApplication(scope, id)).toMatchObject({
      state: "withdrawn",
      documents: [{ status: "void" }],
    });
  });
});
