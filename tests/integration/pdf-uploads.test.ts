import { createHash } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { type PersonScope, personScopeOfAccount } from "@/server/auth/scope";
import { fileResponse } from "@/server/files/response";
import { readFile } from "@/server/files/service";
import { describePdf, uploadPdf } from "@/server/files/upload-pdf";
import { makePerson } from "../factories/person";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

let scope: PersonScope;
const notFound = { problem: { kind: "NOT_FOUND" } };

beforeAll(async () => {
  await useOwnDatabase();
  scope = personScopeOfAccount((await makePerson()).accountId);
});

async function pdf(pages = 2): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage();
  return Buffer.from(await document.save());
}

function upload(bytes: Buffer, headers: Record<string, string> = {}) {
  const declared = {
    "x-upload-length": String(bytes.length),
    "x-upload-sha256": createHash("sha256").update(bytes).digest("hex"),
  };
  const request = new Request("http://here/", {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { ...declared, ...headers },
  });
  return uploadPdf(scope, request, { purpose: "qualificationScan" });
}

describe("an uploaded PDF", () => {
  test("is kept as it came, with its name and pages, for its owner alone", async () => {
    const bytes = await pdf(3);
    const name = encodeURIComponent("C:\\我的文件\\资格证书（正本）.pdf");
    const taken = await upload(bytes, { "x-upload-name": name });
    expect(taken).toMatchObject({ name: "资格证书（正本）.pdf", pages: 3, byteLength: bytes.length });
    expect(await describePdf(scope, taken.id)).toEqual(taken);
    const stored = await readFile(scope, taken.id);
    expect(Buffer.from(stored.bytes).equals(bytes)).toBe(true);
    const response = fileResponse(stored.meta, stored.bytes, { download: true });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-disposition": expect.stringContaining("attachment"),
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    const other = personScopeOfAccount((await makePerson()).accountId);
    await expect(describePdf(other, taken.id)).rejects.toMatchObject(notFound);
    await expect(readFile(other, taken.id)).rejects.toMatchObject(notFound);
  });

  test.each([
    ["a JPG renamed to PDF", async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), "file.notAPdf"],
    [
      "2 MiB and one byte",
      async () =>
        Buffer.concat([await pdf(), Buffer.alloc(2 * 1024 * 1024)]).subarray(0, 2 * 1024 * 1024 + 1),
      "file.tooLarge",
    ],
    ["one cut off", async () => (await pdf()).subarray(0, 300), "file.truncated"],
  ])("%s is refused in words of its own, and nothing is kept", async (_, bytes, key) => {
    const count = () => query(currentSuperuser(), "SELECT count(*) FROM file");
    const before = await count();
    await expect(upload(await bytes())).rejects.toMatchObject({ problem: { reasons: [{ key }] } });
    expect(await count()).toEqual(before);
  });

  test("whose name cannot be read has none", async () => {
    expect(await upload(await pdf(), { "x-upload-name": "%E6%B5" })).toMatchObject({ name: null });
  });
});
