import { beforeAll, describe, expect, test } from "vitest";
import { scopeOfOperator } from "@/server/auth/scope";
import { importFile } from "@/server/directories/import-file";
import { creditCode } from "../factories/credit-code";
import { mobileNumber, residentId } from "../factories/identity";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

const scope = scopeOfOperator("test");
const csv = (...lines: string[]) => Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
const take = (name: "enterprises" | "real-names", file: Buffer) => importFile(scope, name, file, "write");

const count = async (table: string) =>
  (await query<{ n: number }>(currentSuperuser(), `SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

beforeAll(async () => {
  await useOwnDatabase();
});

describe("importing a directory", () => {
  test("takes enterprises in as spreadsheets write them, and brings them up to date", async () => {
    const [one, other] = [creditCode(), creditCode()];
    const file = csv(
      "creditCode,name,status",
      `${one},"上海（浦东）甲建设有限公司",active`,
      `${other.toLowerCase()},乙工程咨询有限公司,`,
    );
    expect(await take("enterprises", file)).toMatchObject({ rows: 2, added: 2, written: true });
    await take("enterprises", csv("creditCode,name,status", `${one},上海甲建设集团有限公司,cancelled`));
    expect(
      await query(currentSuperuser(), "SELECT name, status FROM enterprise_entry WHERE credit_code = $1", [
        one,
      ]),
    ).toEqual([{ name: "上海甲建设集团有限公司", status: "cancelled" }]);
    expect(await count("enterprise_entry")).toBe(2);
  });

  test("names every wrong line and takes in nothing of the file", async () => {
    const before = await count("enterprise_entry");
    const file = csv(
      "creditCode,name,status",
      `${creditCode()},好公司有限公司,active`,
      "91310000MA1FAKE19Z,坏代码公司,active",
      `${creditCode()},某公司,asleep`,
    );
    const { written, problems } = await take("enterprises", file);
    expect([written, problems.map(({ line, column }) => [line, column])]).toEqual([
      false,
      [
        [3, "creditCode"],
        [4, "status"],
      ],
    ]);
    expect(await count("enterprise_entry")).toBe(before);
    expect(
      (await take("enterprises", csv("creditCode,name,status", 'x,"never closed'))).problems,
    ).toHaveLength(1);
  });

  test("keeps of real names no number, only indexes, and tells no value in a problem", async () => {
    const [number, mobile] = [residentId(), mobileNumber()];
    const good = csv("name,idType,idNumber,mobile", `沈若川,residentId,${number},${mobile}`);
    expect(await take("real-names", good)).toMatchObject({ rows: 1, written: true });
    const rows = JSON.stringify(await query(currentSuperuser(), "SELECT * FROM real_name_entry"));
    expect(rows).not.toContain(number);
    expect(rows).not.toContain(mobile);
    const wrong = await take(
      "real-names",
      csv("name,idType,idNumber,mobile", `沈若川,residentId,${number.slice(0, 17)}?,12345`),
    );
    expect(wrong.problems.map(({ column }) => column)).toEqual(["idNumber", "mobile"]);
    expect(JSON.stringify(wrong)).not.toContain(number.slice(0, 17));
  });

  test("takes ten thousand enterprises in within seconds", async () => {
    const codes = new Set<string>();
    while (codes.size < 10_000) codes.add(creditCode());
    const lines = [...codes].map((code, index) => `${code},第${index}号建设有限公司,active`);
    expect(await take("enterprises", csv("creditCode,name,status", ...lines))).toMatchObject({
      rows: 10_000,
      written: true,
    });
  });
});
