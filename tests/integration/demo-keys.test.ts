import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openP12 } from "@/components/enterprise-key/open-p12";
import { scopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { demoPassword, listDemoAccounts } from "@/server/demo/accounts";
import { demoEnterprises } from "@/server/demo/enterprises";
import { ensureDemoKeyFiles, readDemoKeyFile } from "@/server/demo/key-files";
import { readEnv } from "@/server/env";
import {
  listEnterpriseCertificates,
  revokeEnterpriseCertificate,
} from "@/server/pki/enterprise-certificates";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

const scope = scopeOfOperator("test");
const creditCode = "91310000MA1FAKE19Y";
const folder = () => path.join(readEnv().dataDir, "demo-keys");

async function serialOf(p12: Uint8Array): Promise<string> {
  const opened = await openP12(new Uint8Array(p12), demoPassword, now());
  if (!opened.ok) throw new Error(opened.reasons.join());
  return opened.value.describe.serial;
}

beforeAll(async () => {
  await useOwnDatabase({ ZHICE_MODE: "demo" });
  await ensureDemoKeyFiles(scope);
});

describe("the demonstration's key files", () => {
  test("are there for every employer that the sign-in page offers, and open with the password shown", async () => {
    const employers = listDemoAccounts().filter(({ kind }) => kind === "employer");
    expect(employers.map(({ name }) => name)).toEqual(
      demoEnterprises.filter(({ status }) => status === "active").map(({ name }) => name),
    );
    for (const { identifier, password, name, keyFile } of employers) {
      expect(keyFile).toBe(`/api/demo/enterprise-keys/${identifier}.p12`);
      const opened = await openP12(new Uint8Array(await readDemoKeyFile(identifier)), password, now());
      expect(opened).toMatchObject({
        ok: true,
        value: { describe: { companyName: name, creditCode: identifier, test: true } },
      });
    }
    expect(readdirSync(folder()).length).toBe(2 * employers.length);
  });

  test("are the same however often they are asked for, also at once", async () => {
    const before = await listEnterpriseCertificates(scope);
    await ensureDemoKeyFiles(scope);
    const [one, other] = await Promise.all([readDemoKeyFile(creditCode), readDemoKeyFile(creditCode)]);
    expect(one).toEqual(other);
    expect(await listEnterpriseCertificates(scope)).toEqual(before);
  });

  test("are made anew when they are gone, broken, revoked or unknown to the database", async () => {
    const files = ["p12", "crt"].map((ending) => path.join(folder(), `${creditCode}.${ending}`));
    const [p12 = "", certificate = ""] = files;
    const serials = [await serialOf(await readDemoKeyFile(creditCode))];
    const again = async () => {
      const serial = await serialOf(await readDemoKeyFile(creditCode));
      expect(serials).not.toContain(serial);
      serials.push(serial);
      expect(await serialOf(await readDemoKeyFile(creditCode))).toBe(serial);
    };
    rmSync(p12);
    await again();
    writeFileSync(certificate, "half");
    await again();
    await revokeEnterpriseCertificate(scope, serials.at(-1) ?? "", "keyCompromise");
    await again();
    await query(currentSuperuser(), "DELETE FROM issued_certificate");
    await again();
  });

  test("are for nobody else: no other enterprise, no path out of the folder", async () => {
    for (const name of ["91310000MA1FAKE43F", "91310000MA1FAKE51A", "", "../pki/keys", `${creditCode}/..`])
      await expect(readDemoKeyFile(name)).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
  });

  test("are not there in production", async () => {
    const env = readEnv();
    const before = env.mode;
    env.mode = "production";
    try {
      await expect(readDemoKeyFile(creditCode)).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
    } finally {
      env.mode = before;
    }
  });
});
