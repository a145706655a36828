import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { RegistryScope } from "@/server/auth/scope";
import { scopeOfOperator } from "@/server/auth/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { confirmRename } from "@/server/employers/confirm-rename";
import { returnToApplicant } from "@/server/employers/return-application";
import { viewRenames } from "@/server/employers/view-rename";
import { countersignAs, prepareAs, type SignedInOperator } from "@/server/walk/countersign";
import { employer, makeRegister } from "../factories/application";
import { type Company, inDirectory, preview, staffOf } from "../factories/company";
import { grantAs, makeCase, makeDeskOfficer, reviewAs } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makeSigner, signAs, type TestSigner } from "../factories/signing";
import { companyName } from "../factories/staff";
import { query, useOwnDatabase } from "../support/own-database";

const structural = "shanghai-structural-engineer";
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

/** The employer of all applications in these tests, as it is called now and as it is going to be called. */
async function company(): Promise<Company> {
  const [row] = await query<{ name: string }>(
    superuser,
    "SELECT name FROM enterprise_entry WHERE credit_code = $1",
    [employer.creditCode],
  );
  return { creditCode: employer.creditCode, oldName: row?.name ?? "", newName: companyName(), operator };
}

/** The directory calls the employer as applications do again; whatever was in flight is over. */
async function quiet(): Promise<Company> {
  await importEnterprises(scopeOfOperator("test"), [employer]);
  await query(
    superuser,
    "UPDATE application SET state = 'withdrawn', version = version + 1 WHERE state IN ('applicantSigned', 'inReview', 'inDecision', 'returned')",
  );
  await query(
    superuser,
    "UPDATE registration SET standing = 'deregistered', ended_at = now() WHERE standing = 'registered'",
  );
  return company();
}

const numberOf = async ({ id }: TestSigner) =>
  (
    await query<{ number: string; version: number }>(
      superuser,
      "SELECT acceptance_number AS number, version FROM application WHERE id = $1",
      [id],
    )
  )[0];

describe("an application in flight", () => {
  test("blocks the rename of its registry and is named; another registry's is free", async () => {
    const own = await quiet();
    await staffOf(own);
    await staffOf(own, { registry: structural, specialty: null });
    const signer = await makeSigner();
    await signAs(signer);
    await inDirectory(own);
    const id = await preview(own);
    const number = (await numberOf(signer))?.number ?? "";
    expect(await confirmRename(operator.scope, { id })).toMatchObject({
      ok: false,
      reasons: [{ key: "rename.inFlight", values: { numbers: number } }],
    });
    const { registries } = await viewRenames(operator.scope, "cost-engineer");
    expect(registries[0]?.inFlight).toMatchObject([{ id: signer.id, acceptanceNumber: number }]);
    expect(await confirmRename(operator.scope, { id: await preview(own, structural) })).toMatchObject({
      ok: true,
    });
    // what was returned lies with its applicant, who signs it anew under the new name
    const version = (await numberOf(signer))?.version ?? 0;
    await returnToApplicant(operator.scope, { id: signer.id, version, reason: "企业已更名，请按新名称填写" });
    expect(await confirmRename(operator.scope, { id })).toMatchObject({ ok: true, value: { renamed: 3 } });
  });

  test("one that is only typed or saved blocks nothing and is not shown", async () => {
    const own = await quiet();
    await staffOf(own);
    await makeSigner();
    await inDirectory(own);
    const id = await preview(own);
    const { registries } = await viewRenames(operator.scope, "cost-engineer");
    expect(registries[0]?.inFlight).toEqual([]);
    expect(await confirmRename(operator.scope, { id })).toMatchObject({ ok: true });
  });

  test("signed under the old name, it is not countersigned once the directory has the new one", async () => {
    const own = await quiet();
    await staffOf(own);
    const signer = await makeSigner();
    await signAs(signer);
    await inDirectory(own);
    expect(await prepareAs(operator, signer.target)).toMatchObject({
      ok: false,
      reasons: [{ key: "countersign.employerChanged" }],
    });
  });
});

describe("at the same moment", () => {
  test("a rename waits for a grant that is being written, then sees the register changed and tells so", async () => {
    const own = await quiet();
    await staffOf(own);
    const signer = await makeCase(operator);
    await reviewAs(reviewer, signer);
    await inDirectory(own);
    const id = await preview(own);
    const holder = new pg.Client({ connectionString: superuser });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE registration_counter IN EXCLUSIVE MODE"); // the grant waits here for its number
    const granting = grantAs(decider, signer);
    await expect.poll(() => waiting(holder), { timeout: 20_000 }).toBe(1);
    const confirming = confirmRename(operator.scope, { id });
    await expect.poll(() => waiting(holder), { timeout: 20_000 }).toBe(2);
    await holder.query("COMMIT");
    await holder.end();
    await granting;
    expect(await confirming).toMatchObject({ ok: false, reasons: [{ key: "rename.changed" }] });
    expect(await names()).toEqual([{ name: own.oldName, count: 4 }]);
    expect(await confirmRename(operator.scope, { id: await preview(own) })).toMatchObject({
      value: { renamed: 4 },
    });
    expect(await names()).toEqual([{ name: own.newName, count: 4 }]);
  });

  test("a rename and a countersignature: the rename is told of the application, whichever comes first", async () => {
    const own = await quiet();
    await staffOf(own);
    const signer = await makeSigner();
    await signAs(signer);
    const [renaming, signing] = await Promise.all([
      (async () => {
        await query(superuser, "UPDATE registration SET employer_name = $1 WHERE standing = 'registered'", [
          `${own.oldName}旧`,
        ]); // the directory's name is new to the register, and the one that the application bears
        return confirmRename(operator.scope, { id: await preview(own) });
      })(),
      countersignAs(operator, signer.target),
    ]);
    expect(signing).toBeUndefined();
    expect(renaming).toMatchObject({ ok: false, reasons: [{ key: "rename.inFlight" }] });
    await reviewAs(reviewer, signer);
    await grantAs(decider, signer);
    expect(await confirmRename(operator.scope, { id: await preview(own) })).toMatchObject({
      value: { renamed: 3 },
    });
    expect(await names()).toEqual([{ name: own.oldName, count: 4 }]);
  });
});

const names = () =>
  query<{ name: string; count: number }>(
    superuser,
    "SELECT employer_name AS name, count(*)::int FROM registration WHERE standing = 'registered' GROUP BY 1",
  );

/** Counts the sessions of this file's database that wait for another. */
async function waiting(holder: pg.Client): Promise<number> {
  const { rowCount } = await holder.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0",
  );
  return rowCount ?? 0;
}
