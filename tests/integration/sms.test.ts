import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { runOnce } from "graphile-worker";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authScope } from "@/server/auth/scope";
import { setClock } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import type { DatabaseUrls } from "@/server/launch/database";
import { smsAvailable } from "@/server/notifications/choose-gateway";
import { deliverSms, giveUpStaleSms } from "@/server/notifications/deliver-sms";
import { readDemoPhone } from "@/server/notifications/read-demo-phone";
import { sendCodeSms, sendSms } from "@/server/notifications/send-sms";
import type { CodeTemplate } from "@/server/notifications/sms-templates";
import { webhookGateway } from "@/server/notifications/webhook-gateway";
import { countDeadJobs } from "@/server/outbox/dead-letters";
import { taskList } from "@/server/outbox/run-task";
import { readSecrets } from "@/server/secrets";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

const mobile = "13800001234";
let urls: DatabaseUrls;
let server: Server;
let address: string;
let answers: number[] = [];
let received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  urls = await useOwnDatabase({ ZHICE_MODE: "production", SMS_WEBHOOK_URL: address });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  answers = [];
  received = [];
  await query(urls.worker, "DELETE FROM graphile_worker._private_jobs");
});

async function queued(template: CodeTemplate = "code.signUp"): Promise<string> {
  await withScope(authScope(), (db) => sendCodeSms(db, mobile, template, { code: "482913", minutes: 10 }));
  const rows = await query<{ id: string }>(
    urls.worker,
    "SELECT payload->'payload'->>'messageId' AS id FROM graphile_worker._private_jobs j ORDER BY j.id DESC LIMIT 1",
  );
  return rows[0]?.id ?? "";
}
async function notified(extra: { gatewayTemplate?: string } = {}): Promise<string> {
  const id = randomUUID();
  await withScope(authScope(), (db) =>
    sendSms(db, {
      ...{ id, mobile, template: "application.taken", language: "en", values: { number: "W1" } },
      ...{ text: "【执册】Taken: W1", ...extra },
    }),
  );
  return id;
}
const read = (id: string) =>
  withScope(authScope(), (db) => db.smsMessage.findUniqueOrThrow({ where: { id } }));
const workOnce = () =>
  runOnce({ connectionString: urls.worker, taskList: taskList(), noHandleSignals: true, logger: silent });
const makeDue = (attempts?: number) =>
  query(
    urls.worker,
    "UPDATE graphile_worker._private_jobs SET run_at = now(), attempts = coalesce($1, attempts)",
    [attempts ?? null],
  );

describe("a short message through the gateway", () => {
  test("is posted with a signature that the gateway can check, and its values are forgotten", async () => {
    const id = await queued();
    expect((await read(id)).mobile).not.toContain(mobile);
    await workOnce();
    const [request] = received;
    expect(JSON.parse(request?.body ?? "")).toEqual({
      id,
      mobile,
      template: "code.signUp",
      language: "zh-CN",
      values: { code: "482913", minutes: 10 },
    });
    const timestamp = request?.headers["x-zhice-timestamp"];
    const signature = createHmac("sha256", Buffer.from(readSecrets().smsKey, "base64"))
      .update(`${timestamp}.${request?.body}`)
      .digest("hex");
    expect(request?.headers["x-zhice-signature"]).toBe(`v1=${signature}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    expect(request?.headers["idempotency-key"]).toBe(id);
    expect(await read(id)).toMatchObject({ status: "sent", values: null, failure: null });
    expect((await read(id)).sentAt).not.toBeNull();
    expect(await query(urls.worker, "SELECT FROM graphile_worker.jobs")).toEqual([]);
  });

  test("a notice brings its language, and under its own id the words that a registry had approved", async () => {
    const id = await notified({ gatewayTemplate: "SMS_4711" });
    await workOnce();
    const sent = { id, mobile, template: "application.taken", language: "en", values: { number: "W1" } };
    expect(JSON.parse(received[0]?.body ?? "")).toEqual({ ...sent, gatewayTemplate: "SMS_4711" });
    expect(await read(id)).toMatchObject({ status: "sent", values: null, text: null });
  });

  test("its text goes along where the gateway takes any", async () => {
    const id = await notified();
    await deliverSms(authScope(), id, { lastAttempt: false }, webhookGateway(address, { anyText: true }));
    expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({ text: "【执册】Taken: W1" });
  });

  test("asked for twice under one id it is one message", async () => {
    const id = await notified();
    await withScope(authScope(), (db) =>
      sendSms(db, { id, mobile, template: "x", language: "en", values: {}, text: "x" }),
    );
    await workOnce();
    expect(received).toHaveLength(1);
  });

  test("is tried again after a 500, under the same id", async () => {
    answers = [500];
    const id = await queued();
    await workOnce();
    expect(await read(id)).toMatchObject({ status: "queued", values: expect.any(String) });
    expect(await countDeadJobs()).toEqual({ waiting: 1, dead: 0 });
    await makeDue();
    await workOnce();
    expect(received.map(({ headers }) => headers["idempotency-key"])).toEqual([id, id]);
    expect(await read(id)).toMatchObject({ status: "sent", values: null });
  });

  test.each([408, 429, 302])("an answer %i is not final", async (status) => {
    answers = [status];
    const id = await queued();
    await workOnce();
    expect(await read(id)).toMatchObject({ status: "queued" });
  });

  test("a 400 is final: given up at once with the reason, and not sent again", async () => {
    answers = [400];
    const id = await queued();
    await workOnce();
    expect(await read(id)).toMatchObject({
      status: "failed",
      values: null,
      failure: "the gateway answered 400",
    });
    await makeDue();
    await workOnce();
    expect(received).toHaveLength(1);
    expect(await query(urls.worker, "SELECT FROM graphile_worker.jobs")).toEqual([]);
  });

  test("after the last attempt it is given up, its values are forgotten, and the job is a dead letter", async () => {
    answers = [503];
    const id = await queued();
    await makeDue(7);
    await workOnce();
    expect(await read(id)).toMatchObject({
      status: "failed",
      values: null,
      failure: "the gateway answered 503",
    });
    expect(await countDeadJobs()).toEqual({ waiting: 0, dead: 1 });
    const rows = await query<{ job: string }>(
      urls.worker,
      "SELECT row_to_json(j)::text AS job FROM graphile_worker._private_jobs j",
    );
    expect(rows[0]?.job).not.toMatch(/482913|13800001234/);
  });

  test("an address where nobody answers is not final either", async () => {
    const id = await queued();
    const nobody = webhookGateway("http://127.0.0.1:1/", { anyText: false });
    await expect(deliverSms(authScope(), id, { lastAttempt: false }, nobody)).rejects.toThrow(
      "cannot be reached",
    );
    expect(await read(id)).toMatchObject({ status: "queued" });
  });

  test("the same job run twice sends once", async () => {
    const id = await queued();
    await deliverSms(authScope(), id, { lastAttempt: false });
    await deliverSms(authScope(), id, { lastAttempt: false });
    expect(received).toHaveLength(1);
  });

  test("a code that has run out is not sent any more, a notice is", async () => {
    const [code, notice] = [await queued("code.signIn"), await notified()];
    const restore = setClock(() => new Date(Date.now() + 10 * 60_000));
    try {
      await deliverSms(authScope(), code, { lastAttempt: false });
      await deliverSms(authScope(), notice, { lastAttempt: false });
    } finally {
      restore();
    }
    expect(await read(code)).toMatchObject({ status: "failed", values: null, failure: "the code was over" });
    expect(await read(notice)).toMatchObject({ status: "sent" });
    expect(received).toHaveLength(1);
  });

  test("what still waits after a day is given up and forgotten", async () => {
    const [old, young] = [await queued(), await queued()];
    await withScope(authScope(), (db) =>
      db.smsMessage.update({
        where: { id: old },
        data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
      }),
    );
    await giveUpStaleSms(authScope());
    expect(await read(old)).toMatchObject({ status: "failed", values: null });
    expect(await read(young)).toMatchObject({ status: "queued" });
  });

  test("outside a demonstration there is no telephone to read", async () => {
    expect(smsAvailable()).toBe(true);
    await expect(readDemoPhone()).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
  });
});
