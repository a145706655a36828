import { beforeAll, describe, expect, test } from "vitest";
import { type RegistryInput, registryInput } from "@/lib/dto/registry";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { platformScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import {
  blockOfficer,
  listOfficers,
  removeAdministrator,
  renewInvitation,
} from "@/server/officers/administer-officers";
import { createPlatformAdministrator } from "@/server/officers/create-platform-administrator";
import { openInvitation } from "@/server/officers/open-invitation";
import {
  changeRegistry,
  listRegistries,
  readRegistry,
  switchMatter,
} from "@/server/registries/administer-registries";
import { setUpRegistry } from "@/server/registries/set-up-registry";
import { makeOfficer, signedInOfficer, tokenOf } from "../factories/officer";
import { query, useOwnDatabase } from "../support/own-database";

const operator = scopeOfOperator("test");
const createRegistry = (scope: typeof operator, registry: RegistryInput) =>
  setUpRegistry(scope, { registry, settings: registrySettingsSchema.parse({}), administrator: null });
let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
});

const given: RegistryInput = {
  authorityZh: "江苏省住房和城乡建设厅",
  authorityEn: "Department of Housing and Urban-Rural Development of Jiangsu",
  creditCode: "11310000DEM00033XL",
  hotline: "025-0000000",
  address: "南京市（测试地址）",
  professionCode: "cost-engineer",
  provinceCode: "32",
  acceptanceCode: "101",
  documentPrefix: "苏建注造",
  openedMatters: [],
};
const taken = (field: string) => ({ key: `registry.taken.${field}`, field });

describe("a registry", () => {
  test("is set up, found and named after its province and profession", async () => {
    expect(await createRegistry(operator, given)).toEqual({
      ok: true,
      value: { code: "jiangsu-cost-engineer", link: null },
    });
    expect(await readRegistry(operator, "jiangsu-cost-engineer")).toMatchObject({
      province: { zh: "江苏省", en: "Jiangsu" },
      openedMatters: [],
      acceptanceCode: "101",
    });
    expect((await listRegistries(operator)).map(({ code }) => code)).toContain("jiangsu-cost-engineer");
  });

  test("whose code, prefix or register is taken is refused at each field", async () => {
    expect(await createRegistry(operator, given)).toEqual({
      ok: false,
      reasons: [taken("acceptanceCode"), taken("documentPrefix"), taken("professionCode")],
    });
    const other = { ...given, provinceCode: "33", documentPrefix: "浙建注造" };
    expect(await createRegistry(operator, other)).toEqual({ ok: false, reasons: [taken("acceptanceCode")] });
  });

  test("set up by two at once with one acceptance code is made once", async () => {
    const results = await Promise.all([
      createRegistry(operator, {
        ...given,
        provinceCode: "34",
        acceptanceCode: "102",
        documentPrefix: "皖建注造",
      }),
      createRegistry(operator, {
        ...given,
        provinceCode: "35",
        acceptanceCode: "102",
        documentPrefix: "闽建注造",
      }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reasons: [taken("acceptanceCode")] });
  });

  test("is changed, but never to what another has", async () => {
    await createRegistry(operator, {
      ...given,
      provinceCode: "36",
      acceptanceCode: "103",
      documentPrefix: "赣建注造",
    });
    const code = "jiangxi-cost-engineer";
    const {
      professionCode: _profession,
      provinceCode: _province,
      openedMatters: _matters,
      ...details
    } = given;
    const own = { ...details, acceptanceCode: "103", documentPrefix: "赣建注造" };
    expect(await changeRegistry(operator, code, { ...own, hotline: "0791-123456" })).toMatchObject({
      ok: true,
    });
    expect(await changeRegistry(operator, code, { ...own, acceptanceCode: "101" })).toEqual({
      ok: false,
      reasons: [taken("acceptanceCode")],
    });
    expect((await readRegistry(operator, code)).hotline).toBe("0791-123456");
    await expect(changeRegistry(operator, "no-such", own)).rejects.toMatchObject({
      problem: { kind: "NOT_FOUND" },
    });
  });

  test("opens and closes a matter once, and knows only those of its profession", async () => {
    const code = "jiangsu-cost-engineer";
    const opened = async () => (await readRegistry(operator, code)).openedMatters;
    await Promise.all([1, 2, 3].map(() => switchMatter(operator, code, "initial", true)));
    expect(await opened()).toEqual(["initial"]);
    await switchMatter(operator, code, "initial", false);
    expect(await opened()).toEqual([]);
    await expect(switchMatter(operator, code, "invented", true)).rejects.toMatchObject({
      problem: { kind: "INVALID" },
    });
    const rows = await query<{ action: string }>(
      superuser,
      "SELECT action FROM audit_entry WHERE action LIKE 'registry.matter%' ORDER BY id",
    );
    expect(rows.map(({ action }) => action)).toEqual(["registry.matterOpened", "registry.matterClosed"]);
  });

  test("entered with mistakes is refused with a reason at each field", () => {
    const read = registryInput.safeParse({
      ...given,
      authorityZh: " ",
      creditCode: "11310000DEM00033XX",
      acceptanceCode: "33",
      documentPrefix: "Hu",
      hotline: "call us",
      address: "",
      professionCode: "",
      provinceCode: "99",
    });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["authorityZh", "registry.authorityZh"],
      ["creditCode", "creditCode.checkCharacter"],
      ["acceptanceCode", "registry.acceptanceCode"],
      ["documentPrefix", "registry.documentPrefix"],
      ["hotline", "registry.hotline"],
      ["address", "registry.address"],
      ["professionCode", "registry.profession"],
      ["provinceCode", "registry.province"],
    ]);
  });

  test("can be set up with matters of its profession, no others", () => {
    expect(registryInput.safeParse({ ...given, openedMatters: ["initial"] }).success).toBe(true);
    const wrong = { ...given, professionCode: "structural-engineer", openedMatters: ["specialtyAddition"] };
    expect(registryInput.safeParse(wrong).error?.issues[0]?.message).toBe("registry.matters");
  });
});

describe("platform administrators", () => {
  const reason = { ok: false, reasons: [{ key: "officer.lastAdministrator" }] };
  const remove = (accountId: string) => removeAdministrator(operator, accountId);

  test("always keep one who can sign in", async () => {
    const only = await makeOfficer(null);
    expect(await remove(only.accountId)).toEqual(reason);
    expect(await blockOfficer(operator, only.accountId)).toEqual(reason);
    expect(await renewInvitation(operator, only.accountId)).toEqual(reason);
    const invited = await createPlatformAdministrator({ login: "invited-only", name: "待接受" });
    expect(invited.ok).toBe(true);
    expect(await remove(only.accountId), "an invited one may never come").toEqual(reason);
    const other = await makeOfficer(null);
    const both = await Promise.all([remove(only.accountId), blockOfficer(operator, other.accountId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const left = (await listOfficers(operator, null)).filter(({ status }) => status === "active");
    expect(left).toHaveLength(1);
  });

  test("made by the operator's script get a link; again, a new one that ends the old", async () => {
    const who = { login: "operator-made", name: "运维指定" };
    const [first, second] = [await createPlatformAdministrator(who), await createPlatformAdministrator(who)];
    if (!first.ok || !second.ok) throw new Error("no link");
    expect(first.value.url).toMatch(/^http.*\/invitation\/[\w-]{43}$/);
    expect(await openInvitation(tokenOf(first.value))).toMatchObject({
      reasons: [{ key: "invitation.expired" }],
    });
    expect(await openInvitation(tokenOf(second.value))).toMatchObject({
      ok: true,
      value: { posts: [{ authority: null, role: "platformAdministrator" }] },
    });
    const acts = await query<{ actor_kind: string }>(
      superuser,
      "SELECT actor_kind FROM audit_entry WHERE action = 'officer.invited' ORDER BY id DESC LIMIT 2",
    );
    expect(acts.map(({ actor_kind }) => actor_kind)).toEqual(["script", "script"]);
  });

  test("alone enter the platform's scope", async () => {
    const administrator = await signedInOfficer(await makeOfficer(null));
    expect(platformScopeOfSession(administrator).kind).toBe("platform");
    const officer = await signedInOfficer(
      await makeOfficer("jiangsu-cost-engineer", ["registryAdministrator"]),
    );
    expect(() => platformScopeOfSession(officer)).toThrow(
      expect.objectContaining({ problem: { kind: "NOT_FOUND", reasons: [] } }),
    );
  });
});
