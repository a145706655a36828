import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RegistryScope } from "@/server/auth/scope";
import { personScopeOfAccount, publicScope } from "@/server/auth/scope";
import { issueCertificate } from "@/server/certificates/issue";
import {
  claimCertificate,
  listOwnCertificates,
  viewOwnCertificateFile,
} from "@/server/certificates/own-certificates";
import { readCertificateFile, readCertificatePage } from "@/server/certificates/own-files";
import { readVerifiedPhoto, verifyByNumber, verifyByToken } from "@/server/certificates/verify";
import type { SignedInOperator } from "@/server/walk/countersign";
import { makeRegister } from "../factories/application";
import { grantAs, makeCase, makeDeskOfficer, reviewAs } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makePerson } from "../factories/person";
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

const notFound = { problem: { kind: "NOT_FOUND" } };
const stranger = publicScope();
const client = () => ({ address: `test-${Math.random()}` });

async function granted() {
  const signer = await makeCase(operator);
  await reviewAs(reviewer, signer);
  await grantAs(decider, signer);
  const [certificate] = await listOwnCertificates(signer.scope);
  if (!certificate) throw new Error("no certificate");
  return { ...signer, certificate };
}

async function issued() {
  const holder = await granted();
  await claimCertificate(holder.scope, holder.certificate.id);
  await issueCertificate(decider, holder.certificate.id);
  const view = await viewOwnCertificateFile(holder.scope, holder.certificate.id);
  return { ...holder, view, token: view.verifyUrl?.split("/").at(-1) ?? "" };
}

describe("collecting", () => {
  test("#119 #121 makes a sealed original and a sealed copy, once however often it is asked and run", async () => {
    const { scope, certificate } = await granted();
    const { id } = certificate;
    await expect(readCertificateFile(scope, id, "ofd")).rejects.toMatchObject(notFound);
    expect((await readCertificatePage(scope, id, 800)).bytes.length).toBeGreaterThan(1_000);
    expect(await Promise.all([1, 2, 3].map(() => claimCertificate(scope, id)))).toEqual(
      Array(3).fill({ ok: true, value: true }),
    );
    expect((await viewOwnCertificateFile(scope, id)).status).toBe("making");
    await Promise.all([1, 2].map(() => issueCertificate(decider, id)));
    await issueCertificate(decider, id);
    expect(await viewOwnCertificateFile(scope, id)).toMatchObject({
      status: "issued",
      identifier: expect.stringMatching(/^1\.2\.156\.3005\.2\.1110000000001332XW059\./),
    });
    const ofd = await readCertificateFile(scope, id, "ofd");
    expect(Buffer.from(ofd.bytes.subarray(0, 2)).toString()).toBe("PK");
    expect(ofd.bytes.length).toBeLessThan(110_000);
    const pdf = await readCertificateFile(scope, id, "pdf");
    expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    const files = await query(
      superuser,
      "SELECT FROM file WHERE purpose = 'certificate' AND person_id = (SELECT person_id FROM certificate WHERE id = $1)",
      [id],
    );
    expect(files).toHaveLength(2);
  });

  test("#63 is the holder's alone, and only for what is planned and was decided by two", async () => {
    const { certificate } = await granted();
    const { id } = certificate;
    const other = personScopeOfAccount((await makePerson()).accountId);
    await expect(claimCertificate(other, id)).rejects.toMatchObject(notFound);
    await expect(viewOwnCertificateFile(other, id)).rejects.toMatchObject(notFound);
    await expect(readCertificatePage(other, id, 800)).rejects.toMatchObject(notFound);
    const second = await granted();
    await claimCertificate(second.scope, second.certificate.id);
    await query(
      superuser,
      "UPDATE certificate SET content = jsonb_set(content, '{name}', '\"别人\"') WHERE id = $1",
      [second.certificate.id],
    );
    await expect(issueCertificate(decider, second.certificate.id)).rejects.toThrow("not what was planned");
    const third = await granted();
    await claimCertificate(third.scope, third.certificate.id);
    await query(
      superuser,
      `UPDATE application_review r SET officer_id = (SELECT officer_id FROM application_review WHERE application_id = r.application_id AND step = 'review')
       WHERE application_id = $1 AND step = 'decision'`,
      [third.id],
    );
    await expect(issueCertificate(decider, third.certificate.id)).rejects.toThrow("two officers");
    const fourth = await granted();
    await claimCertificate(fourth.scope, fourth.certificate.id);
    await query(
      superuser,
      "UPDATE registration SET standing = 'revoked', ended_at = now() WHERE number = $1",
      [fourth.certificate.number],
    );
    await expect(issueCertificate(decider, fourth.certificate.id)).rejects.toThrow("does not stand");
  });
});

describe("checking by strangers", () => {
  test("by token: valid, masked, with a small photo; by number and name: neither photo nor birth date", async () => {
    const { token, certificate, name } = await issued();
    const found = await verifyByToken(stranger, token, client());
    expect(found).toMatchObject({ verdict: "valid", name, number: certificate.number, endedOn: null });
    expect(found?.checks.every(({ good }) => good)).toBe(true);
    expect(found?.idNumberMasked).toContain("*");
    expect(found?.photo).toBe(`/api/verify/${token}/photo`);
    expect((await readVerifiedPhoto(stranger, token, client()))?.length).toBeGreaterThan(100);
    const byNumber = await verifyByNumber(
      stranger,
      { number: certificate.number.replace("[", "【").replace("]", "】"), name: ` ${name} ` },
      client(),
    );
    expect(byNumber).toMatchObject({
      found: true,
      certificate: { verdict: "valid", photo: null, birthDate: null, idNumberMasked: null },
    });
  });

  test("tells nothing for a wrong name, a wrong number, an unknown token, and what was not collected", async () => {
    const { certificate, name } = await granted();
    const { token, certificate: mine } = await issued();
    for (const asked of [
      { number: mine.number, name: "别人" },
      { number: "建[造]21993100999999", name },
      { number: certificate.number, name },
    ])
      expect(await verifyByNumber(stranger, asked, client())).toEqual({ found: false });
    expect(await verifyByToken(stranger, `${token}x`, client())).toBeNull();
    const [planned] = await query<{ token: string }>(
      superuser,
      "SELECT token FROM certificate WHERE id = $1",
      [certificate.id],
    );
    expect(await verifyByToken(stranger, planned?.token ?? "", client())).toBeNull();
  });

  test("says when it no longer counts, and shows no photo then", async () => {
    const { token, certificate } = await issued();
    await query(
      superuser,
      "UPDATE registration SET begins_on = '2020-01-01', ends_on = '2023-12-31' WHERE number = $1",
      [certificate.number],
    );
    expect(await verifyByToken(stranger, token, client())).toMatchObject({
      verdict: "expired",
      endedOn: "2023-12-31",
      photo: null,
    });
    expect(await readVerifiedPhoto(stranger, token, client())).toBeNull();
    await query(
      superuser,
      "UPDATE registration SET standing = 'deregistered', ended_at = now() WHERE number = $1",
      [certificate.number],
    );
    expect(await verifyByToken(stranger, token, client())).toMatchObject({ verdict: "deregistered" });
  });

  test("is doubtful, and shows no photo, when the register no longer says what was sealed", async () => {
    const { token, certificate } = await issued();
    expect(await verifyByToken(stranger, token, client())).toMatchObject({ verdict: "valid" });
    await query(
      superuser,
      `UPDATE certificate SET content = jsonb_set(content, '{specialty}', '"安装工程（改）"') WHERE id = $1`,
      [certificate.id],
    );
    const found = await verifyByToken(stranger, token, client());
    expect(found).toMatchObject({ verdict: "doubtful", photo: null });
    expect(found?.checks).toContainEqual({ key: "seal", good: false });
    expect(await readVerifiedPhoto(stranger, token, client())).toBeNull();
  });

  test("limits guesses by number and name", async () => {
    const one = client();
    const ask = () => verifyByNumber(stranger, { number: "x", name: "y" }, one);
    for (let tried = 0; tried < 30; tried++) await ask();
    await expect(ask()).rejects.toMatchObject({ problem: { kind: "RATE_LIMITED" } });
  });
});

test("a content's digest does not hang on the order of its fields", async () => {
  const { certificate } = await granted();
  const [row] = await query<{ content: Record<string, unknown>; content_sha256: string }>(
    superuser,
    "SELECT content, content_sha256 FROM certificate WHERE id = $1",
    [certificate.id],
  );
  const ordered = JSON.stringify(Object.entries(row?.content ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  expect(createHash("sha256").update(ordered).digest("hex")).toBe(row?.content_sha256);
});
