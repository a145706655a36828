import { createHash } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "./fixtures";
import { procedures } from "./people";

const photo = () =>
  sharp({ create: { width: 600, height: 840, channels: 3, background: "#ffffff" } })
    .jpeg()
    .toBuffer();

/** Signs a person of the demonstration in without the browser's pages. */
async function signIn(request: APIRequestContext, index: number): Promise<void> {
  const people = (await procedures().demo.accounts.query()).filter(({ kind }) => kind === "person");
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const { identifier = "", password = "" } = people[index] ?? {};
  await request.post("/api/auth/callback/person-password", {
    form: { csrfToken, identifier, password, json: "true" },
  });
}

function upload(
  request: APIRequestContext,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const declared = {
    "x-upload-length": String(bytes.length),
    "x-upload-sha256": createHash("sha256").update(bytes).digest("hex"),
  };
  return request.post("/api/uploads/images?purpose=photo", {
    data: bytes,
    headers: { "content-type": "application/octet-stream", ...declared, ...headers },
  });
}

const told = async (response: APIResponse) => [
  response.status(),
  (await response.json()).problem.reasons[0]?.key,
];

test("a picture comes back to its owner harmless, and does not exist for anybody else", async ({
  playwright,
  baseURL,
}) => {
  const [owner, other, nobody] = await Promise.all(
    [1, 2, 3].map(() => playwright.request.newContext({ baseURL: baseURL ?? "" })),
  );
  if (!owner || !other || !nobody) throw new Error("no contexts");
  await Promise.all([signIn(owner, 0), signIn(other, 1)]);
  const made = await upload(owner, await photo());
  expect(made.status()).toBe(200);
  const { id } = await made.json();

  const own = await owner.get(`/api/files/${id}`);
  expect(own.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(own.headers()["content-security-policy"]).toContain("sandbox");
  expect(await sharp(await own.body()).metadata()).toMatchObject({ width: 295, height: 413, format: "jpeg" });

  expect((await other.get(`/api/files/${id}`)).status()).toBe(404);
  expect((await nobody.get(`/api/files/${id}`)).status()).toBe(401);
  for (const path of ["not-a-uuid", "00000000-0000-4000-8000-000000000000", "..%2f..%2fsecrets.json"]) {
    expect((await owner.get(`/api/files/${path}`)).status(), path).toBe(404);
  }
  expect((await upload(nobody, await photo())).status()).toBe(401);
});

test("what is no picture, or did not arrive whole, is refused with its reason", async ({
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  await signIn(request, 2);
  const good = await photo();
  expect(await told(await upload(request, Buffer.from("MZ, a program by another name")))).toEqual([
    415,
    "file.notAnImage",
  ]);
  expect(await told(await upload(request, Buffer.from("%PDF-1.7 not a picture")))).toEqual([
    415,
    "file.wrongImageFormat",
  ]);
  expect(await told(await upload(request, good.subarray(0, good.length / 2)))).toEqual([
    415,
    "file.truncated",
  ]);
  expect(await told(await upload(request, good, { "x-upload-length": String(good.length + 1) }))).toEqual([
    415,
    "file.wrongLength",
  ]);
  expect(await told(await upload(request, good, { "x-upload-sha256": "0".repeat(64) }))).toEqual([
    415,
    "file.wrongDigest",
  ]);
  expect(await told(await upload(request, Buffer.alloc(10 * 1024 * 1024 + 1)))).toEqual([
    415,
    "file.tooLarge",
  ]);
  expect((await request.post("/api/uploads/images?purpose=passport", { data: good })).status()).toBe(400);
});
