import { beforeAll, describe, expect, test } from "vitest";
import { type RegistryScope, registryScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import { findSession } from "@/server/auth/sessions";
import { signInOfficer } from "@/server/auth/sign-in";
import { demoRegistries } from "@/server/demo/registries";
import { acceptInvitation } from "@/server/officers/accept-invitation";
import { changeOfficerRoles } from "@/server/officers/administer-officers";
import { inviteOfficer } from "@/server/officers/invite-officer";
import { openInvitation } from "@/server/officers/open-invitation";
import {
  changeOwnRoles,
  inviteOwnOfficer,
  listOwnOfficers,
  resetSecondFactor,
  resumeOfficer,
  suspendOfficer,
} from "@/server/officers/own-officers";
import { saveRegistries } from "@/server/registries/setup";
import { codeOf, makeOfficer, signedInOfficer, type TestOfficer, tokenOf } from "../factories/officer";
import { query, useOwnDatabase } from "../support/own-database";

const here = "shanghai-cost-engineer";
const there = "shanghai-structural-engineer";
const operator = scopeOfOperator("test");
const reason = "手机遗失，本人到办公室说明";
let superuser: string;
let administrator: TestOfficer;
let scope: RegistryScope;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await saveRegistries(operator, demoRegistries);
  administrator = await makeOfficer(here, ["registryAdministrator"]);
  scope = registryScopeOfSession(await signedInOfficer(administrator), here, "registry.administer");
});

const reasonOf = async (result: Promise<{ ok: boolean; reasons?: { key: string }[] }>) =>
  (await result).reasons?.[0]?.key;
const rolesOf = async (accountId: string) =>
  (await listOwnOfficers(scope)).find((officer) => officer.accountId === accountId)?.roles;

describe("an administrator of a registry", () => {
  test("sees and changes the officers of his own registry only: another's does not exist", async () => {
    const foreign = await makeOfficer(there, ["reviewer"]);
    expect((await listOwnOfficers(scope)).map(({ login }) => login)).not.toContain(foreign.login);
    const { accountId } = foreign;
    const notFound = expect.objectContaining({ problem: expect.objectContaining({ kind: "NOT_FOUND" }) });
    await expect(changeOwnRoles(scope, { accountId, roles: ["decider"] })).rejects.toEqual(notFound);
    await expect(suspendOfficer(scope, { accountId, reason })).rejects.toEqual(notFound);
    await expect(resumeOfficer(scope, accountId)).rejects.toEqual(notFound);
    await expect(resetSecondFactor(scope, { accountId, reason })).rejects.toEqual(notFound);
    const session = await signedInOfficer(await makeOfficer(there, ["registryAdministrator"]));
    expect(() => registryScopeOfSession(session, here, "registry.administer")).toThrow("no membership");
  });

  test("gives and takes roles, never his own, and stays while he is the last", async () => {
    const { accountId } = await makeOfficer(here, ["reviewer"]);
    expect(await changeOwnRoles(scope, { accountId, roles: ["decider", "decider"] })).toMatchObject({
      ok: true,
    });
    expect(await rolesOf(accountId)).toEqual(["decider"]);
    const own = { accountId: administrator.accountId };
    const more = { ...own, roles: ["registryAdministrator" as const, "decider" as const] };
    expect(await reasonOf(changeOwnRoles(scope, more))).toBe("officer.ownRoles");
    const again = { login: administrator.login, name: administrator.name, roles: ["decider" as const] };
    expect(await reasonOf(inviteOwnOfficer(scope, again))).toBe("officer.ownRoles");
    expect(await reasonOf(changeOwnRoles(scope, { ...own, roles: [] }))).toBe("officer.lastOfRegistry");
  });

  test("of two who remove each other at once, one stays", async () => {
    const second = await makeOfficer(there, ["registryAdministrator"]);
    const first = await makeOfficer(there, ["registryAdministrator"]);
    const all = await query<{ account_id: string }>(
      superuser,
      `SELECT account_id FROM membership WHERE role = 'registryAdministrator' AND revoked_at IS NULL
       AND registry_id = (SELECT id FROM registry WHERE code = $1)`,
      [there],
    );
    for (const { account_id } of all)
      if (![first.accountId, second.accountId].includes(account_id))
        await changeOfficerRoles(operator, { accountId: account_id, registry: there, roles: [] });
    const [one, two] = await Promise.all(
      [first, second].map(async (officer) =>
        registryScopeOfSession(await signedInOfficer(officer), there, "registry.administer"),
      ),
    );
    if (!one || !two) throw new Error("no scope");
    const results = await Promise.all([
      changeOwnRoles(one, { accountId: second.accountId, roles: [] }),
      changeOwnRoles(two, { accountId: first.accountId, roles: [] }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("separate duties", () => {
  test("never meet: by invitation, by change, by the platform, or at the same moment", async () => {
    const { accountId, login, name } = await makeOfficer(here, ["reviewer"]);
    const both = ["reviewer", "auditor"] as const;
    const key = "officer.separate.auditor";
    expect(await reasonOf(changeOwnRoles(scope, { accountId, roles: [...both] }))).toBe(key);
    expect(await reasonOf(inviteOwnOfficer(scope, { login, name, roles: ["auditor"] }))).toBe(key);
    const change = { accountId, registry: here, roles: [...both] };
    expect(await reasonOf(changeOfficerRoles(operator, change))).toBe(key);
    const platform = { login, name, registry: null, roles: [] };
    expect(await reasonOf(inviteOfficer(operator, platform))).toBe("officer.separate.platformAdministrator");
    await expect(
      inviteOwnOfficer(scope, { login: "both-at-once", name: "张三丰", roles: [...both] }),
    ).rejects.toMatchObject({ problem: { reasons: [{ key }] } });
    expect(await query(superuser, "SELECT FROM account WHERE login = 'both-at-once'")).toEqual([]);
    await Promise.all([
      inviteOfficer(operator, { login, name, registry: here, roles: ["auditor"] }),
      inviteOfficer(operator, { login, name, registry: here, roles: ["decider"] }),
    ]);
    expect(await rolesOf(accountId)).toEqual(["reviewer", "decider"]);
  });

  test("keep a platform administrator out of every registry, and allow an auditor to review elsewhere", async () => {
    const { login, name } = await makeOfficer(null);
    expect(await reasonOf(inviteOwnOfficer(scope, { login, name, roles: ["reviewer"] }))).toBe(
      "officer.separate.platformAdministrator",
    );
    const auditor = await makeOfficer(there, ["auditor"]);
    const invited = { login: auditor.login, name: auditor.name, roles: ["reviewer" as const] };
    expect(await inviteOwnOfficer(scope, invited)).toMatchObject({ ok: true });
  });
});

describe("an officer at rest", () => {
  test("is out of this registry with his next request, keeps his other post, and cannot end it himself", async () => {
    const officer = await makeOfficer(here, ["reviewer"]);
    const { login, name, accountId } = officer;
    await inviteOfficer(operator, { login, name, registry: there, roles: ["reviewer"] });
    const { sessionId } = await signedInOfficer(officer);
    expect(await suspendOfficer(scope, { accountId, reason })).toMatchObject({ ok: true });
    const session = await findSession(sessionId, false);
    expect(session?.memberships.map(({ registryCode }) => registryCode)).toEqual([there]);
    expect(await changeOwnRoles(scope, { accountId, roles: ["registryAdministrator"] })).toMatchObject({
      ok: true,
    });
    const after = await findSession(sessionId, false);
    expect(after?.memberships, "a new role rests too").toHaveLength(1);
    expect((await listOwnOfficers(scope)).find((one) => one.accountId === accountId)).toMatchObject({
      status: "suspended",
      suspendedReason: reason,
    });
    expect(await resumeOfficer(scope, accountId)).toMatchObject({ ok: true });
    expect((await findSession(sessionId, false))?.memberships).toHaveLength(2);
    const self = { accountId: administrator.accountId, reason };
    expect(await reasonOf(suspendOfficer(scope, self))).toBe("officer.self");
    await changeOwnRoles(scope, { accountId, roles: ["reviewer"] });
  });
});

describe("a second factor made anew", () => {
  test("ends the old one and asks for the password: the link alone opens nothing", async () => {
    const officer = await makeOfficer(here, ["reviewer"]);
    const session = await signedInOfficer(officer);
    const link = await resetSecondFactor(scope, { accountId: officer.accountId, reason });
    if (!link.ok) throw new Error("no link");
    expect(await findSession(session.sessionId, false)).toBeUndefined();
    const token = tokenOf(link.value);
    const opened = await openInvitation(token);
    if (!opened.ok) throw new Error("it did not open");
    expect(opened.value).toMatchObject({ keepsPassword: true });
    const { secret } = opened.value;
    const accept = (password: string) =>
      acceptInvitation({ token, password, totp: codeOf(secret) }, { address: "test-reset" });
    expect(await reasonOf(accept("Another-horse-8"))).toBe("invitation.wrongPassword");
    expect(await accept(officer.password)).toMatchObject({ ok: true });
    const proof = { login: officer.login, password: officer.password };
    const client = { address: "test-reset" };
    expect(await reasonOf(signInOfficer({ ...proof, totp: codeOf(officer.secret, 1) }, client))).toBe(
      "signIn.wrong",
    );
    expect(await signInOfficer({ ...proof, totp: codeOf(secret, 1) }, client)).toMatchObject({ ok: true });
    const rows = await query<{ line: string }>(
      superuser,
      "SELECT a::text AS line FROM audit_entry a WHERE subject_id = $1 AND action = 'officer.totpReset'",
      [officer.accountId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.line).not.toContain(reason);
  });

  test("guessed at with passwords is stopped after five", async () => {
    const officer = await makeOfficer(here, ["reviewer"]);
    const link = await resetSecondFactor(scope, { accountId: officer.accountId, reason });
    if (!link.ok) throw new Error("no link");
    const guess = () =>
      acceptInvitation({ token: tokenOf(link.value), password: "Wrong-horse-99", totp: "000000" }, {});
    for (let tries = 0; tries < 5; tries += 1)
      expect(await reasonOf(guess())).toBe("invitation.wrongPassword");
    await expect(guess()).rejects.toMatchObject({ problem: { kind: "RATE_LIMITED" } });
  });

  test("is refused for oneself and for an officer who also serves elsewhere", async () => {
    const self = { accountId: administrator.accountId, reason };
    expect(await reasonOf(resetSecondFactor(scope, self))).toBe("officer.self");
    const { login, name, accountId } = await makeOfficer(here, ["reviewer"]);
    await inviteOfficer(operator, { login, name, registry: there, roles: ["decider"] });
    expect(await reasonOf(resetSecondFactor(scope, { accountId, reason }))).toBe("officer.servesElsewhere");
  });
});
