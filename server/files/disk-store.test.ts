import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { diskStore } from "./disk-store";
import { digestOfKey, MissingBytes, newStoreKey } from "./store";

const bytes = new Uint8Array(Buffer.from("资格证书"));
const sha256 = createHash("sha256").update(bytes).digest("hex");
const newFolder = () => path.join(mkdtempSync(path.join(tmpdir(), "zhice-files-")), "files");

describe("the disk store", () => {
  test("keeps bytes for this account alone and leaves nothing half made", async () => {
    const folder = newFolder();
    const store = diskStore(folder);
    const key = newStoreKey(sha256);
    expect(await store.has(key)).toBe(false);
    await store.put(key, bytes);
    expect([await store.has(key), Buffer.from(await store.get(key)).equals(Buffer.from(bytes))]).toEqual([
      true,
      true,
    ]);
    expect(statSync(path.join(folder, key)).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(path.join(folder, key))).mode & 0o777).toBe(0o700);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.join(folder, "incoming"))).toEqual([]);
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toThrow(MissingBytes);
  });

  test("writes a key once: the same bytes again are no change, other bytes an error", async () => {
    const folder = newFolder();
    const store = diskStore(folder);
    const key = newStoreKey(sha256);
    await Promise.all([store.put(key, bytes), store.put(key, bytes)]);
    await expect(store.put(key, new Uint8Array([1]))).rejects.toThrow("not those that the key names");
    writeFileSync(path.join(folder, key), "changed on the disk");
    await expect(store.put(key, bytes)).rejects.toThrow("stored under this key already");
  });

  test("gives two persons' equal uploads two keys", () => {
    expect(newStoreKey(sha256)).not.toBe(newStoreKey(sha256));
    expect(digestOfKey(newStoreKey(sha256))).toBe(sha256);
  });

  test.each([
    "",
    "../../etc/passwd",
    "/etc/passwd",
    "sha256/../../etc/passwd",
    `sha256/${sha256.slice(0, 2)}/../${sha256}-0123456789abcdef`,
    `sha256/00/00/${sha256}-0123456789abcdef`,
    `${newStoreKey(sha256)}/../../x`,
    `${newStoreKey(sha256)}\n`,
    `${newStoreKey(sha256)}\0`,
    newStoreKey(sha256).replaceAll("/", "\\"),
    newStoreKey(sha256).toUpperCase(),
  ])("touches no disk for the key %j", async (key) => {
    const folder = newFolder();
    const store = diskStore(folder);
    for (const act of [store.put(key, bytes), store.get(key), store.has(key), store.remove(key)])
      await expect(act).rejects.toThrow("Not a key");
    expect(() => statSync(folder)).toThrow("ENOENT");
  });

  test("does not follow a link that somebody laid", async () => {
    const folder = newFolder();
    const store = diskStore(folder);
    const [first, second] = [newStoreKey(sha256), newStoreKey(sha256)];
    await store.put(first, bytes);
    symlinkSync("/etc/hostname", path.join(folder, second));
    await expect(store.get(second)).rejects.toThrow("ELOOP");
  });
});
