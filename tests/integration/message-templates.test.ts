import { beforeAll, describe, expect, test } from "vitest";
import type { TemplateChange } from "@/lib/dto/message-template";
import { type RegistryScope, registryScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import { setClock } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { demoRegistries } from "@/server/demo/registries";
import { addMessage, listMessages } from "@/server/notifications/messages";
import { saveTemplate } from "@/server/notifications/save-template";
import { listTemplates, viewTemplate } from "@/server/notifications/view-templates";
import { saveRegistries } from "@/server/registries/setup";
import { makeBarePerson } from "../factories/bare-person";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { query, useOwnDatabase } from "../support/own-database";
import { queuedSmsTo } from "../support/short-messages";

const [here, there] = ["shanghai-cost-engineer", "shanghai-structural-engineer"];
let superuser: string;
let own: RegistryScope;
let other: RegistryScope;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({
    ZHICE_MODE: "production",
    PUBLIC_URL: "http://zhice.example.org",
  }));
  await saveRegistries(scopeOfOperator("test"), demoRegistries);
  [own, other] = [await administrator(here), await administrator(there)];
});

async function administrator(registry: string): Promise<RegistryScope> {
  const session = await signedInOfficer(await makeOfficer(registry, ["registryAdministrator"]));
  return registryScopeOfSession(session, registry, "registry.administer");
}

const text = { key: "application.granted", channel: "inbox", language: "zh-CN" } as const;
const granted = (given: Partial<TemplateChange> = {}): TemplateChange => ({
  ...text,
  version: 0,
  text: "恭喜！{authority}已准予您的申请（{number}）。",
  ...given,
});
const values = {
  number: "W2026120330001",
  matter: { zh: "二级造价工程师初始注册", en: "initial registration" },
  authority: { zh: "上海市住建委", en: "Shanghai housing commission" },
  employer: "甲公司",
};
let jobs = 0;
const tell = async (registryId = own.registryId, person?: Awaited<ReturnType<typeof makeBarePerson>>) => {
  const reader = person ?? (await makeBarePerson());
  jobs += 1;
  await addMessage(reader, { key: "application.granted", values, registryId }, `job ${jobs}`);
  return reader;
};
const newest = async (reader: Parameters<typeof listMessages>[0]) =>
  (await listMessages(reader)).messages[0]?.text;
const versionOf = async (name: Parameters<typeof viewTemplate>[1]) => (await viewTemplate(own, name)).version;

describe("a registry's own words", () => {
  test("are those of its messages from then on; what was sent keeps its words, in both languages", async () => {
    const reader = await tell();
    const before = await newest(reader);
    expect(before).toEqual({
      zh: "上海市住建委已准予您的申请（受理编号 W2026120330001）。现在可以领取电子注册证书。",
      en: "Shanghai housing commission has granted your application W2026120330001. You can collect the electronic certificate now.",
    });
    expect(await saveTemplate(own, granted())).toEqual({ ok: true, value: true });
    const restore = setClock(() => new Date(Date.now() + 1000));
    await tell(own.registryId, reader);
    restore();
    expect(await newest(reader)).toEqual({
      zh: "恭喜！上海市住建委已准予您的申请（W2026120330001）。",
      en: before?.en,
    });
    expect((await listMessages(reader)).messages[1]?.text).toEqual(before);

    expect(await saveTemplate(own, granted({ version: 1, text: null }))).toMatchObject({ ok: true });
    expect(await newest(await tell())).toEqual(before);
    expect((await newest(reader))?.zh).toContain("恭喜");
    const { versions, own: now, version } = await viewTemplate(own, text);
    expect({ now, version }).toEqual({ now: null, version: 2 });
    expect(versions.map((one) => one.text)).toEqual([null, granted().text]);
  });

  test("are another registry's neither to read nor to write, and change nothing there", async () => {
    await saveTemplate(own, granted({ version: await versionOf(text) }));
    expect((await viewTemplate(other, text)).own).toBeNull();
    expect((await listTemplates(other)).flatMap(({ reworded }) => reworded)).toEqual([]);
    expect((await listTemplates(own)).find(({ key }) => key === text.key)?.reworded).toMatchObject([
      { channel: "inbox", language: "zh-CN" },
    ]);
    expect((await newest(await tell(other.registryId)))?.zh).not.toContain("恭喜");
    const foreign = { ...row(own.registryId), version: 99 };
    await expect(
      withScope(other, (db) => db.messageTemplate.createMany({ data: [foreign] })),
    ).rejects.toThrow();
    expect(
      await withScope(other, (db) => db.messageTemplate.count({ where: { registryId: own.registryId } })),
    ).toBe(0);
  });

  test("are not to be changed or removed once written, and a reader does not learn who wrote them", async () => {
    await expect(
      withScope(own, (db) => db.messageTemplate.updateMany({ data: { text: "x" } })),
    ).rejects.toThrow();
    await expect(withScope(own, (db) => db.messageTemplate.deleteMany())).rejects.toThrow();
    const reader = await makeBarePerson();
    await expect(
      withScope(reader, (db) => db.messageTemplate.findMany({ select: { madeBy: true } })),
    ).rejects.toThrow();
    await expect(
      withScope(reader, (db) => db.messageTemplate.createMany({ data: [row(own.registryId)] })),
    ).rejects.toThrow();
  });

  test("of two who change the same version one is told that the other was faster; both is in the log", async () => {
    const version = await versionOf(text);
    const race = await Promise.allSettled([
      saveTemplate(own, granted({ version, text: "甲：{authority}准予 {number}" })),
      saveTemplate(own, granted({ version, text: "乙：{authority}准予 {number}" })),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(race.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { problem: { kind: "STALE", reasons: [{ key: "template.stale" }] } },
    });
    const log = await query<{ action: string; detail: object }>(
      superuser,
      "SELECT action, detail FROM audit_entry WHERE action LIKE 'messageTemplate.%' AND registry_id = $1 ORDER BY id",
      [own.registryId],
    );
    expect(log.at(-1)).toEqual({
      action: "messageTemplate.saved",
      detail: { ...text, version: version + 1 },
    });
    expect(JSON.stringify(log)).not.toContain("准予");
  });

  test.each([
    ["", "template.empty"],
    ["{authority} {number} {mobile}", "template.unknown"],
    ["已准予", "template.missing"],
    ["<b>{authority}</b>{number}", "template.markup"],
    ["{authority}\u202E{number}", "template.control"],
    ["{authority}{number} https://evil.example.com", "template.link"],
    [`{authority}{number}${"长".repeat(300)}`, "template.long"],
  ])("%j are refused, and nothing is changed", async (wording, key) => {
    const version = await versionOf(text);
    const refusal = await saveTemplate(own, granted({ version, text: wording }));
    expect(refusal).toMatchObject({ ok: false, reasons: [{ key, field: "text" }] });
    expect(await versionOf(text)).toBe(version);
  });

  test("may lead to our own host, and saying what the default says is having the default", async () => {
    const link = "{authority}已准予（{number}），详见 http://zhice.example.org/applications";
    const version = await versionOf(text);
    expect(await saveTemplate(own, granted({ version, text: link }))).toMatchObject({ ok: true });
    const { standard } = await viewTemplate(own, text);
    await saveTemplate(own, granted({ version: version + 1, text: ` ${standard} ` }));
    expect((await viewTemplate(own, text)).own).toBeNull();
  });

  test("are for what a registry sends: an account's warnings are the platform's, and there is no other kind", async () => {
    for (const key of ["account.mobileResetRequested", "code.signIn", "constructor"]) {
      await expect(viewTemplate(own, { ...text, key })).rejects.toMatchObject({
        problem: { kind: "NOT_FOUND" },
      });
      await expect(saveTemplate(own, granted({ key, text: "{x}" }))).rejects.toMatchObject({
        problem: { kind: "NOT_FOUND" },
      });
    }
  });

  test("that ask for what this release no longer knows give way to the default", async () => {
    await query(
      superuser,
      `INSERT INTO message_template (registry_id, key, channel, language, version, text, made_by, made_at)
       VALUES ($1, $2, 'inbox', 'zh-CN', 500, '{gone}{number}', gen_random_uuid(), now())`,
      [own.registryId, text.key],
    );
    expect((await newest(await tell()))?.zh).toContain("已准予您的申请");
  });
});

describe("a registry's own words by SMS", () => {
  const sms = { ...text, channel: "sms" } as const;
  const worded = { ...sms, text: "{authority}准予了您的申请 {number}，恭喜。" };

  test("wait for the gateway's id where the carrier approves texts, and the default is sent meanwhile", async () => {
    expect(await saveTemplate(own, { ...worded, version: 0 })).toMatchObject({ ok: true });
    expect(await viewTemplate(own, sms)).toMatchObject({ own: worded.text, used: false, anyText: false });
    const first = await tell();
    expect(await queuedSmsTo(first.mobile)).toEqual([
      {
        template: "application.granted",
        language: "zh-CN",
        gatewayTemplate: null,
        text: "【执册】上海市住建委已准予您的二级造价工程师初始注册申请（W2026120330001），请登录领取电子注册证书。",
      },
    ]);
    await saveTemplate(own, { ...worded, version: 1, gatewayTemplate: " SMS_4711 " });
    expect(await viewTemplate(own, sms)).toMatchObject({ used: true, gatewayTemplate: "SMS_4711" });
    const second = await tell();
    expect(await queuedSmsTo(second.mobile)).toMatchObject([
      { gatewayTemplate: "SMS_4711", text: "【执册】上海市住建委准予了您的申请 W2026120330001，恭喜。" },
    ]);
    expect(await queuedSmsTo(first.mobile)).toMatchObject([{ gatewayTemplate: null }]);
  });

  test.each(["two words", "<id>", "编号", "x".repeat(65)])(
    "an id like %j is refused at its field",
    async (id) => {
      const version = await versionOf(sms);
      expect(await saveTemplate(own, { ...worded, version, gatewayTemplate: id })).toMatchObject({
        ok: false,
        reasons: [{ key: "template.gateway", field: "gatewayTemplate" }],
      });
    },
  );

  test("are no place for what somebody wrote, and not longer than three parts", async () => {
    const returned = { ...sms, key: "application.returned", version: 0 };
    for (const [wording, key] of [
      ["{number} {reason}", "template.unknown"],
      [`{number}${"长".repeat(200)}`, "template.longSms"],
      ["【别家】{number}", "template.signature"],
    ] as const)
      expect(await saveTemplate(own, { ...returned, text: wording })).toMatchObject({ reasons: [{ key }] });
  });
});

const row = (registryId: string) => ({
  ...{ registryId, key: text.key, channel: "inbox", language: "zh-CN", version: 77, text: "x" },
  ...{ madeBy: own.registryId, madeAt: new Date() },
});
