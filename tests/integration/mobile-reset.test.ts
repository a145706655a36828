import { runOnce } from "graphile-worker";
import { beforeAll, describe, expect, test } from "vitest";
import { changeMobile, requestNewMobileCode, requestOldMobileCode } from "@/server/accounts/change-mobile";
import { applyMobileReset, cancelReset, readPendingReset } from "@/server/accounts/mobile-reset";
import { requestMobileReset } from "@/server/accounts/mobile-reset-request";
import {
  personScopeOfAccount,
  type RegistryScope,
  registryScopeOfSession,
  scopeOfOperator,
} from "@/server/auth/scope";
import { findSession } from "@/server/auth/sessions";
import { signInWithPassword } from "@/server/auth/sign-in";
import { demoRegistries } from "@/server/demo/registries";
import { taskList } from "@/server/outbox/run-task";
import { decryptField } from "@/server/personal-data/field-cipher";
import { saveRegistries } from "@/server/registries/setup";
import { mobileNumber } from "../factories/identity";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { makePerson, type TestPerson } from "../factories/person";
import { movableClock } from "../support/clock";
import { lastCodeTo } from "../support/codes";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

const registry = "shanghai-cost-engineer";
const hours = 60 * 60 * 1000;
const moveClock = movableClock();
let urls: Awaited<ReturnType<typeof useOwnDatabase>>;

beforeAll(async () => {
  urls = await useOwnDatabase({ ZHICE_MODE: "demo" });
  await saveRegistries(scopeOfOperator("test"), demoRegistries);
});

async function clerk(): Promise<RegistryScope> {
  const session = await signedInOfficer(await makeOfficer(registry, ["counterClerk"]));
  return registryScopeOfSession(session, registry, "person.resetMobile");
}

const wish = (person: TestPerson, mobile = mobileNumber()) => ({
  name: person.name,
  idNumber: person.idNumber,
  mobile,
  reason: "原号码已停机，持身份证到窗口",
});

/** Begins a reset and answers its id, as the queue knows it. */
async function begun(person: TestPerson, mobile: string): Promise<string> {
  const result = await requestMobileReset(await clerk(), wish(person, mobile));
  if (!result.ok) throw new Error(`refused: ${result.reasons[0].key}`);
  const pending = await readPendingReset(personScopeOfAccount(person.accountId));
  if (!pending) throw new Error("nothing waits");
  return pending.id;
}

const signsIn = (identifier: string, password: string) =>
  signInWithPassword({ identifier, password }, { address: `test-${identifier}` });

const messagesOf = async (person: TestPerson) => {
  await runOnce({
    connectionString: urls.worker,
    taskList: taskList(),
    noHandleSignals: true,
    logger: silent,
  });
  const rows = await query<{ key: string }>(
    urls.superuser,
    "SELECT key FROM person_message WHERE person_id = $1 ORDER BY created_at, key",
    [person.accountId],
  );
  return rows.map(({ key }) => key);
};

describe("an officer's reset of a mobile", () => {
  test("waits a day, is told to the old mobile, then replaces it and ends the sessions", async () => {
    const person = await makePerson();
    const mobile = mobileNumber();
    const session = await signsIn(person.mobile, person.password);
    if (!session.ok) throw new Error("no session");
    const id = await begun(person, mobile);
    await messagesOf(person);
    const notices = await query<{ mobile: string }>(
      urls.superuser,
      "SELECT mobile FROM sms_message WHERE template = 'account.mobileResetRequested'",
    );
    expect(notices.map((notice) => decryptField("sms.mobile", notice.mobile))).toContain(person.mobile);
    expect(await readPendingReset(personScopeOfAccount(person.accountId))).toMatchObject({
      mobile: `${mobile.slice(0, 3)}****${mobile.slice(-4)}`,
      authority: { zh: "上海市住房和城乡建设管理委员会" },
      reason: "原号码已停机，持身份证到窗口",
    });
    moveClock(23.9 * hours);
    await expect(applyMobileReset(id)).rejects.toThrow("not due yet");
    expect(await signsIn(person.mobile, person.password)).toMatchObject({ ok: true });
    moveClock(24.1 * hours);
    await applyMobileReset(id);
    await applyMobileReset(id);
    expect(await signsIn(mobile, person.password)).toMatchObject({ ok: true });
    expect(await signsIn(person.mobile, person.password)).toMatchObject({ ok: false });
    moveClock(0);
    expect(await findSession(session.value.sessionId, false)).toBeUndefined();
    const acts = await query<{ action: string; actor_kind: string; registry: boolean }>(
      urls.superuser,
      `SELECT action, actor_kind, registry_id IS NOT NULL AS registry FROM audit_entry
       WHERE person_id = $1 AND action ~ 'obile' ORDER BY id`,
      [person.accountId],
    );
    expect(acts).toEqual([
      { action: "mobileReset.requested", actor_kind: "officer", registry: true },
      { action: "account.mobileChanged", actor_kind: "job", registry: false },
      { action: "mobileReset.done", actor_kind: "job", registry: true },
    ]);
    expect(await messagesOf(person)).toEqual(
      expect.arrayContaining(["account.mobileResetRequested", "account.mobileChanged"]),
    );
  });

  test("cancelled by the person never takes effect", async () => {
    const person = await makePerson();
    const scope = personScopeOfAccount(person.accountId);
    const id = await begun(person, mobileNumber());
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    expect(await cancelReset(stranger, id)).toEqual({ ok: false, reasons: [{ key: "mobileReset.over" }] });
    expect(await cancelReset(scope, id)).toEqual({ ok: true, value: true });
    expect(await cancelReset(scope, id)).toEqual({ ok: false, reasons: [{ key: "mobileReset.over" }] });
    expect(await readPendingReset(scope)).toBeNull();
    moveClock(25 * hours);
    await applyMobileReset(id);
    expect(await signsIn(person.mobile, person.password)).toMatchObject({ ok: true });
    moveClock(0);
    expect(await messagesOf(person)).toContain("account.mobileResetCancelled");
  });

  test("is void once the person has changed the mobile himself", async () => {
    const person = await makePerson();
    const scope = personScopeOfAccount(person.accountId);
    const [own, wanted] = [mobileNumber(), mobileNumber()];
    const id = await begun(person, wanted);
    await requestOldMobileCode(scope);
    await requestNewMobileCode(scope, own);
    const codes = { oldCode: await lastCodeTo(person.mobile), newCode: await lastCodeTo(own) };
    expect(await changeMobile(scope, { ...codes, mobile: own })).toMatchObject({ ok: true });
    expect(await readPendingReset(scope)).toBeNull();
    moveClock(25 * hours);
    await applyMobileReset(id);
    expect(await signsIn(own, person.password)).toMatchObject({ ok: true });
    expect(await signsIn(wanted, person.password)).toMatchObject({ ok: false });
  });

  test("is void when somebody else got the new mobile meanwhile", async () => {
    const person = await makePerson();
    const mobile = mobileNumber();
    const id = await begun(person, mobile);
    await makePerson({ mobile });
    moveClock(25 * hours);
    await applyMobileReset(id);
    expect(await signsIn(person.mobile, person.password)).toMatchObject({ ok: true });
  });

  test("finds a person by number and name together only, and tells the officer nothing else", async () => {
    const person = await makePerson();
    const scope = await clerk();
    const noMatch = { ok: false, reasons: [{ key: "mobileReset.noMatch", field: "idNumber" }] };
    expect(await requestMobileReset(scope, { ...wish(person), name: "别人" })).toEqual(noMatch);
    expect(await requestMobileReset(scope, { ...wish(person), idNumber: "310101199003070019" })).toEqual(
      noMatch,
    );
    const found = await requestMobileReset(scope, wish(person));
    expect(found.ok && Object.keys(found.value)).toEqual(["effectiveAt"]);
  });

  test("is refused for a second one, the same mobile, a taken one, and without a reason", async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    const scope = await clerk();
    const keyOf = async (input: ReturnType<typeof wish>) => {
      const result = await requestMobileReset(scope, input);
      return result.ok ? "" : result.reasons.map(({ key, field }) => `${key}@${field}`).join();
    };
    expect(await keyOf(wish(person, person.mobile))).toBe("mobileReset.same@mobile");
    expect(await keyOf(wish(person, other.mobile))).toBe("mobileReset.taken@mobile");
    expect(await keyOf({ ...wish(person, "123"), reason: " " })).toBe(
      "mobile.format@mobile,mobileReset.noReason@reason",
    );
    const twice = await Promise.all([keyOf(wish(person)), keyOf(wish(person))]);
    expect(twice.sort()).toEqual(["", "mobileReset.pending@undefined"]);
  });

  test("is limited: an officer cannot try out numbers", async () => {
    const scope = await clerk();
    const person = await makePerson();
    const guess = () => requestMobileReset(scope, { ...wish(person), name: "别人" });
    for (let tried = 0; tried < 20; tried += 1) await guess();
    await expect(guess()).rejects.toMatchObject({ problem: { kind: "RATE_LIMITED" } });
  });

  test("the registry's role learns an id or nothing, and reads no person", async () => {
    const person = await makePerson();
    const rows = await query<{ found: string | null }>(
      urls.superuser,
      "SELECT app.person_for_reset(ARRAY(SELECT id_index FROM person WHERE id = $1), $2) AS found",
      [person.accountId, person.name],
    );
    expect(rows[0]?.found).toBe(person.accountId);
    const rights = await query<{ may: boolean; auth: boolean }>(
      urls.superuser,
      `SELECT has_table_privilege('zhice_registry', 'person', 'SELECT') AS may,
              has_function_privilege('zhice_person', 'app.person_for_reset(text[], text)', 'EXECUTE') AS auth`,
    );
    expect(rights).toEqual([{ may: false, auth: false }]);
  });
});
