import { beforeAll, expect, test } from "vitest";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { scopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { switchMatter } from "@/server/registries/administer-registries";
import { saveSettings } from "@/server/registries/settings";
import { sendSigningCode } from "@/server/signing/applicant-ceremony";
import { countersignAs, type SignedInOperator } from "@/server/walk/countersign";
import { makeRegister, registryCode } from "../factories/application";
import { makeCase } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makeSigner, signAs } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";

const platform = scopeOfOperator("test");
let superuser: string;
let operator: SignedInOperator;
let today: PlainDate;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  operator = await makeOperator();
  today = plainDateIn(now());
});

const rowOf = async (id: string) =>
  (
    await query(superuser, "SELECT settings_version, period, period_days FROM application WHERE id = $1", [
      id,
    ])
  )[0];

test("an application keeps the version of its acceptance, and the time promised in it", async () => {
  const before = await makeCase(operator);
  expect(await rowOf(before.id)).toEqual({ settings_version: 1, period: "decision", period_days: 20 });
  const promised = { decisionDays: { initial: 12 }, smsCodeMinutes: 15 };
  expect(await saveSettings(platform, registryCode, promised, today)).toBe(2);
  const after = await makeCase(operator);
  expect(await rowOf(after.id)).toEqual({ settings_version: 2, period: "decision", period_days: 12 });
  expect(await rowOf(before.id)).toEqual({ settings_version: 1, period: "decision", period_days: 20 });
});

test("a signing code lives as long as the registry set", async () => {
  const signer = await makeSigner();
  const sent = await sendSigningCode(signer.scope, signer.target);
  if (!sent.ok) throw new Error(sent.reasons[0].key);
  expect(sent.value.expiresAt.getTime() - sent.value.sentAt.getTime()).toBe(15 * 60_000);
});

test("a matter closed meanwhile does not stop what is under way", async () => {
  const signer = await makeSigner();
  await switchMatter(platform, registryCode, "initial", false);
  await signAs(signer);
  await countersignAs(operator, signer.target);
  expect(await rowOf(signer.id)).toMatchObject({ period: "decision" });
  await switchMatter(platform, registryCode, "initial", true);
});
