import { beforeAll, describe, expect, test } from "vitest";
import { readCreditCode } from "@/lib/domain/credit-code";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { statusOn } from "@/lib/domain/validity";
import { listMatters, listOwnApplications } from "@/server/applications/list-own";
import { verifyEmployer } from "@/server/applications/verify-employer";
import { authScope, personScopeOfAccount, registryScopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { demoEnterprises } from "@/server/demo/enterprises";
import { demoPeople } from "@/server/demo/people";
import { seedDemo } from "@/server/demo/seed";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import { query, useOwnDatabase } from "../support/own-database";

const registry = "shanghai-cost-engineer";
let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await query(superuser, "INSERT INTO installation (mode) VALUES ('demo')");
  await seedDemo();
});

async function scopeOf(name: string) {
  const person = demoPeople.find((each) => each.name === name);
  if (!person) throw new Error(`no ${name}`);
  const { id } = await withScope(authScope(), (db) =>
    db.account.findFirstOrThrow({
      where: { idIndex: idNumberIndex(person.idType, person.idNumber) },
      select: { id: true },
    }),
  );
  return personScopeOfAccount(id);
}

const mattersOf = async (name: string) => listMatters(await scopeOf(name), registry);

describe("the demonstration's data", () => {
  test("are the same however often they are written", async () => {
    const count = () =>
      query(
        superuser,
        `SELECT (SELECT count(*) FROM registration) AS registrations, (SELECT count(*) FROM registry_setting) AS settings,
                (SELECT count(*) FROM enterprise_entry) AS enterprises, (SELECT count(*) FROM employer) AS employers`,
      );
    const before = await count();
    expect(before).toEqual([{ registrations: "9", settings: "3", enterprises: "8", employers: "1" }]);
    await seedDemo();
    expect(await count()).toEqual(before);
  });

  test("leave two signed forms waiting for their employer", async () => {
    for (const name of ["许望舒", "陈柏舟"])
      expect(await listOwnApplications(await scopeOf(name))).toMatchObject([{ state: "applicantSigned" }]);
  });

  test("hold the registrations that the stories tell of", async () => {
    const today = plainDateIn(now());
    const held = async (name: string) => (await mattersOf(name)).registrations;
    expect(await held("陆知遥")).toEqual([]);
    expect(await held("吴𬭎")).toEqual([]);
    expect(await held("顾南乔")).toMatchObject([{ specialty: "civil", standing: "registered" }]);
    const [soon] = await held("闻人婕");
    expect(soon?.validity.end).toBe(addDays(today, 40));
    const [late] = await held("钟离媛");
    expect(late && statusOn(late.validity as never, today)).toBe("expired");
    expect(soon?.number).toMatch(/^建\[造\]21\d{2}31000{2}2086$/);
  });

  test("let the unregistered and the expired begin, and tell the registered why not", async () => {
    const initial = async (name: string) => (await mattersOf(name)).availability[0];
    expect(await initial("陆知遥")).toMatchObject({ matter: "initial", open: true });
    expect(await initial("钟离媛")).toMatchObject({ matter: "initial", open: true });
    expect(await initial("顾南乔")).toMatchObject({ matter: "initial", open: false });
  });

  test("know an employer of every kind, with codes that hold", async () => {
    const scope = await scopeOf("陆知遥");
    const reason = async (name: string) => {
      const result = await verifyEmployer(scope, name);
      return result.ok ? result.value.creditCode : result.reasons[0].key;
    };
    expect(demoEnterprises.filter(({ creditCode }) => !readCreditCode(creditCode).ok)).toEqual([]);
    expect(await reason("上海衡石工程咨询有限公司")).toBe("91310000MA1FAKE19Y");
    expect(await reason("上海中砥(集团)建设咨询有限公司")).toBe("91310000MA1FAKE6X2");
    expect(await reason("上海同衡造价咨询有限公司")).toBe("employer.ambiguous");
    expect(await reason("上海旧桥建设咨询有限公司")).toBe("employer.revoked");
    expect(await reason("上海云间造价事务所有限公司")).toBe("employer.cancelled");
  });

  test("are written in one registry's scope, for which a script gives its reason", () => {
    expect(() => registryScopeOfOperator("00000000-0000-0000-0000-000000000000", " ")).toThrow(
      "needs a reason",
    );
  });
});
