import { beforeAll, expect, test } from "vitest";
import { scopeOfOperator } from "@/server/auth/scope";
import { findSession } from "@/server/auth/sessions";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { appRouter } from "@/server/trpc/root";
import { createCallerFactory } from "@/server/trpc/trpc";
import { lastCodeTo } from "@/server/walk/phone-code";
import { employer, makeRegister } from "../factories/application";
import { makeEnterpriseKey, signInWithKey } from "../factories/employer";
import { mobileNumber } from "../factories/identity";
import { useOwnDatabase } from "../support/own-database";

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
  await importEnterprises(scopeOfOperator("test"), [employer]);
});

/** The procedures as one request calls them: with the session as it was when the request began. */
async function inOneRequest(sessionId: string) {
  const session = await findSession(sessionId, false);
  return createCallerFactory(appRouter)({ requestId: "test", client: {}, session });
}

test("a page drawn while the contact is proved in another window believes one thing throughout", async () => {
  const opened = await signInWithKey(await makeEnterpriseKey());
  if (!opened.ok) throw new Error("not signed in");
  const { sessionId } = opened.value;
  const page = await inOneRequest(sessionId);
  const window = await inOneRequest(sessionId);
  const mobile = mobileNumber();
  await window.employer.requestBindCode({ mobile });
  const bound = await window.employer.bind({ name: "钱经办", mobile, code: await lastCodeTo(mobile) });
  expect(bound).toMatchObject({ ok: true });

  expect(await page.employer.me()).toMatchObject({ bound: false });
  await expect(page.employer.waiting()).rejects.toMatchObject({ code: "FORBIDDEN" });
  const next = await inOneRequest(sessionId);
  expect(await next.employer.me()).toMatchObject({ bound: true, name: "钱经办" });
  expect(await next.employer.waiting()).toBeDefined();
});
