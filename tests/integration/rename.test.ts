import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { certificateContent } from "@/lib/dto/certificate";
import { scopeOfOperator } from "@/server/auth/scope";
import { digestOfContent } from "@/server/certificates/plan-version";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { askRename } from "@/server/employers/ask-rename";
import { checkRename } from "@/server/employers/check-rename";
import { confirmRename } from "@/server/employers/confirm-rename";
import { listRenameEntries, viewRenames } from "@/server/employers/view-rename";
import { makeRegister, registryCode } from "../factories/application";
import {
  type Company,
  inDirectory,
  makeCompany,
  preview,
  registerOf,
  runOf,
  staffOf,
} from "../factories/company";
import { query, useOwnDatabase } from "../support/own-database";

const structural = "shanghai-structural-engineer";

let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
});

const viewOf = async (company: Company, registry = registryCode) => {
  const profession = registry === structural ? "structural-engineer" : "cost-engineer";
  const { registries } = await viewRenames(company.operator.scope, profession);
  const found = registries.find((each) => each.registry === registry);
  if (!found) throw new Error("the employer has nobody in this registry");
  return found;
};

describe("what a rename changes", () => {
  test("#127 #128 every registration of the registry and its certificate, which waits to be collected as a new version", async () => {
    const company = await makeCompany();
    const numbers = await staffOf(company, { count: 30 });
    await inDirectory(company);
    const id = await preview(company);
    expect(await confirmRename(company.operator.scope, { id })).toEqual({ ok: true, value: { renamed: 30 } });
    const rows = await registerOf(company);
    expect(rows.map(({ number }) => number)).toEqual(numbers);
    for (const { employer_name, versions } of rows) {
      expect(employer_name).toBe(company.newName);
      expect(versions).toMatchObject([
        { version: 1, status: "superseded", employer: company.oldName },
        { version: 2, status: "uncollected", employer: company.newName },
      ]);
    }
    expect(new Set(rows.flatMap(({ versions }) => versions?.map(({ token }) => token))).size).toBe(60);
    const [counted] = await query<Record<string, number>>(
      superuser,
      `SELECT (SELECT count(*)::int FROM registration_change WHERE kind = 'renamed' AND employer_name = $1) AS changes,
              (SELECT count(*)::int FROM audit_entry WHERE action = 'registration.renamed' AND detail ->> 'rename' = $2 AND actor_kind = 'operator') AS logged,
              (SELECT count(*)::int FROM audit_entry WHERE action = 'rename.confirmed' AND subject_id = $2::uuid) AS confirmed`,
      [company.newName, id],
    );
    expect(counted).toEqual({ changes: 30, logged: 30, confirmed: 1 });
  });

  test("the new version says what the old one said but for the name, and its digest is that of what it says", async () => {
    const company = await makeCompany();
    await staffOf(company, { count: 2 });
    await inDirectory(company);
    await confirmRename(company.operator.scope, { id: await preview(company) });
    const rows = await query<{
      before: object;
      after: object;
      sha: string;
      identifier: string;
      token: string;
    }>(
      superuser,
      `SELECT o.content AS before, n.content AS after, n.content_sha256 AS sha, n.identifier, n.token
       FROM certificate n JOIN certificate o ON o.registration_id = n.registration_id AND o.version = 1
       WHERE n.version = 2 AND n.content ->> 'employer' = $1`,
      [company.newName],
    );
    expect(rows).toHaveLength(2);
    for (const { before, after, sha, identifier, token } of rows) {
      const content = certificateContent.parse(after);
      expect(digestOfContent(content)).toBe(sha);
      expect(content.identifier).toBe(identifier);
      expect(identifier).toMatch(/\.002\.[0-9A-Z]$/);
      expect(content.qrText.endsWith(`/verify/${token}`)).toBe(true);
      const { name, number, validFrom, validTo, birthDate, employerCreditCode } =
        certificateContent.parse(before);
      expect(content).toMatchObject({
        name,
        number,
        validFrom,
        validTo,
        birthDate,
        employerCreditCode,
        version: 2,
      });
    }
  });

  test("neither another employer nor the employer's other registry nor what was deregistered", async () => {
    const [company, other] = [await makeCompany(), await makeCompany()];
    await staffOf(company);
    await staffOf(other);
    await staffOf(company, { registry: structural, specialty: null });
    const [gone] = await staffOf(company, { count: 1 });
    await query(
      superuser,
      "UPDATE registration SET standing = 'deregistered', ended_at = now() WHERE number = $1",
      [gone],
    );
    await inDirectory(company);
    const untouched = await registerOf(other);
    await confirmRename(company.operator.scope, { id: await preview(company) });
    expect(await registerOf(other)).toEqual(untouched);
    const rows = await registerOf(company);
    expect(rows.filter(({ employer_name }) => employer_name === company.newName)).toHaveLength(3);
    expect(rows.filter(({ number }) => number.startsWith("S2")).map((row) => row.employer_name)).toEqual(
      Array(3).fill(company.oldName),
    );
    expect(rows.find(({ number }) => number === gone)?.employer_name).toBe(company.oldName);
    await confirmRename(company.operator.scope, { id: await preview(company, structural) });
    expect(
      (await registerOf(company))
        .filter(({ standing }) => standing === "registered")
        .map((row) => row.employer_name),
    ).toEqual(Array(6).fill(company.newName));
  });

  test("an expired one and one on paper get the name and no certificate to collect; both are shown", async () => {
    const company = await makeCompany();
    const [expired] = await staffOf(company, { count: 1, endsOn: "2026-01-31" });
    const [paper] = await staffOf(company, { count: 1, medium: "paper" });
    await inDirectory(company);
    const id = await preview(company);
    const { rows } = await listRenameEntries(company.operator.scope, { id, page: 1 });
    expect(rows.map(({ number, certificate }) => [number, certificate])).toEqual([
      [expired, "expired"],
      [paper, "paper"],
    ]);
    expect((await viewOf(company)).rename).toMatchObject({ state: "ready", total: 2, certificates: 0 });
    await confirmRename(company.operator.scope, { id });
    const register = await registerOf(company);
    expect(register.map((row) => row.employer_name)).toEqual([company.newName, company.newName]);
    expect(register.find(({ number }) => number === expired)?.versions).toHaveLength(1);
    expect(register.find(({ number }) => number === paper)?.versions).toBeNull();
  });

  test("what was imported and waits for its holder's account is called by the new name when he comes", async () => {
    const [company, other] = [await makeCompany(), await makeCompany()];
    await staffOf(company);
    await query(
      superuser,
      `INSERT INTO unclaimed_registration (registry_id, employer_id, employer_name, number, name, id_index, begins_on, ends_on, imported_at)
       SELECT g.id, e.id, e.name, 'unclaimed-' || e.id || g.code, '未来人', 'u-' || e.id, '2024-01-01', '2027-12-31', now()
       FROM employer e, registry g WHERE e.credit_code IN ($1, $2) AND g.code IN ($3, $4)`,
      [company.creditCode, other.creditCode, registryCode, structural],
    );
    await inDirectory(company);
    await confirmRename(company.operator.scope, { id: await preview(company) });
    const renamed = await query<{ code: string }>(
      superuser,
      "SELECT g.code FROM unclaimed_registration u JOIN registry g ON g.id = u.registry_id WHERE employer_name = $1",
      [company.newName],
    );
    expect(renamed).toEqual([{ code: registryCode }]);
  });

  test("registrations under several former names, all at once", async () => {
    const company = await makeCompany();
    await staffOf(company, { count: 2 });
    await staffOf(company, { count: 2, employerName: `${company.oldName}（前身）` });
    await inDirectory(company);
    const id = await preview(company);
    expect((await viewOf(company)).rename?.oldNames).toHaveLength(2);
    await confirmRename(company.operator.scope, { id });
    expect((await viewOf(company)).registered).toEqual([{ name: company.newName, count: 4 }]);
  });
});

describe("what stands against a rename", () => {
  const refusal = (key: string) => ({ ok: false, reasons: [{ key }] });

  test("#125 a directory that has not changed, or not more than its brackets", async () => {
    const company = await makeCompany();
    await staffOf(company, { employerName: `${company.oldName}（上海）` });
    await inDirectory(company, { name: `${company.oldName}(上海)` });
    const asked = await askRename(company.operator.scope, { registry: registryCode });
    expect(asked).toMatchObject(refusal("rename.unchanged"));
    expect((await viewOf(company)).obstacles).toMatchObject([{ key: "rename.unchanged" }]);
  });

  test("a new name that the directory holds for another company only", async () => {
    const [company, other] = [await makeCompany(), await makeCompany()];
    await staffOf(company);
    await importEnterprises(scopeOfOperator("test"), [
      { creditCode: other.creditCode, name: company.newName, status: "active" },
    ]);
    expect(await askRename(company.operator.scope, { registry: registryCode })).toMatchObject(
      refusal("rename.unchanged"),
    );
  });

  test("a company that was struck off, and one with nobody registered", async () => {
    const [struck, empty] = [await makeCompany(), await makeCompany()];
    await staffOf(struck);
    await inDirectory(struck, { status: "revoked" });
    await inDirectory(empty);
    const registry = registryCode;
    expect(await askRename(struck.operator.scope, { registry })).toMatchObject(refusal("rename.notActive"));
    expect(await askRename(empty.operator.scope, { registry })).toMatchObject(refusal("rename.nobody"));
  });

  test("a directory that changed again, a register that changed, a preview that is not ready: nothing is renamed", async () => {
    const company = await makeCompany();
    const [first] = await staffOf(company);
    await inDirectory(company);
    const asked = await askRename(company.operator.scope, { registry: registryCode });
    const id = asked.ok ? asked.value.id : "";
    expect(await confirmRename(company.operator.scope, { id })).toMatchObject(refusal("rename.notReady"));
    await checkRename(company.operator.scope, { renameId: id, run: await runOf(id) });
    await inDirectory(company, { name: `${company.newName}新` });
    expect(await confirmRename(company.operator.scope, { id })).toMatchObject(
      refusal("rename.directoryChanged"),
    );
    await inDirectory(company);
    await query(
      superuser,
      "UPDATE registration SET standing = 'revoked', ended_at = now() WHERE number = $1",
      [first],
    );
    expect(await confirmRename(company.operator.scope, { id })).toMatchObject(refusal("rename.changed"));
    const [late] = await staffOf(company, { count: 1 });
    expect(await preview(company)).toBe(id); // one rename is open; its preview is made anew
    const { rows } = await listRenameEntries(company.operator.scope, { id, page: 1 });
    expect(rows.map(({ number }) => number)).toContain(late);
    expect(rows.map(({ number }) => number)).not.toContain(first);
    expect(await confirmRename(company.operator.scope, { id })).toMatchObject({ ok: true });
    expect(await confirmRename(company.operator.scope, { id })).toMatchObject(refusal("rename.doneAlready"));
  });

  test("somebody else's rename does not exist", async () => {
    const [company, other] = [await makeCompany(), await makeCompany()];
    await staffOf(company);
    await inDirectory(company);
    const id = await preview(company);
    const gone = { problem: { kind: "NOT_FOUND" } };
    await expect(confirmRename(other.operator.scope, { id })).rejects.toMatchObject(gone);
    await expect(listRenameEntries(other.operator.scope, { id, page: 1 })).rejects.toMatchObject(gone);
    await expect(confirmRename(other.operator.scope, { id: randomUUID() })).rejects.toMatchObject(gone);
    expect((await viewOf(company)).rename?.state).toBe("ready");
  });
});
