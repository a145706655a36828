import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { confirmRename } from "@/server/employers/confirm-rename";
import { viewRenames } from "@/server/employers/view-rename";
import { makeRegister } from "../factories/application";
import { type Company, inDirectory, makeCompany, preview, registerOf, staffOf } from "../factories/company";
import { makeOperator } from "../factories/employer";
import { query, useOwnDatabase } from "../support/own-database";

/** Set to 10000 for the figure of the promise: within ten seconds. */
const many = Number(process.env.ZHICE_RENAME_SIZE ?? 400);
const promisedMs = 10_000;

let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
});

const renameOf = async ({ operator }: Company) =>
  (await viewRenames(operator.scope, "cost-engineer")).registries[0]?.rename;

describe("one transaction", () => {
  test(`${many} within ten seconds, and no reader ever sees a mixture`, { timeout: 180_000 }, async () => {
    const company = await makeCompany();
    await staffOf(company, { count: many });
    await inDirectory(company);
    const id = await preview(company);
    await query(superuser, "ANALYZE");
    const seen = new Set<string>();
    let over = false;
    const reader = new pg.Client({ connectionString: superuser });
    await reader.connect();
    const reading = (async () => {
      while (!over) {
        const { rows } = await reader.query<{ names: number; certificates: number }>(
          `SELECT count(*) FILTER (WHERE r.employer_name = $2)::int AS names,
                  count(*) FILTER (WHERE c.content ->> 'employer' = $2)::int AS certificates
           FROM registration r JOIN employer e ON e.id = r.employer_id
           JOIN certificate c ON c.registration_id = r.id AND c.status IN ('uncollected', 'making', 'issued') WHERE e.credit_code = $1`,
          [company.creditCode, company.newName],
        );
        seen.add(`${rows[0]?.names} ${rows[0]?.certificates}`);
      }
    })();
    const began = performance.now();
    const done = await confirmRename(company.operator.scope, { id });
    const took = performance.now() - began;
    over = true;
    await reading;
    await reader.end();
    expect(done).toEqual({ ok: true, value: { renamed: many } });
    expect(took).toBeLessThan(promisedMs);
    seen.add(`${many} ${many}`);
    expect([...seen].sort()).toEqual(["0 0", `${many} ${many}`].sort());
  });

  test("killed in between, nothing happened, and it can be confirmed again", async () => {
    const company = await makeCompany();
    await staffOf(company, { count: 20 });
    await inDirectory(company);
    const id = await preview(company);
    const before = await registerOf(company);
    const holder = new pg.Client({ connectionString: superuser });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query(
      `SELECT c.id FROM certificate c JOIN registration r ON r.id = c.registration_id JOIN employer e ON e.id = r.employer_id
       WHERE e.credit_code = $1 LIMIT 1 FOR UPDATE OF c`,
      [company.creditCode],
    );
    const confirming = confirmRename(company.operator.scope, { id }).then(
      () => "done",
      () => "killed",
    );
    await expect.poll(() => killWhoWaitsFor(holder), { timeout: 10_000 }).toBe(1); // the registrations are renamed by then, within the transaction
    expect(await confirming).toBe("killed");
    await holder.query("ROLLBACK");
    await holder.end();
    expect(await registerOf(company)).toEqual(before);
    expect(await renameOf(company)).toMatchObject({ state: "ready", confirmedAt: null });
    expect(await confirmRename(company.operator.scope, { id })).toMatchObject({ ok: true });
  });

  test("two operators who confirm at once: one does it, the other is told", async () => {
    const company = await makeCompany();
    const colleague = await makeOperator({ creditCode: company.creditCode, name: company.oldName });
    await staffOf(company, { count: 10 });
    await inDirectory(company);
    const id = await preview(company);
    const both = await Promise.all([
      confirmRename(company.operator.scope, { id }),
      confirmRename(colleague.scope, { id }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reasons: [{ key: "rename.doneAlready" }] });
    for (const { versions } of await registerOf(company)) expect(versions).toHaveLength(2);
  });
});

/** Terminates the sessions that wait for one of this session's locks; answers how many. */
async function killWhoWaitsFor(holder: pg.Client): Promise<number> {
  const { rowCount } = await holder.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))",
  );
  return rowCount ?? 0;
}
