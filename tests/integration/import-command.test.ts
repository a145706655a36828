import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { employer, makeRegister } from "../factories/application";
import { importCsv, paperRow } from "../factories/import-file";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

const folder = mkdtempSync(path.join(tmpdir(), "zhice-import-"));
const registry = "shanghai-structural-engineer";
const run = promisify(execFile);

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as an operator does; answers its exit code and what it printed. */
async function command(...args: string[]): Promise<{ code: number; output: string }> {
  const node = ["--conditions=react-server", "--import", "tsx", "scripts/import.ts", ...args];
  return run(process.execPath, node, { env: process.env }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr }),
  );
}

function file(...rows: Record<string, string>[]): string {
  const name = path.join(folder, `${Math.random()}.csv`);
  writeFileSync(name, importCsv("paper-registrations", ...rows));
  return name;
}

test("the command takes a good file in and says how much", async () => {
  const good = file(
    paperRow({ creditCode: employer.creditCode }),
    paperRow({ creditCode: employer.creditCode }),
  );
  expect(await command("paper-registrations", "--registry", registry, good)).toMatchObject({
    code: 0,
    output: expect.stringContaining("2 rows taken in: 2 new, 0 there already"),
  });
});

test("the command names every bad line in words, without its values, and changes nothing", async () => {
  const count = () => query(currentSuperuser(), "SELECT count(*) FROM unclaimed_registration");
  const before = await count();
  const row = paperRow({ creditCode: "91310000MA1FAKE19Z" });
  const bad = file(row, { ...paperRow({ creditCode: employer.creditCode }), idNumber: "31010119900307001Y" });
  const { code, output } = await command("paper-registrations", "--registry", registry, bad);
  expect(code).toBe(1);
  expect(output).toContain("Nothing was changed; 2 problems");
  expect(output).toContain("line 2, creditCode: Not a unified credit code");
  expect(output).toContain("line 3, idNumber: Not a valid document number");
  expect(output).not.toContain("31010119900307001");
  expect(await count()).toEqual(before);
});

test("the command explains itself when it is called wrongly", async () => {
  for (const args of [[], ["paper-registrations", "x.csv"], ["people", "x.csv"], ["enterprises"]])
    expect(await command(...args)).toMatchObject({ code: 1, output: expect.stringContaining("Usage:") });
  const unknown = await command("paper-registrations", "--registry", "nowhere", file());
  expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining("there is no registry nowhere") });
});
