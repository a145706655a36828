import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, asPlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import { type PersonScope, personScopeOfAccount, type RegistryScope } from "@/server/auth/scope";
import { issueCertificate } from "@/server/certificates/issue";
import { listOwnCertificates, viewOwnCertificateFile } from "@/server/certificates/own-certificates";
import { readCertificateFile } from "@/server/certificates/own-files";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { exchangePaper } from "@/server/exchange/exchange-paper";
import { listOwnPapers, viewOwnPaper } from "@/server/exchange/own-papers";
import { importRegistrations } from "@/server/registrations/import-registrations";
import { operatorScopeOf } from "@/server/registries/operator-scope";
import { employer, makeRegister, registryCode, storeImage } from "../factories/application";
import { costNumber, structuralNumber } from "../factories/import-file";
import { makePerson } from "../factories/person";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

let structural: RegistryScope;
let cost: RegistryScope;
let sequence = 100;
const today = plainDateIn(now());

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
  structural = await operatorScopeOf("shanghai-structural-engineer", "test");
  cost = await operatorScopeOf(registryCode, "test");
});

const rows = <T extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  query<T>(currentSuperuser(), sql, values);
const change = (sql: string, id: string) => rows(`UPDATE registration SET ${sql} WHERE id = $1`, [id]);

/** Has a registry take over a registration on paper, begun three hundred days ago. */
function importPaper(registry: RegistryScope, personId: string): Promise<void> {
  const civil = registry === cost;
  sequence += 1;
  return importRegistrations(registry, [
    {
      personId,
      employer: employer.creditCode,
      number: civil ? costNumber(sequence) : structuralNumber(sequence),
      sequence,
      specialty: civil ? "civil" : null,
      validity: validityFrom(addDays(today, -300), 3),
      medium: "paper",
    },
  ]);
}

/** A person with a registration on paper, and a photo of his own. */
async function holder(registry = structural) {
  const { accountId } = await makePerson();
  const scope = personScopeOfAccount(accountId);
  await importPaper(registry, accountId);
  const [paper] = await listOwnPapers(scope);
  if (!paper) throw new Error("no paper registration");
  return { scope, accountId, id: paper.id, paper, photo: await storeImage(scope, "photo") };
}

const reasonsOf = async (scope: PersonScope, id: string, photo: string) => {
  const done = await exchangePaper(scope, { id, photo });
  return done.ok ? [] : done.reasons.map(({ key }) => key);
};
const lockedOut =
  "SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0";
const nothingMade = async (accountId: string) =>
  expect(await rows("SELECT FROM certificate WHERE person_id = $1", [accountId])).toEqual([]);

describe("the exchange of a paper certificate", () => {
  test("#130 #134 makes the electronic one at once, without an officer, and marks the paper one replaced", async () => {
    const { scope, id, photo, paper, accountId } = await holder();
    expect(paper).toMatchObject({ obstacle: null, exchangedAt: null, employer: employer.name });
    const done = await exchangePaper(scope, { id, photo });
    if (!done.ok) throw new Error(JSON.stringify(done.reasons));
    const { certificateId } = done.value;
    expect(await listOwnCertificates(scope)).toMatchObject([
      { id: certificateId, status: "making", number: paper.number },
    ]);
    await issueCertificate(structural, certificateId);
    expect(await viewOwnCertificateFile(scope, certificateId)).toMatchObject({
      status: "issued",
      version: 1,
    });
    expect((await readCertificateFile(scope, certificateId, "ofd")).bytes.length).toBeGreaterThan(1_000);
    expect(await viewOwnPaper(scope, id)).toMatchObject({
      obstacle: "replaced",
      exchangedAt: expect.any(Date),
    });
    expect(
      await rows("SELECT medium, (exchanged_at IS NOT NULL) AS exchanged FROM registration WHERE id = $1", [
        id,
      ]),
    ).toEqual([{ medium: "electronic", exchanged: true }]);
    expect(
      await rows("SELECT kind FROM registration_change WHERE registration_id = $1 ORDER BY id", [id]),
    ).toEqual([{ kind: "takenOver" }, { kind: "exchanged" }]);
    expect(
      await rows(
        "SELECT actor_kind, actor_id FROM audit_entry WHERE action = 'registration.exchanged' AND person_id = $1",
        [accountId],
      ),
    ).toEqual([{ actor_kind: "person", actor_id: accountId }]);
  });

  test("bears a photo that is the registry's own copy, of the same bytes", async () => {
    const { scope, id, photo, accountId } = await holder();
    await exchangePaper(scope, { id, photo });
    const [copy] = await rows<{ id: string; same: boolean }>(
      `SELECT f.id, f.sha256 = o.sha256 AS same FROM certificate c JOIN file f ON f.id = c.photo_id, file o
       WHERE c.person_id = $1 AND o.id = $2 AND f.owner_class = 'registry'`,
      [accountId, photo],
    );
    expect(copy?.same).toBe(true);
    expect(copy?.id).not.toBe(photo);
  });

  test("#133 is refused without a photo", async () => {
    const { scope, id, accountId } = await holder();
    expect(await reasonsOf(scope, id, "")).toEqual(["exchange.photoMissing"]);
    await nothingMade(accountId);
  });

  test("is done once, also when it is pressed twice at the same moment", async () => {
    const { scope, id, photo, accountId } = await holder();
    const done = await Promise.all([1, 2, 3].map(() => exchangePaper(scope, { id, photo })));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows("SELECT FROM certificate WHERE person_id = $1", [accountId])).toHaveLength(1);
    expect(await reasonsOf(scope, id, photo)).toEqual(["exchange.replaced"]);
    expect(
      await rows("SELECT FROM registration_change WHERE registration_id = $1 AND kind = 'exchanged'", [id]),
    ).toHaveLength(1);
  });

  test("bears no name that a rename replaces in the same moment: it is asked again", async () => {
    const { scope, id, photo, accountId } = await holder();
    const rename = new pg.Client({ connectionString: currentSuperuser() });
    await rename.connect();
    try {
      await rename.query("BEGIN");
      await rename.query("UPDATE registration SET employer_name = '更名后的公司' WHERE id = $1", [id]);
      const exchanging = reasonsOf(scope, id, photo);
      await expect
        .poll(async () => (await rename.query(lockedOut)).rowCount, { timeout: 20_000 })
        .toBeGreaterThan(0);
      await rename.query("COMMIT");
      expect(await exchanging).toEqual(["exchange.changed"]);
    } finally {
      await rename.end();
    }
    await nothingMade(accountId);
    expect(await reasonsOf(scope, id, photo)).toEqual([]);
    expect(
      await rows("SELECT content ->> 'employer' AS employer FROM certificate WHERE person_id = $1", [
        accountId,
      ]),
    ).toEqual([{ employer: "更名后的公司" }]);
  });

  test("is for once in a registry: whoever has exchanged one keeps a later one on paper", async () => {
    const { scope, id, photo, accountId } = await holder();
    expect(await reasonsOf(scope, id, photo)).toEqual([]);
    await change("standing = 'deregistered', ended_at = now()", id);
    await importPaper(structural, accountId);
    const later = (await listOwnPapers(scope)).find((paper) => paper.id !== id);
    expect(later).toMatchObject({ obstacle: "usedUp" });
    expect(await reasonsOf(scope, later?.id ?? "", photo)).toEqual(["exchange.usedUp"]);
    expect(await rows("SELECT FROM certificate WHERE person_id = $1", [accountId])).toHaveLength(1);
  });

  test.each([
    ["expired", `begins_on = '2020-01-01', ends_on = '${addDays(today, -1)}'`],
    ["deregistered", "standing = 'deregistered', ended_at = now()"],
    ["revoked", "standing = 'revoked', ended_at = now()"],
    ["locked", "locked_at = now()"],
  ])("is refused for a registration that is %s, and says so", async (obstacle, sql) => {
    const { scope, id, photo, accountId } = await holder();
    await change(sql, id);
    expect(await viewOwnPaper(scope, id)).toMatchObject({ obstacle });
    expect(await reasonsOf(scope, id, photo)).toEqual([`exchange.${obstacle}`]);
    await nothingMade(accountId);
  });

  test("is open on the last day of the validity", async () => {
    const { scope, id, photo } = await holder();
    await change(`ends_on = '${asPlainDate(today)}'`, id);
    expect(await reasonsOf(scope, id, photo)).toEqual([]);
  });

  test("is not there in a profession that has none", async () => {
    const { scope, id, photo, accountId } = await holder(cost);
    expect(await reasonsOf(scope, id, photo)).toEqual(["exchange.notOpened"]);
    await nothingMade(accountId);
  });
});

describe("an attacker", () => {
  test("neither sees nor exchanges somebody else's registration", async () => {
    const [mine, theirs] = [await holder(), await holder()];
    await expect(viewOwnPaper(mine.scope, theirs.id)).rejects.toMatchObject({
      problem: { kind: "NOT_FOUND" },
    });
    await expect(exchangePaper(mine.scope, { id: theirs.id, photo: mine.photo })).rejects.toMatchObject({
      problem: { kind: "NOT_FOUND" },
    });
    expect(await viewOwnPaper(theirs.scope, theirs.id)).toMatchObject({ obstacle: null });
    await nothingMade(theirs.accountId);
  });

  test("uses neither somebody else's photo, nor a file that is no photo, nor a registry's copy", async () => {
    const [mine, theirs] = [await holder(), await holder()];
    const signature = await storeImage(mine.scope, "signature");
    expect(await reasonsOf(mine.scope, mine.id, theirs.photo)).toEqual(["exchange.photoMissing"]);
    expect(await reasonsOf(mine.scope, mine.id, signature)).toEqual(["exchange.photoMissing"]);
    await nothingMade(mine.accountId);
  });

  test("in a registry's scope finds no registration of another registry to replace", async () => {
    const { id } = await holder();
    const moved = await withScope(cost, (db) =>
      db.registration.updateMany({ where: { id }, data: { medium: "electronic", exchangedAt: now() } }),
    );
    expect(moved.count).toBe(0);
  });
});
