import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openSecrets } from "@/server/launch/secrets";
import { idNumberIndex, mobileIndex } from "./blind-index";
import { decryptField, encryptField } from "./field-cipher";

describe("an encrypted field", () => {
  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), "zhice-cipher-"));
    openSecrets(folder);
    process.env.DATA_DIR = folder;
  });

  test("comes back as it went in, and never looks the same twice", () => {
    const [one, other] = [
      encryptField("person.mobile", "13800138000"),
      encryptField("person.mobile", "13800138000"),
    ];
    expect(one).not.toBe(other);
    expect([one, other].map((stored) => decryptField("person.mobile", stored))).toEqual([
      "13800138000",
      "13800138000",
    ]);
  });

  test("does not decrypt in another field, nor with one bit changed", () => {
    const stored = encryptField("person.mobile", "13800138000");
    expect(() => decryptField("person.idNumber", stored)).toThrow();
    const [key, body = ""] = stored.split(".");
    const bytes = Buffer.from(body, "base64url");
    for (let index = 0; index < bytes.length; index += 1) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(
        () => decryptField("person.mobile", `${key}.${altered.toString("base64url")}`),
        `byte ${index}`,
      ).toThrow();
    }
  });

  test("a blind index tells equal values and kinds apart", () => {
    expect(mobileIndex("13800138000")).toBe(mobileIndex("13800138000"));
    expect(mobileIndex("13800138000")).not.toBe(mobileIndex("13800138001"));
    expect(idNumberIndex("residentId", "1")).not.toBe(idNumberIndex("passport", "1"));
  });
});
