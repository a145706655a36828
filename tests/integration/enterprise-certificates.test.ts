import { X509Certificate } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { openP12 } from "@/components/enterprise-key/open-p12";
import { signInText } from "@/lib/domain/sign-in-challenge";
import { makeChallenge, signInWithCertificate } from "@/server/auth/enterprise-sign-in";
import { scopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { demoRegistries } from "@/server/demo/registries";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { readEnv } from "@/server/env";
import { currentPki } from "@/server/pki/current-pki";
import {
  issueEnterpriseKey,
  listEnterpriseCertificates,
  revokeEnterpriseCertificate,
} from "@/server/pki/enterprise-certificates";
import { rootsAsPem } from "@/server/pki/published-trust";
import { saveRegistries } from "@/server/registries/setup";
import { creditCode } from "../factories/credit-code";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

const scope = scopeOfOperator("test");
const password = "密码-Passw0rd";
const company = { creditCode: creditCode(), companyName: "上海衡石工程咨询有限公司" };
const asked = { ...company, operator: "张三", years: 2, password };

async function issue(change = {}) {
  const made = await issueEnterpriseKey(scope, { ...asked, ...change });
  if (!made.ok) throw new Error(JSON.stringify(made.reasons));
  return made.value;
}

/** Opens the file as the browser does and signs in with it. */
async function signIn(p12: Uint8Array) {
  const opened = await openP12(new Uint8Array(p12), password, now());
  if (!opened.ok) throw new Error(opened.reasons.join());
  const { certificate, sign } = opened.value;
  const client = { address: `test-${Math.random()}` };
  const challenge = await makeChallenge(client);
  const text = signInText({ origin: readEnv().publicUrl, ...challenge });
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  return signInWithCertificate(
    {
      challenge: challenge.id,
      certificate: base64(certificate),
      signature: base64(await sign(new TextEncoder().encode(text))),
    },
    client,
  );
}

beforeAll(async () => {
  await useOwnDatabase();
  await importEnterprises(scope, [
    { creditCode: company.creditCode, name: company.companyName, status: "active" },
  ]);
});

describe("an enterprise's key made by the operator of the deployment", () => {
  test("opens in the browser to the certificate that was recorded, and signs in until it is revoked", async () => {
    const { p12, certificate, directory } = await issue();
    expect(directory).toBe("same");
    const opened = await openP12(new Uint8Array(p12), password, now());
    expect(opened).toMatchObject({
      ok: true,
      value: { describe: { ...company, serial: certificate.serial, test: true } },
    });
    expect(await listEnterpriseCertificates(scope, company.creditCode)).toMatchObject([
      { ...company, serial: certificate.serial, notAfter: certificate.notAfter, revokedAt: null },
    ]);
    expect(await signIn(p12)).toMatchObject({ ok: true });

    const spoken = (certificate.serial.match(/../g) ?? []).join(":").toUpperCase();
    expect(await revokeEnterpriseCertificate(scope, spoken, "keyCompromise")).toEqual({
      ok: true,
      value: true,
    });
    expect(await signIn(p12)).toEqual({ ok: false, reasons: [{ key: "certificate.revoked" }] });
    const again = await revokeEnterpriseCertificate(scope, certificate.serial, "superseded");
    expect(again).toEqual({ ok: false, reasons: [{ key: "key.notInForce" }] });
    expect(await listEnterpriseCertificates(scope, company.creditCode)).toMatchObject([
      { revocationReason: "keyCompromise" },
    ]);
    const entries = await query(
      currentSuperuser(),
      "SELECT action, detail FROM audit_entry WHERE action LIKE 'certificate.%Enterprise' ORDER BY id",
    );
    expect(entries).toEqual([
      {
        action: "certificate.issueEnterprise",
        detail: { serial: certificate.serial, creditCode: company.creditCode },
      },
      {
        action: "certificate.revokeEnterprise",
        detail: { serial: certificate.serial, reason: "keyCompromise" },
      },
    ]);
  });

  test("says how the directory knows the enterprise", async () => {
    const gone = creditCode();
    await importEnterprises(scope, [
      { creditCode: gone, name: "上海旧桥建设咨询有限公司", status: "revoked" },
    ]);
    expect(await issue({ companyName: "另一个名称有限公司" })).toMatchObject({ directory: "otherName" });
    expect(await issue({ creditCode: gone })).toMatchObject({ directory: "notActive" });
    expect(await issue({ creditCode: creditCode() })).toMatchObject({ directory: "unknown" });
  });

  test("is not made from wrong input, and nothing is recorded then", async () => {
    const before = await listEnterpriseCertificates(scope);
    const wrong = [
      [{ creditCode: `${company.creditCode.slice(0, 17)}-` }, "creditCode.length"],
      [{ creditCode: "91310000MA1FAKE19X" }, "creditCode.checkCharacter"],
      [{ companyName: " " }, "key.name"],
      [{ companyName: "名".repeat(65) }, "key.name"],
      [{ operator: "" }, "key.operator"],
      [{ years: 0 }, "key.years"],
      [{ years: 6 }, "key.years"],
      [{ years: Number.NaN }, "key.years"],
      [{ password: "1234567" }, "key.password"],
    ] as const;
    for (const [change, key] of wrong) {
      expect(await issueEnterpriseKey(scope, { ...asked, ...change })).toEqual({
        ok: false,
        reasons: [{ key }],
      });
    }
    expect(await listEnterpriseCertificates(scope)).toEqual(before);
  });

  test("is not made for a registry, for whose seal it would pass", async () => {
    await saveRegistries(scope, demoRegistries);
    const [registry] = demoRegistries;
    const change = { creditCode: registry?.creditCode ?? "", companyName: registry?.authorityZh ?? "" };
    expect(await issueEnterpriseKey(scope, { ...asked, ...change })).toEqual({
      ok: false,
      reasons: [{ key: "key.registry" }],
    });
  });

  test("a serial of nobody's, or of a person's certificate, revokes nothing", async () => {
    await query(
      currentSuperuser(),
      `INSERT INTO issued_certificate (serial, authority, subject_id, der, not_before, not_after, issued_at)
       VALUES ('0badcafe0badcafe', 'person', 'x', '\\x00', now(), now(), now())`,
    );
    for (const serial of ["0badcafe0badcafe", "00", "", "%"])
      expect(await revokeEnterpriseCertificate(scope, serial, "superseded")).toMatchObject({ ok: false });
  });
});

test("the exported root certifies the authority of enterprises", async () => {
  const { certificate } = await issue();
  const [root, ...more] = rootsAsPem();
  expect(more.map(({ fileName }) => fileName)).toEqual(["Zhice-TEST-SM2-Root-CA.pem"]);
  expect(root?.fileName).toMatch(/^[\p{L}\p{N}-]+\.pem$/u);
  const rootCertificate = new X509Certificate(root?.content ?? "");
  expect(rootCertificate.ca).toBe(true);
  const [authority] = currentPki().certificateAuthority.chainOf("enterprise");
  const between = new X509Certificate(authority ?? "");
  expect(between.verify(rootCertificate.publicKey)).toBe(true);
  expect(new X509Certificate(certificate.der).verify(between.publicKey)).toBe(true);
});
