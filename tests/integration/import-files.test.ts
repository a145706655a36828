import { beforeAll, describe, expect, test } from "vitest";
import { importTables } from "@/lib/imports/tables";
import type { RegistryScope } from "@/server/auth/scope";
import { importFile } from "@/server/directories/import-file";
import { operatorScopeOf } from "@/server/registries/operator-scope";
import { employer, makeRegister, registryCode } from "../factories/application";
import { residentId } from "../factories/identity";
import { costNumber, importCsv, paperRow, qualificationRow } from "../factories/import-file";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

let structural: RegistryScope;

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
  structural = await operatorScopeOf("shanghai-structural-engineer", "test");
});

describe("a file that cannot be read", () => {
  const table = "qualifications";
  const good = () => importCsv(table, qualificationRow(), qualificationRow());
  const heading = importTables[table].columns.map(({ key }) => key).join(",");

  test.each([
    [
      "in GBK",
      () => Buffer.concat([Buffer.from(`${heading}\r\n`), Buffer.from([0xb2, 0xe2, 0xca, 0xd4])]),
      1,
      "notUtf8",
    ],
    ["in UTF-16", () => Buffer.from(`\uFEFF${heading}`, "utf16le"), 1, "notUtf8"],
    ["cut within a character", () => Buffer.concat([good(), Buffer.from([0xe6, 0xb5])]), 1, "cut"],
    ["cut within a row", () => good().subarray(0, -30), 3, "columnCount"],
    ["cut within quotes", () => Buffer.concat([good(), Buffer.from('"测试')]), 4, "cut"],
    ["without rows", () => Buffer.from(`${heading}\r\n`), 1, "empty"],
    [
      "without a column",
      () => Buffer.from(`${heading.replace("idNumber", "id")}\r\na,b,c,d,e,f\r\n`),
      1,
      "columnMissing",
    ],
    ["with a column twice", () => Buffer.from(`${heading},date\r\na,b,c,d,e,f,g\r\n`), 1, "columnTwice"],
    ["that is empty", () => Buffer.alloc(0), 1, "empty"],
  ])("%s is refused with a sentence of its own", async (_, file, line, reason) => {
    const before = await query(currentSuperuser(), "SELECT count(*) FROM qualification_entry");
    const report = await importFile(structural, table, file(), "write");
    expect(report.problems[0]).toMatchObject({ line, reason });
    expect(report.written).toBe(false);
    expect(await query(currentSuperuser(), "SELECT count(*) FROM qualification_entry")).toEqual(before);
  });

  test("is not one for its mark, its order of columns or columns of its own", async () => {
    const { number, ...row } = qualificationRow();
    const file = `备注,证件号码,证件类型,姓名,日期,日期类型,资格证书编号\n无,${row.idNumber},${row.idType},${row.name},${row.date},${row.dateKind},${number}\n`;
    expect(await importFile(structural, table, Buffer.from(file), "write")).toMatchObject({
      added: 1,
      written: true,
    });
  });
});

test("100,000 registrations on paper are taken in within 60 seconds", { timeout: 120_000 }, async () => {
  const holders = new Set<string>();
  while (holders.size < 100_000) holders.add(residentId());
  const civil = [...holders].map((idNumber, index) =>
    paperRow({
      creditCode: employer.creditCode,
      idNumber,
      number: costNumber(200_000 + index),
      specialty: "土木建筑工程",
    }),
  );
  const cost = await operatorScopeOf(registryCode, "test");
  const file = importCsv("paper-registrations", ...civil);
  const began = performance.now();
  expect(await importFile(cost, "paper-registrations", file, "write")).toMatchObject({
    added: 100_000,
    written: true,
  });
  const seconds = (performance.now() - began) / 1000;
  expect(seconds).toBeLessThan(60);
});
