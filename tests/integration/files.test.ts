import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { scopeOfJob } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { diskStore } from "@/server/files/disk-store";
import { type NewFile, readFile, recordFile, stageFile, storeFile } from "@/server/files/service";
import { MissingBytes } from "@/server/files/store";

const bytes = new Uint8Array(Buffer.from("学历证明"));

const personScope = (personId: string) => scopeOfJob({ kind: "person", personId });

describe("files", () => {
  let admin: pg.Client;
  const folder = mkdtempSync(path.join(tmpdir(), "zhice-files-"));
  const store = diskStore(folder);
  const [mine, theirs, registryId] = [randomUUID(), randomUUID(), randomUUID()];
  const me = personScope(mine);
  const scanOf = (personId: string, more: Partial<NewFile["owner"]> = {}): NewFile => ({
    owner: { ownerClass: "person", personId, ...more },
    purpose: "educationProof",
    mediaType: "application/pdf",
    bytes,
    originalName: "C:\\我的文件\\学历.pdf",
  });
  const keyOf = async (id: string): Promise<string> =>
    (await admin.query<{ store_key: string }>("SELECT store_key FROM file WHERE id = $1", [id])).rows[0]
      ?.store_key ?? "";

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: inject("superuserUrl") });
    await admin.connect();
    const tag = registryId.slice(0, 8);
    await admin.query(
      `INSERT INTO registry (id, code, profession_code, authority_zh, authority_en, credit_code, province_code, province_zh, province_en, acceptance_code, document_prefix, hotline, address)
       VALUES ($1, $2, $2, '甲', 'A', 'x', '98', '某省', 'P', '981', $3, '1', '1')`,
      [registryId, `files-${tag}`, tag],
    );
    for (const id of [mine, theirs]) {
      await admin.query(
        "INSERT INTO account (id, kind, status, id_index, mobile_index) VALUES ($1, 'person', 'active', $2, $2)",
        [id, `f-${id}`],
      );
      await admin.query(
        `INSERT INTO person (id, name, sex, birth_date, id_type, id_number, id_index, id_last_four, mobile, mobile_index, proven_by)
         VALUES ($1, '某人', 'male', '1990-01-01', 'residentId', 'x', $2, '0000', 'x', $2, 'demo')`,
        [id, `f-${id}`],
      );
    }
  });
  afterAll(() => admin.end());

  test("a person reads back what he stored, and the key of the bytes stays inside", async () => {
    const stored = await storeFile(me, { ...scanOf(mine), width: 3, height: 4 }, store);
    expect(stored).toMatchObject({ byteLength: bytes.length, originalName: "学历.pdf", width: 3, height: 4 });
    const read = await readFile(me, stored.id, store);
    expect(Buffer.from(read.bytes).toString()).toBe("学历证明");
    expect(read.meta).toEqual(stored);
    expect(Object.keys(read.meta)).not.toContain("storeKey");
  });

  test("another person, and a registry it was not handed to, find nothing", async () => {
    const { id } = await storeFile(me, scanOf(mine), store);
    const strangers = [personScope(theirs), scopeOfJob({ kind: "registry", registryId })];
    for (const scope of strangers)
      await expect(readFile(scope, id, store)).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
  });

  test("the registry it was handed to reads it", async () => {
    const { id } = await storeFile(me, scanOf(mine, { registryId }), store);
    const read = await readFile(scopeOfJob({ kind: "registry", registryId }), id, store);
    expect(read.meta.personId).toBe(mine);
  });

  test("nobody stores a file in another's name", async () => {
    await expect(storeFile(me, scanOf(theirs), store)).rejects.toThrow("row-level security");
  });

  test("equal uploads of two persons do not share their bytes", async () => {
    const first = await storeFile(me, scanOf(mine), store);
    const second = await storeFile(personScope(theirs), scanOf(theirs), store);
    const keys = await Promise.all([keyOf(first.id), keyOf(second.id)]);
    expect(new Set(keys).size).toBe(2);
    await store.remove(keys[0] ?? "");
    await expect(readFile(me, first.id, store)).rejects.toThrow(MissingBytes);
    await expect(readFile(personScope(theirs), second.id, store)).resolves.toBeDefined();
  });

  test("bytes that changed on the disk are never handed out", async () => {
    const { id } = await storeFile(me, scanOf(mine), store);
    writeFileSync(path.join(folder, await keyOf(id)), Buffer.from("学历证书"));
    await expect(readFile(me, id, store)).rejects.toThrow("are not those that were stored");
  });

  test.each(["", "x", "../../etc/passwd", "' OR 1=1 --", randomUUID()])("%j is no file", async (id) => {
    await expect(readFile(me, id, store)).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
  });

  test("a row is written together with what refers to it, or not at all", async () => {
    const staged = await stageFile(scanOf(mine), store);
    const work = withScope(me, async (db) => {
      await recordFile(db, staged);
      throw new Error("the application could not be saved");
    });
    await expect(work).rejects.toThrow("could not be saved");
    const { rows } = await admin.query("SELECT 1 FROM file WHERE store_key = $1", [staged.storeKey]);
    expect(rows).toEqual([]);
  });
});
