import { createPrivateKey, createPublicKey, X509Certificate } from "node:crypto";
import {
  type CertBag,
  type Certificate,
  PFX,
  type PKCS8ShroudedKeyBag,
  type PkiObject,
  type SafeBag,
  type SafeContents,
} from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { makeEnterpriseKeyFile } from "./enterprise-key-file";
import { sampleEnterprise, samplePki } from "./testing/sample-pki";

const { certificateAuthority } = samplePki();
const password = "密码 Passw0rd";
let made: Awaited<ReturnType<typeof makeEnterpriseKeyFile>>;

beforeAll(async () => {
  made = await makeEnterpriseKeyFile({
    ...sampleEnterprise,
    operator: "1号",
    password,
    authority: certificateAuthority,
  });
});

const passwordBytes = (text: string) => new TextEncoder().encode(text).buffer;

async function open(p12: Uint8Array, text: string) {
  const pfx = PFX.fromBER(new Uint8Array(p12));
  await pfx.parseInternalValues({ password: passwordBytes(text), checkIntegrity: true });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) throw new Error("no contents");
  await safe.parseInternalValues({ safeContents: [{}, { password: passwordBytes(text) }] });
  const bags: SafeBag[] = safe.parsedValue.safeContents.flatMap(
    ({ value }: { value: SafeContents }) => value.safeBags,
  );
  return { pfx, bags };
}

const derOf = (part: PkiObject) => Buffer.from(part.toSchema().toBER());

describe("an enterprise's key file", () => {
  test("opens with its password and holds the certified key with the chain above it", async () => {
    const { bags } = await open(made.p12, password);
    const [keyBag, ...certBags] = bags;
    const key = createPrivateKey({
      key: derOf(keyBag?.bagValue as PKCS8ShroudedKeyBag),
      format: "der",
      type: "pkcs8",
      passphrase: password,
    });
    expect(new X509Certificate(made.certificate.der).publicKey.equals(createPublicKey(key))).toBe(true);
    const certificates = certBags.map(({ bagValue }) =>
      derOf((bagValue as CertBag).parsedValue as Certificate),
    );
    expect(certificates).toEqual(
      [made.certificate.der, ...certificateAuthority.chainOf("enterprise")].map((der) => Buffer.from(der)),
    );
    const label = keyBag?.bagAttributes?.[0]?.values[0];
    expect(label?.valueBlock.value).toBe(sampleEnterprise.companyName);
  });

  test("is encrypted by PBES2 and guarded by a MAC with SHA-256", async () => {
    const { pfx, bags } = await open(made.p12, password);
    const [keyBag] = bags.map(({ bagValue }) => bagValue as PKCS8ShroudedKeyBag);
    expect(keyBag?.encryptionAlgorithm.algorithmId).toBe("1.2.840.113549.1.5.13");
    expect(pfx.macData?.mac.digestAlgorithm.algorithmId).toBe("2.16.840.1.101.3.4.2.1");
    expect(pfx.macData?.iterations).toBeGreaterThanOrEqual(100_000);
  });

  test("does not open with another password", async () => {
    await expect(open(made.p12, "密码 passw0rd")).rejects.toThrow();
    await expect(open(made.p12, "")).rejects.toThrow();
  });
});
