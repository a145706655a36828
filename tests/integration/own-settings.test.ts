import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { registryContacts } from "@/lib/dto/settings";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { seedDemo } from "@/server/demo/seed";
import { changeContacts, switchOwnMatter } from "@/server/registries/own-registry";
import { previewSettings, readOwnSettings, saveOwnSettings } from "@/server/registries/own-settings";
import { readRegistry } from "@/server/registries/settings";
import { appRouter } from "@/server/trpc/root";
import { createCallerFactory } from "@/server/trpc/trpc";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

const here = "shanghai-cost-engineer";
const there = "shanghai-structural-engineer";
let superuser: string;
let scope: RegistryScope;
let session: Awaited<ReturnType<typeof signedInOfficer>>;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await query(superuser, "INSERT INTO installation (mode) VALUES ('demo')");
  await seedDemo();
  session = await signedInOfficer(await makeOfficer(here, ["registryAdministrator"]));
  scope = registryScopeOfSession(session, here, "registry.administer");
});

const moveClock = movableClock();
const today = () => plainDateIn(now());
const day = 24 * 60 * 60 * 1000;

/** Proposes a version like the newest but for what is named. */
async function proposal(changed: object, effectiveFrom: PlainDate = today()) {
  const { newest, versions } = await readOwnSettings(scope);
  const settings = registrySettingsSchema.parse({ ...versions[0]?.settings, ...changed });
  return { basedOn: newest, effectiveFrom, settings };
}
const save = async (changed: object, from?: PlainDate) =>
  saveOwnSettings(scope, await proposal(changed, from));
const keysOf = async (result: ReturnType<typeof save>) => {
  const saved = await result;
  return saved.ok ? [] : saved.reasons.map(({ key, field }) => [key, field]);
};

describe("a registry's settings", () => {
  test("change from their day on, are kept with who and when, and tell what changes before", async () => {
    const proposed = await proposal(
      { decisionDays: { initial: 12 }, renewalOpensDaysBefore: 90 },
      addDays(today(), 3),
    );
    expect(await previewSettings(scope, proposed)).toMatchObject({
      ok: true,
      value: {
        changes: [
          { key: "renewalOpensDaysBefore", before: null, after: 90 },
          { key: "decisionDays.initial", before: null, after: 12 },
        ],
      },
    });
    expect(await saveOwnSettings(scope, proposed)).toEqual({ ok: true, value: { version: 2 } });
    const [planned, first] = (await readOwnSettings(scope)).versions;
    expect([planned?.standing, first?.standing]).toEqual(["planned", "inForce"]);
    expect(planned).toMatchObject({ by: "测试工作人员", effectiveFrom: proposed.effectiveFrom });
    const readOn = (on: PlainDate) => withScope(scope, (db) => readRegistry(db, { code: here }, on));
    expect((await readOn(today())).settings.renewalOpensDaysBefore).toBeNull();
    expect((await readOn(proposed.effectiveFrom)).settings.renewalOpensDaysBefore).toBe(90);
    const [entry] = await query<{ detail: object; actor_id: string }>(
      superuser,
      "SELECT detail, actor_id FROM audit_entry WHERE action = 'registry.settings' ORDER BY id DESC LIMIT 1",
    );
    expect(entry).toMatchObject({
      actor_id: session.accountId,
      detail: { version: 2, changed: ["renewalOpensDaysBefore", "decisionDays.initial"] },
    });
  });

  test("never go beyond what the profession states, nor into the past, nor before the newest version", async () => {
    expect(await keysOf(save({ decisionDays: { initial: 21, renewal: 11, paperExchange: 3 } }))).toEqual([
      ["settings.beyondLaw", "decisionDays.initial"],
      ["settings.beyondLaw", "decisionDays.renewal"],
      ["settings.noDecision", "decisionDays.paperExchange"],
      ["settings.beforeNewest", "effectiveFrom"],
    ]);
    expect(await keysOf(save({ smsCodeMinutes: 20 }, addDays(today(), -1)))).toEqual([
      ["settings.past", "effectiveFrom"],
    ]);
    expect(await keysOf(save({}, addDays(today(), 9)))).toEqual([["settings.nothing", undefined]]);
    for (const wrong of [{ smsCodeMinutes: 31 }, { smsCodeMinutes: 4 }, { renewalOpensDaysBefore: 400 }])
      expect(registrySettingsSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    expect((await readOwnSettings(scope)).newest).toBe(2);
  });

  test("proposed by two at once are saved once; the other is told", async () => {
    const proposed = await proposal({ smsCodeMinutes: 15 }, addDays(today(), 3));
    const both = await Promise.allSettled([
      saveOwnSettings(scope, proposed),
      saveOwnSettings(scope, proposed),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { problem: { kind: "STALE", reasons: [{ key: "settings.stale" }] } },
    });
  });

  test("do not leave those without an officer who wait for one", async () => {
    moveClock(4 * day);
    expect(await save({ acceptance: "window" })).toMatchObject({ ok: true });
    await query(
      superuser,
      `UPDATE application SET state = 'awaitingAcceptance', closed_at = NULL WHERE id =
       (SELECT id FROM application WHERE registry_id = (SELECT id FROM registry WHERE code = $1) LIMIT 1)`,
      [here],
    );
    expect(await keysOf(save({ acceptance: "automatic" }))).toEqual([["settings.casesAwait", "acceptance"]]);
  });

  test("are nobody else's: another registry's administrator and this one's auditor are refused", async () => {
    const call = createCallerFactory(appRouter);
    const foreign = await signedInOfficer(await makeOfficer(there, ["registryAdministrator"]));
    const auditor = await signedInOfficer(await makeOfficer(here, ["auditor"]));
    const proposed = { registry: here, ...(await proposal({ smsCodeMinutes: 20 })) };
    for (const [who, code] of [
      [foreign, "NOT_FOUND"],
      [auditor, "FORBIDDEN"],
    ] as const) {
      const { settings } = call({ requestId: "test", client: {}, session: who });
      await expect(settings.read({ registry: here })).rejects.toMatchObject({ code });
      await expect(settings.save(proposed)).rejects.toMatchObject({ code });
      await expect(
        settings.switchMatter({ registry: here, matter: "initial", open: false }),
      ).rejects.toMatchObject({ code });
    }
  });
});

describe("what counts at once", () => {
  test("contacts reach anybody, and the row policy keeps another registry's from being touched", async () => {
    const contacts = registryContacts.parse({
      hotline: "021-12345678",
      address: "上海市虚构路 1 号",
      hoursZh: "工作日 9:00-17:00",
      hoursEn: "Working days 9:00-17:00",
    });
    expect(await changeContacts(scope, contacts)).toEqual({ ok: true, value: true });
    const call = createCallerFactory(appRouter)({ requestId: "test", client: {}, session: undefined });
    const guides = await call.guide.registries();
    const guide = guides.find(({ code }) => code === here);
    const sooner = guides.find(({ code }) => code === "zhejiang-cost-engineer");
    expect(sooner?.promisedDays).toEqual({ initial: 15, specialtyAddition: 15, renewal: 7 });
    expect(guide).toMatchObject({ hotline: "021-12345678", hours: { zh: "工作日 9:00-17:00" } });
    const touched = await withScope(scope, (db) =>
      db.registry.updateMany({ where: { code: there }, data: { hotline: "000000" } }),
    );
    expect(touched.count).toBe(0);
    await expect(
      withScope(scope, (db) =>
        db.registry.updateMany({ where: { code: here }, data: { acceptanceCode: "999" } }),
      ),
    ).rejects.toThrow("permission denied");
    expect(registryContacts.safeParse({ ...contacts, hoursEn: "" }).success).toBe(false);
  });

  test("a closed matter is closed to new applications only", async () => {
    expect(await switchOwnMatter(scope, { matter: "renewal", open: false })).toEqual({
      ok: true,
      value: true,
    });
    expect((await readOwnSettings(scope)).openedMatters).not.toContain("renewal");
    await expect(switchOwnMatter(scope, { matter: "paperExchange", open: true })).rejects.toThrow(
      "no matter",
    );
  });
});
