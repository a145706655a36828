import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type MessageWishes, switchableGroups } from "@/lib/messages/wishes";
import { type EmployerScope, employerScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { demoRegistries } from "@/server/demo/registries";
import { addEmployerMessage, sendWaitingOperatorSms } from "@/server/notifications/employer-messages";
import { addMessage, listMessages, sendWaitingSms } from "@/server/notifications/messages";
import { readOwnWishes, saveOwnWishes } from "@/server/notifications/wishes";
import { encryptField } from "@/server/personal-data/field-cipher";
import { saveRegistries } from "@/server/registries/setup";
import { makeBarePerson } from "../factories/bare-person";
import { mobileNumber } from "../factories/identity";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";
import { queuedSmsTo } from "../support/short-messages";

const moveClock = movableClock();
let urls: Awaited<ReturnType<typeof useOwnDatabase>>;
let registryId: string;

beforeAll(async () => {
  urls = await useOwnDatabase({ ZHICE_MODE: "demo" });
  await saveRegistries(scopeOfOperator("test"), demoRegistries);
  const [row] = await query<{ id: string }>(urls.superuser, "SELECT id FROM registry ORDER BY code LIMIT 1");
  registryId = row?.id ?? "";
});

const wishes = (given: Partial<MessageWishes> = {}): MessageWishes => ({
  ...{ smsOff: [], quietHours: true, language: "zh-CN" },
  ...given,
});
const progress = (number: string) => ({
  key: "application.handedIn" as const,
  values: { number, matter: { zh: "初始注册", en: "initial registration" }, authority: "甲", employer: "乙" },
  registryId,
});
const decision = (number: string) => ({ ...progress(number), key: "application.refused" as const });
const reminder = (number: string) => ({
  key: "registration.ends" as const,
  values: { number, days: 7, end: "2027-01-01" },
  registryId,
});
const keysOf = async (mobile: string) => (await queuedSmsTo(mobile)).map(({ template }) => template);

/** Moves the clock to an hour of Shanghai's next day. */
function moveTo(hour: number): void {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const at = Date.parse(`${day}T00:00:00+08:00`) + (24 + hour) * 3_600_000;
  moveClock(at - Date.now());
}

/** Makes operators of one new employer, each with a telephone. */
async function makeOperators(...mobiles: string[]): Promise<EmployerScope[]> {
  const employerId = randomUUID();
  await query(urls.superuser, "INSERT INTO employer (id, credit_code, name) VALUES ($1, $2, '某公司')", [
    employerId,
    employerId.slice(0, 18),
  ]);
  const scopes = [];
  for (const mobile of mobiles) {
    const id = randomUUID();
    await query(urls.superuser, "INSERT INTO account (id, kind, status) VALUES ($1, 'operator', 'active')", [
      id,
    ]);
    await query(
      urls.superuser,
      `INSERT INTO operator (id, employer_id, serial, not_after, name, mobile, bound_at, created_at)
       VALUES ($1, $2, $3, now() + '1 year', '钱经办', $4, now(), clock_timestamp())`,
      [id, employerId, id, encryptField("operator.mobile", mobile)],
    );
    scopes.push(
      employerScopeOfSession({
        ...{ sessionId: randomUUID(), accountId: id, kind: "operator", memberships: [] },
        employer: { id: employerId, bound: true },
      }),
    );
  }
  return scopes;
}

describe("how a person wants his messages", () => {
  test("holds when a message is sent: in the product always, by SMS as he chose, in his language", async () => {
    const person = await makeBarePerson();
    expect(await readOwnWishes(person)).toEqual(wishes());
    await addMessage(person, progress("W1"), "1");
    await saveOwnWishes(person, wishes({ smsOff: ["progress"], language: "en" }));
    await addMessage(person, progress("W2"), "2");
    await addMessage(person, decision("W3"), "3");
    expect((await listMessages(person)).messages).toHaveLength(3);
    expect(await queuedSmsTo(person.mobile)).toMatchObject([
      { template: "application.handedIn", language: "zh-CN" },
      {
        template: "application.refused",
        language: "en",
        text: "【执册】甲 has refused your application W3 (initial registration). Sign in to read the decision.",
      },
    ]);
    const all = wishes({ smsOff: switchableGroups("person"), quietHours: false });
    expect(await saveOwnWishes(person, all)).toEqual({ ok: true, value: true });
    expect(await readOwnWishes(person)).toEqual(all);
  });

  test.each(["decisions", "security", "account"])(
    "what must reach him (%s) is not his to switch off",
    async (group) => {
      const person = await makeBarePerson();
      expect(await saveOwnWishes(person, wishes({ smsOff: ["progress", group] }))).toEqual({
        ok: false,
        reasons: [{ key: "preference.mandatory" }],
      });
      expect(await readOwnWishes(person)).toEqual(wishes());
      const row = { accountId: person.personId, quietHours: true, language: "en", updatedAt: new Date() };
      await expect(
        query(
          urls.superuser,
          "INSERT INTO message_preference (account_id, sms_off, quiet_hours, language, updated_at) VALUES ($1, $2, true, 'en', now())",
          [row.accountId, [group]],
        ),
      ).rejects.toThrow("message_preference_sms_off");
    },
  );

  test("what there is not, or is another kind of reader's, is refused", async () => {
    const person = await makeBarePerson();
    await expect(saveOwnWishes(person, wishes({ smsOff: ["constructor"] }))).rejects.toMatchObject({
      problem: { kind: "INVALID" },
    });
    expect(await saveOwnWishes(person, wishes({ smsOff: ["signatures"] }))).toMatchObject({ ok: false });
  });

  test("is his alone: no scope but that of accounts reads or writes it", async () => {
    const [one, other] = [await makeBarePerson(), await makeBarePerson()];
    await saveOwnWishes(one, wishes({ quietHours: false }));
    expect(await readOwnWishes(other)).toEqual(wishes());
    await expect(withScope(other, (db) => db.messagePreference.findMany())).rejects.toThrow();
  });

  test("a reminder at night waits for the morning, is asked about again then, and goes once", async () => {
    const person = await makeBarePerson();
    moveTo(23);
    await addMessage(person, reminder("R1"), "1");
    await addMessage(person, decision("W1"), "2");
    expect(await keysOf(person.mobile)).toEqual(["application.refused"]);
    const jobs = await query<{ run_at: Date; payload: { payload: { messageId: string } } }>(
      urls.worker,
      `SELECT j.run_at, p.payload FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p ON p.id = j.id
       WHERE j.task_identifier = 'message.sms' AND p.payload->'scope'->>'personId' = $1`,
      [person.personId],
    );
    const messageId = jobs[0]?.payload.payload.messageId ?? "";
    expect(jobs.map(({ run_at }) => new Date(run_at.getTime() + 8 * 3_600_000).getUTCHours())).toEqual([7]);
    moveTo(24 + 7);
    await saveOwnWishes(person, wishes({ smsOff: ["reminders"] }));
    await sendWaitingSms(person, messageId);
    expect(await keysOf(person.mobile)).toEqual(["application.refused"]);
    await saveOwnWishes(person, wishes());
    await sendWaitingSms(person, messageId);
    await sendWaitingSms(person, messageId);
    expect(await keysOf(person.mobile)).toEqual(["application.refused", "registration.ends"]);
  });

  test("a reminder at night goes at once to whoever wants no quiet hours", async () => {
    const person = await makeBarePerson();
    await saveOwnWishes(person, wishes({ quietHours: false }));
    moveTo(23);
    await addMessage(person, reminder("R1"), "1");
    expect(await keysOf(person.mobile)).toEqual(["registration.ends"]);
  });
});

describe("how operators want theirs", () => {
  const waits = (number: string) => ({
    key: "employer.signatureWaits" as const,
    values: { number, matter: "初始注册", authority: "甲", name: "许望舒" },
    registryId,
  });

  test("each for himself, and one telephone gets a message once", async () => {
    const [shared, own] = [mobileNumber(), mobileNumber()];
    const [first, , third] = await makeOperators(shared, shared, own);
    if (!first || !third) throw new Error("no operators");
    await addEmployerMessage(first, waits("W1"), "1");
    await addEmployerMessage(first, waits("W1"), "1");
    expect([await keysOf(shared), await keysOf(own)]).toEqual([
      ["employer.signatureWaits"],
      ["employer.signatureWaits"],
    ]);
    await saveOwnWishes(third, wishes({ smsOff: ["signatures"] }));
    expect(await readOwnWishes(first)).toEqual(wishes());
    await addEmployerMessage(first, waits("W2"), "2");
    expect([(await keysOf(shared)).length, (await keysOf(own)).length]).toEqual([2, 1]);
  });

  test("may switch off everything that is offered to them, and nothing of a person's", async () => {
    const [operator] = await makeOperators(mobileNumber());
    if (!operator) throw new Error("no operator");
    expect(await saveOwnWishes(operator, wishes({ smsOff: switchableGroups("employer") }))).toMatchObject({
      ok: true,
    });
    expect(await saveOwnWishes(operator, wishes({ smsOff: ["decisions"] }))).toMatchObject({ ok: false });
  });

  test("who was blocked during the night is not sent what waited", async () => {
    const [staying, leaving] = [mobileNumber(), mobileNumber()];
    const [scope, blocked] = await makeOperators(staying, leaving);
    if (!scope || !blocked) throw new Error("no operators");
    moveTo(23);
    const ends = { ...reminder("R1"), key: "employer.registrationEnds" as const };
    await addEmployerMessage(scope, ends, "1");
    expect([await keysOf(staying), await keysOf(leaving)]).toEqual([[], []]);
    await query(urls.superuser, "UPDATE operator SET blocked_at = now(), blocked_by = $2 WHERE id = $1", [
      blocked.actor.id,
      scope.actor.id,
    ]);
    moveTo(24 + 8);
    const { id: messageId } = await withScope(scope, (db) => db.employerMessage.findFirstOrThrow());
    for (const { actor } of [scope, blocked])
      await sendWaitingOperatorSms(scope, { messageId, accountId: actor.id ?? "" });
    expect([await keysOf(staying), await keysOf(leaving)]).toEqual([["employer.registrationEnds"], []]);
  });
});
