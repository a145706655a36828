import { beforeAll, expect, test } from "vitest";
import { authScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { claimInstallation } from "@/server/launch/installation";
import { smsAvailable } from "@/server/notifications/choose-gateway";
import { deliverSms } from "@/server/notifications/deliver-sms";
import { sendCodeSms } from "@/server/notifications/send-sms";
import { checkHealth } from "@/server/observability/health";
import { query, useOwnDatabase } from "../support/own-database";

let urls: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  urls = await useOwnDatabase({ ZHICE_MODE: "production", SMS_WEBHOOK_URL: "" });
  await claimInstallation(urls.app, "production");
});

test("without a gateway a production deployment says so, serves on, and shows no code anywhere", async () => {
  expect(smsAvailable()).toBe(false);
  expect(await checkHealth()).toMatchObject({ ok: true, sms: "missing" });
  await withScope(authScope(), (db) =>
    sendCodeSms(db, "13700001111", "code.signUp", { code: "111222", minutes: 10 }),
  );
  const [job] = await query<{ id: string }>(
    urls.worker,
    "SELECT payload->'payload'->>'messageId' AS id FROM graphile_worker._private_jobs",
  );
  await expect(deliverSms(authScope(), job?.id ?? "", { lastAttempt: true })).rejects.toThrow(
    "SMS_WEBHOOK_URL",
  );
  expect(await withScope(authScope(), (db) => db.smsMessage.findMany())).toMatchObject([
    { status: "failed", values: null, failure: "no gateway is named: SMS_WEBHOOK_URL is not set" },
  ]);
  expect(await query(urls.superuser, "SELECT FROM demo_sms")).toEqual([]);
});
