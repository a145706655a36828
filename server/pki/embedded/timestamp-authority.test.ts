import { createHash } from "node:crypto";
import { ContentInfo, SignedData, TSTInfo } from "pkijs";
import { describe, expect, test } from "vitest";
import { samplePki } from "../testing/sample-pki";

const { timestampAuthority, certificateAuthority } = samplePki();
const data = new TextEncoder().encode("签名值");
const digest = new Uint8Array(createHash("sha256").update(data).digest());
const at = new Date("2026-11-20T06:26:00.750Z");

function open(token: Uint8Array) {
  const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(token)).content });
  const content = signed.encapContentInfo.eContent?.valueBlock.valueHexView ?? new Uint8Array(0);
  return { signed, info: TSTInfo.fromBER(new Uint8Array(content)) };
}

describe("the embedded timestamp authority", () => {
  test("confirms the digest it is given, at the second it is given, under its own policy", async () => {
    const { signed, info } = open(await timestampAuthority.stamp(digest, at));
    expect(signed.version).toBe(3);
    expect(signed.encapContentInfo.eContentType).toBe("1.2.840.113549.1.9.16.1.4");
    expect(info.policy).toBe("2.999.5.2");
    expect(info.genTime).toEqual(new Date("2026-11-20T06:26:00Z"));
    expect(info.accuracy?.seconds).toBe(1);
    expect(Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).equals(digest)).toBe(true);
    expect(await info.verify({ data: data.buffer })).toBe(true);
  });

  test("signs with the one certificate that it encloses", async () => {
    const { signed } = open(await timestampAuthority.stamp(digest, at));
    expect(await signed.verify({ signer: 0, data: data.buffer })).toBe(true);
    const [certificate, ...more] = signed.certificates ?? [];
    expect(more).toEqual([]);
    const [own] = certificateAuthority.chainOf("tsa");
    expect(
      Buffer.from(certificate?.toSchema().toBER() ?? new ArrayBuffer(0)).equals(own ?? Buffer.alloc(1)),
    ).toBe(true);
    const types = signed.signerInfos[0]?.signedAttrs?.attributes.map(({ type }) => type);
    expect(types).toContain("1.2.840.113549.1.9.16.2.47");
    expect(types).not.toContain("1.2.840.113549.1.9.5");
  });

  test("never gives two tokens of one serial number and refuses what is no SHA-256", async () => {
    const tokens = await Promise.all([1, 2].map(() => timestampAuthority.stamp(digest, at)));
    const [one, other] = tokens.map((token) => open(token).info.serialNumber.toString());
    expect(one).not.toBe(other);
    await expect(timestampAuthority.stamp(digest.subarray(1), at)).rejects.toThrow("32 bytes");
  });
});
