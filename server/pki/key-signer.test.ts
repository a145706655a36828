import { generateKeyPairSync, verify, X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keySigner } from "./key-signer";
import { sampleKey, samplePerson, samplePki } from "./testing/sample-pki";

const pki = samplePki();
const bytes = new TextEncoder().encode("signed attributes");

describe("a signer with a key at hand", () => {
  for (const kind of ["ec", "rsa"] as const)
    test(`signs with ${kind} what its certificate's key verifies`, async () => {
      const signer = await samplePerson(pki, kind);
      expect(signer.algorithm).toBe(kind === "ec" ? "ecdsa-p256-sha256" : "rsa-sha256");
      const { publicKey } = new X509Certificate(signer.certificate);
      expect(verify("sha256", bytes, publicKey, await signer.sign(bytes))).toBe(true);
    });

  test("refuses a key that is not the certificate's, and curves other than P-256", async () => {
    const { certificate, chain } = await samplePerson(pki);
    expect(() => keySigner(sampleKey().pkcs8, { certificate, chain })).toThrow("not of the signing key");
    const other = generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey;
    const pkcs8 = other.export({ type: "pkcs8", format: "der" });
    expect(() => keySigner(pkcs8, { certificate, chain })).toThrow();
  });
});
