import { beforeAll, describe, expect, test } from "vitest";
import { registryRoles } from "@/lib/domain/officer-roles";
import { registryScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import { findSession } from "@/server/auth/sessions";
import { signInOfficer } from "@/server/auth/sign-in";
import { listDemoAccounts } from "@/server/demo/accounts";
import { demoOfficers } from "@/server/demo/officers";
import { demoRegistries } from "@/server/demo/registries";
import { seedDemo } from "@/server/demo/seed";
import { acceptInvitation } from "@/server/officers/accept-invitation";
import {
  blockOfficer,
  changeOfficerRoles,
  listOfficers,
  renewInvitation,
} from "@/server/officers/administer-officers";
import { inviteOfficer } from "@/server/officers/invite-officer";
import { openInvitation } from "@/server/officers/open-invitation";
import { readDesk, readOwnPosts } from "@/server/officers/own-posts";
import {
  codeOf,
  inviteTestOfficer,
  makeOfficer,
  officerPassword,
  signedInOfficer,
  tokenOf,
} from "../factories/officer";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

const registry = "shanghai-cost-engineer";
const foreign = "shanghai-structural-engineer";
const operator = scopeOfOperator("test");
const client = { address: "test-officers" };
const hours = 60 * 60 * 1000;
let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await query(superuser, "INSERT INTO installation (mode) VALUES ('demo')");
  await seedDemo();
});

const moveClock = movableClock();

async function secretOf(token: string): Promise<string> {
  const opened = await openInvitation(token);
  if (!opened.ok) throw new Error(`the link did not open: ${opened.reasons[0].key}`);
  return opened.value.secret;
}

const accept = (token: string, totp: string, password = officerPassword) =>
  acceptInvitation({ token, password, totp }, client);

const reasonOf = async (result: Promise<{ ok: boolean; reasons?: { key: string }[] }>) =>
  (await result).reasons?.[0]?.key;

describe("an invitation", () => {
  test("tells who invites to what, and ends in an account that can sign in", async () => {
    const { token, login, name } = await inviteTestOfficer(registry, ["reviewer", "counterClerk"]);
    const opened = await openInvitation(token);
    expect(opened).toMatchObject({
      ok: true,
      value: { login, name, invitedBy: null, otpauthUri: expect.stringContaining(`secret=`) },
    });
    if (!opened.ok) return;
    expect(opened.value.posts.map(({ role }) => role)).toEqual(["reviewer", "counterClerk"]);
    expect(await accept(token, codeOf(opened.value.secret))).toEqual({ ok: true, value: { login } });
    const signIn = { login, password: officerPassword, totp: codeOf(opened.value.secret, 1) };
    expect(await signInOfficer(signIn, client)).toMatchObject({ ok: true });
    expect(await signInOfficer(signIn, client), "a code works once").toMatchObject({ ok: false });
  });

  test("used twice at the same moment succeeds once", async () => {
    const { token } = await inviteTestOfficer(registry, ["auditor"]);
    const totp = codeOf(await secretOf(token));
    const results = await Promise.all(Array.from({ length: 5 }, () => accept(token, totp)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.flatMap((result) => (result.ok ? [] : result.reasons.map(({ key }) => key)));
    expect(refused).toEqual(Array(4).fill("invitation.used"));
    expect(await reasonOf(openInvitation(token))).toBe("invitation.used");
  });

  test("is over after 24 hours, and an invented one is unknown", async () => {
    const { token } = await inviteTestOfficer(registry, ["auditor"]);
    const secret = await secretOf(token);
    moveClock(24 * hours);
    expect(await reasonOf(openInvitation(token))).toBe("invitation.expired");
    expect(await reasonOf(accept(token, codeOf(secret)))).toBe("invitation.expired");
    expect(await reasonOf(openInvitation("x".repeat(43)))).toBe("invitation.unknown");
  });

  test("survives a wrong code and a weak password", async () => {
    const { token } = await inviteTestOfficer(registry, ["auditor"]);
    const secret = await secretOf(token);
    expect(await reasonOf(accept(token, "000000"))).toBe("invitation.wrongCode");
    expect(await reasonOf(accept(token, codeOf(secret), "short"))).toBe("password.tooShort");
    expect(await accept(token, codeOf(secret))).toMatchObject({ ok: true });
  });

  test("made anew ends the earlier link, the password, the second factor and the sessions", async () => {
    const officer = await makeOfficer(registry, ["reviewer"]);
    const session = await signedInOfficer(officer);
    const first = await renewInvitation(operator, officer.accountId);
    const second = await renewInvitation(operator, officer.accountId);
    if (!first.ok || !second.ok) throw new Error("no link");
    expect(await findSession(session.sessionId, false)).toBeUndefined();
    expect(await reasonOf(openInvitation(tokenOf(first.value)))).toBe("invitation.expired");
    expect(await secretOf(tokenOf(second.value))).not.toBe(officer.secret);
    const old = { login: officer.login, password: officer.password, totp: codeOf(officer.secret, 1) };
    expect(await reasonOf(signInOfficer(old, client))).toBe("signIn.wrong");
  });

  test("is not kept in clear", async () => {
    const { token } = await inviteTestOfficer(registry, ["auditor"]);
    const rows = await query<{ dump: string }>(superuser, "SELECT i::text AS dump FROM invitation i");
    expect(rows.some(({ dump }) => dump.includes(token))).toBe(false);
  });

  test("under a login that somebody has adds the roles for the same name, and is refused for another", async () => {
    const officer = await makeOfficer(registry, ["reviewer"]);
    const again = { login: officer.login.toUpperCase(), registry: foreign, roles: ["auditor" as const] };
    expect(await reasonOf(inviteOfficer(operator, { ...again, name: "另一个人" }))).toBe(
      "officer.loginTaken",
    );
    expect(await inviteOfficer(operator, { ...again, name: officer.name })).toEqual({
      ok: true,
      value: { accountId: officer.accountId, link: null },
    });
    const { posts } = await readOwnPosts(await signedInOfficer(officer));
    expect(posts.map((post) => [post.registry, post.roles])).toEqual([
      [registry, ["reviewer"]],
      [foreign, ["auditor"]],
    ]);
  });

  test("with mistakes tells all of them at their fields", async () => {
    expect(await inviteOfficer(operator, { login: "x", name: "", registry, roles: [] })).toEqual({
      ok: false,
      reasons: [
        { key: "officer.login", field: "login" },
        { key: "officer.name", field: "name" },
        { key: "officer.noRole", field: "roles" },
      ],
    });
  });
});

describe("a role", () => {
  const permitted = (session: Parameters<typeof registryScopeOfSession>[0], code = registry) =>
    registryScopeOfSession(session, code, "person.resetMobile");

  test("permits what the table says, in its own registry only", async () => {
    const session = await signedInOfficer(await makeOfficer(registry, ["counterClerk"]));
    expect(await readDesk(permitted(session), ["counterClerk"])).toMatchObject({
      registry,
      permissions: [
        "desk.open",
        "person.resetMobile",
        "correction.read",
        "correction.enter",
        "register.read",
        "register.reveal",
      ],
    });
    for (const code of [foreign, "no-such-registry"])
      expect(() => permitted(session, code)).toThrow(
        expect.objectContaining({ problem: { kind: "NOT_FOUND", reasons: [] } }),
      );
    const reviewer = await signedInOfficer(await makeOfficer(registry, ["reviewer"]));
    expect(() => permitted(reviewer)).toThrow(
      expect.objectContaining({ problem: { kind: "FORBIDDEN", reasons: [] } }),
    );
  });

  test("given or taken counts from the officer's next request", async () => {
    const officer = await makeOfficer(registry, ["reviewer"]);
    const { sessionId } = await signedInOfficer(officer);
    const change = { accountId: officer.accountId, registry };
    const again = async () => {
      const session = await findSession(sessionId, false);
      if (!session) throw new Error("no session");
      return session;
    };
    await changeOfficerRoles(operator, { ...change, roles: ["reviewer", "counterClerk"] });
    await changeOfficerRoles(operator, { ...change, roles: ["reviewer", "counterClerk"] });
    expect(permitted(await again())).toBeDefined();
    await changeOfficerRoles(operator, { ...change, roles: [] });
    const bare = await again();
    expect(() => permitted(bare)).toThrow("no membership");
    expect((await listOfficers(operator, registry)).map(({ login }) => login)).not.toContain(officer.login);
  });
});

test("a blocked officer is out everywhere at once, and a new link brings him back", async () => {
  const officer = await makeOfficer(registry, ["reviewer"]);
  const session = await signedInOfficer(officer);
  expect(await blockOfficer(operator, officer.accountId)).toEqual({ ok: true, value: true });
  expect(await findSession(session.sessionId, false)).toBeUndefined();
  const proof = { login: officer.login, password: officer.password, totp: codeOf(officer.secret, 1) };
  expect(await reasonOf(signInOfficer(proof, client))).toBe("signIn.wrong");
  const link = await renewInvitation(operator, officer.accountId);
  if (!link.ok) throw new Error("no link");
  const token = tokenOf(link.value);
  expect(await accept(token, codeOf(await secretOf(token)))).toMatchObject({ ok: true });
});

test("blocking an invited officer ends his link", async () => {
  const { accountId, token } = await inviteTestOfficer(registry, ["auditor"]);
  await blockOfficer(operator, accountId);
  expect(await reasonOf(openInvitation(token))).toBe("invitation.expired");
});

test("every act is in the audit log, and no secret is", async () => {
  const officer = await makeOfficer(registry, ["auditor"]);
  await changeOfficerRoles(operator, { accountId: officer.accountId, registry, roles: [] });
  await blockOfficer(operator, officer.accountId);
  const rows = await query<{ action: string; line: string }>(
    superuser,
    "SELECT action, a::text AS line FROM audit_entry a WHERE subject_id = $1 OR actor_id = $1 ORDER BY id",
    [officer.accountId],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    "officer.roleGranted",
    "officer.invited",
    "officer.activated",
    "officer.roleRevoked",
    "officer.blocked",
  ]);
  expect(rows.some(({ line }) => line.includes(officer.secret) || line.includes(officer.name))).toBe(false);
});

describe("the demonstration's accounts", () => {
  test("are written once however often it is seeded, and sign in with what is shown", async () => {
    const count = () =>
      query<{ accounts: string; posts: string }>(
        superuser,
        `SELECT (SELECT count(*) FROM account WHERE mobile_index IS NOT NULL OR login !~ '^o[0-9a-f]{8}') AS accounts,
                (SELECT count(*) FROM membership m JOIN account a ON a.id = m.account_id WHERE a.login !~ '^o[0-9a-f]{8}') AS posts`,
      );
    const before = await count();
    await seedDemo();
    expect(await count()).toEqual(before);
    const officer = listDemoAccounts().find(({ identifier }) => identifier === "shenhe");
    expect(
      await signInOfficer(
        { login: "shenhe", password: officer?.password ?? "", totp: officer?.totp ?? "" },
        client,
      ),
    ).toMatchObject({ ok: true });
  });

  test("hold every role in every registry and a story each", () => {
    const accounts = listDemoAccounts();
    const posts = demoOfficers.flatMap((officer) => (officer.posts === "platform" ? [] : officer.posts));
    for (const { code } of demoRegistries)
      expect(
        new Set(posts.filter((post) => post.registry === code).flatMap(({ roles }) => roles)),
        code,
      ).toEqual(new Set(registryRoles));
    expect(accounts.filter(({ kind }) => kind === "officer")).toHaveLength(demoOfficers.length);
    expect(accounts.filter(({ kind }) => kind === "person").length).toBeGreaterThanOrEqual(8);
    expect(new Set(accounts.map(({ story }) => story.en)).size).toBe(accounts.length);
  });
});
