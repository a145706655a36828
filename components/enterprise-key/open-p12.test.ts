import { verify, X509Certificate } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { keyFileSource } from "./key-file-source";
import { openP12 } from "./open-p12";
import files from "./testing/key-files.json"; // made with openssl 3.0, the older ones with -legacy

const password = "Passw0rd-1";
const chinese = "密码-Passw0rd";
const at = new Date("2030-01-01T00:00:00Z");

const bytesOf = (name: keyof typeof files) => new Uint8Array(Buffer.from(files[name], "base64"));
const open = (name: keyof typeof files, typed = password) => openP12(bytesOf(name), typed, at);

async function opened(name: keyof typeof files, typed?: string) {
  const result = await open(name, typed);
  if (!result.ok) throw new Error(result.reasons.join());
  return result.value;
}

describe("a key file", () => {
  test.each([
    ["PBES2 with AES", "aesEc", password],
    ["PBES2 and a Chinese password", "aesChinese", chinese],
    ["triple DES, RSA", "tripleDesRsa", password],
    ["triple DES and a Chinese password", "tripleDesChinese", chinese],
    ["triple DES with two keys", "twoKeyDes", password],
    ["RC2 with 40 bits", "rc2x40", password],
    ["RC2 with 128 bits", "rc2x128", password],
    ["nothing, but a MAC", "plain", password],
  ] as const)("opens when it is guarded by %s, and its key signs", async (_, name, typed) => {
    const signer = await opened(name, typed);
    expect(signer.describe).toMatchObject({
      companyName: "上海衡石工程咨询有限公司",
      creditCode: "91310000MA1FAKE19Y",
      issuer: "上海衡石工程咨询有限公司",
      test: false,
    });
    const certificate = new X509Certificate(signer.certificate);
    expect(signer.describe.serial).toBe(certificate.serialNumber.toLowerCase());
    const bytes = new TextEncoder().encode("signed");
    const key = { key: certificate.publicKey, dsaEncoding: "ieee-p1363" } as const;
    expect(verify("sha256", bytes, key, await signer.sign(bytes))).toBe(true);
  });

  test.each([
    ["another password", "aesEc", "passw0rd-1", "wrongPassword"],
    ["no password", "aesEc", "", "wrongPassword"],
    ["another password of an old file", "rc2x40", "x", "wrongPassword"],
    ["a file without a MAC", "noMac", password, "noMac"],
    ["RC4", "rc4", password, "unsupported"],
    ["a key of SM2", "sm2", password, "sm2"],
    ["a key on another curve", "p384", password, "otherKey"],
    ["a file without a key", "noKey", password, "noKey"],
    ["a file without the key's certificate", "noCertificate", password, "noCertificate"],
  ] as const)("tells %s", async (_, name, typed, trouble) => {
    expect(await open(name, typed)).toEqual({ ok: false, reasons: [trouble] });
  });

  test("tells bytes that are no key file", async () => {
    const notOne = { ok: false, reasons: ["notP12"] };
    for (const bytes of ["", "%PDF-1.7", "0\u0003\u0002\u0001\u0003"])
      expect(await openP12(new TextEncoder().encode(bytes), password, at)).toEqual(notOne);
    expect(await openP12(bytesOf("aesEc").subarray(0, 400), password, at)).toEqual(notOne);
  });

  test("tells a certificate that is not valid at the time", async () => {
    const when = (date: string) => openP12(bytesOf("aesEc"), password, new Date(date));
    expect(await when("2020-01-01T00:00:00Z")).toEqual({ ok: false, reasons: ["notYetValid"] });
    expect(await when("2150-01-01T00:00:00Z")).toEqual({ ok: false, reasons: ["expired"] });
  });

  test("with any bit changed opens not, or to the same certificate", async () => {
    const { certificate } = await opened("aesEc");
    for (let place = 40; place < bytesOf("aesEc").length; place += 97) {
      const changed = bytesOf("aesEc");
      changed[place] = (changed[place] ?? 0) ^ 1;
      const result = await openP12(changed, password, at);
      if (result.ok) expect(result.value.certificate).toEqual(certificate);
    }
  });
});

describe("a file as the place of a key", () => {
  test("is read when the key is wanted, and has the file's name", async () => {
    const source = keyFileSource(new File([bytesOf("aesEc")], "甲.p12"), () => at);
    expect(source.name).toBe("甲.p12");
    expect(await source.open(password)).toMatchObject({ ok: true });
  });

  test("of a size no key file has is not even read", async () => {
    const source = keyFileSource(new File([new Uint8Array(200_001)], "big.p12"));
    expect(await source.open("x")).toEqual({ ok: false, reasons: ["tooLarge"] });
  });

  test("is not opened on a page that was not loaded securely", async () => {
    vi.stubGlobal("crypto", {});
    const source = keyFileSource(new File([bytesOf("aesEc")], "甲.p12"), () => at);
    expect(await source.open(password)).toEqual({ ok: false, reasons: ["insecure"] });
    vi.unstubAllGlobals();
  });

  test("that is gone is told", async () => {
    const file = new File([bytesOf("aesEc")], "甲.p12");
    file.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    expect(await keyFileSource(file).open(password)).toEqual({ ok: false, reasons: ["unreadable"] });
  });
});
