import { createPrivateKey, createPublicKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readDer } from "@/lib/verify/der/read-der";
import { encodePkcs8, encodeSpki, makeSm2Key, readPkcs8, signSm2, sm2Signer, verifySm2 } from "./sm2-key";
import { openedSm2Pki } from "./testing/opened-sm2-pki";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

/** GB/T 32918.5-2017, annex A.2. */
const standard = {
  secret: bytes("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"),
  point: bytes(
    "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
  ),
  signature: bytes(
    "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
  ),
  message: new TextEncoder().encode("message digest"),
};

describe("an SM2 key", () => {
  it("verifies the example of the standard, and nothing that differs from it", () => {
    const { point, message, signature } = standard;
    expect(verifySm2(point, message, signature)).toBe(true);
    expect(verifySm2(point, message.subarray(1), signature)).toBe(false);
    expect(verifySm2(makeSm2Key().point, message, signature)).toBe(false);
    for (const wrong of [signature.with(20, 0), signature.subarray(1), new Uint8Array(0)])
      expect(verifySm2(point, message, wrong)).toBe(false);
  });

  it("signs what it verifies, differently each time and always in DER", () => {
    const key = makeSm2Key();
    const signatures = Array.from({ length: 8 }, () => signSm2(key, standard.message));
    for (const signature of signatures) {
      expect(readDer(signature).children).toHaveLength(2);
      expect(verifySm2(key.point, standard.message, signature)).toBe(true);
    }
    expect(new Set(signatures.map(String)).size).toBe(8);
  });

  it("is written so that it and other programs read it again", () => {
    const pkcs8 = encodePkcs8(standard);
    expect(readPkcs8(pkcs8)).toEqual({ secret: standard.secret, point: standard.point });
    const read = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
    const spki = createPublicKey(read).export({ type: "spki", format: "der" });
    expect(new Uint8Array(spki)).toEqual(encodeSpki(standard));
    expect(() => readPkcs8(encodeSpki(standard))).toThrow();
    const other = Buffer.from(pkcs8).toString("hex").replace("06082a811ccf5501822d", "06082a8648ce3d030107");
    expect(() => readPkcs8(bytes(other))).toThrow("not one of SM2");
  });

  it("signs only under its own certificate", async () => {
    const { pki, request } = openedSm2Pki();
    const { pkcs8, certificate } = pki.issueSealSigner(request);
    const signer = sm2Signer(pkcs8, certificate);
    const signature = await signer.sign(standard.message);
    expect(verifySm2(readPkcs8(pkcs8).point, standard.message, signature)).toBe(true);
    expect(() => sm2Signer(encodePkcs8(makeSm2Key()), certificate)).toThrow("not of the SM2 key");
  });
});
