import { beforeAll, expect, test } from "vitest";
import { fillRegister, prepareFill } from "../bench/scale/fill";
import { type Bound, findFaults, openPlanLog, type PlanLog } from "../bench/scale/plans";
import type { Question } from "../bench/scale/question";
import { questionsOf } from "../bench/scale/questions";
import { pickSample } from "../bench/scale/sample";
import { query, useOwnDatabase } from "../support/own-database";

/** Far less than the 1,600 applications of a registry in this fill: who reads them all is found out. */
const narrow: Bound = { removed: 200, read: 1_100 };

let superuser: string;
let log: PlanLog;
let questions: Record<string, Question>;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  log = await openPlanLog(superuser);
  await prepareFill(superuser);
  await fillRegister(superuser, { from: 0, to: 5_000 });
  questions = await questionsOf(await pickSample(superuser));
}, 120_000);

async function faultsOf(name: string): Promise<string[]> {
  const statements = await log.during(async () => questions[name]?.());
  return statements.flatMap((statement) => findFaults(statement, narrow));
}

test("no question about cases and certificates reads a table through, or rows to throw them away", async () => {
  const found: Record<string, string[]> = {};
  for (const name of Object.keys(questions)) {
    const faults = await faultsOf(name);
    if (faults.length > 0) found[name] = faults;
  }
  expect(found).toEqual({});
});

test("a list that has lost its index is found out", async () => {
  await query(superuser, "DROP INDEX application_name");
  expect(await faultsOf("search: beginning of a name")).not.toEqual([]);
});
