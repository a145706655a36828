import { randomUUID } from "node:crypto";
import { runOnce } from "graphile-worker";
import { beforeAll, describe, expect, test } from "vitest";
import { otherNotices } from "@/lib/messages/notices";
import { authScope, type PersonScope, scopeOfOperator } from "@/server/auth/scope";
import { setClock } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { demoRegistries } from "@/server/demo/registries";
import {
  addMessage,
  countUnread,
  listMessages,
  markRead,
  sendMessage,
} from "@/server/notifications/messages";
import { taskList } from "@/server/outbox/run-task";
import { saveRegistries } from "@/server/registries/setup";
import { makeBarePerson } from "../factories/bare-person";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

let urls: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  urls = await useOwnDatabase({ ZHICE_MODE: "demo" });
});

const workOnce = () =>
  runOnce({ connectionString: urls.worker, taskList: taskList(), noHandleSignals: true, logger: silent });

/** Adds messages one second apart, the first the oldest. */
async function addMany(scope: PersonScope, count: number): Promise<void> {
  const start = Date.now();
  for (let index = 0; index < count; index += 1) {
    const restore = setClock(() => new Date(start + index * 1000));
    await addMessage(scope, { key: "certificate.issued", values: { number: index } }, `job ${index}`);
    restore();
  }
}

describe("messages of a person", () => {
  test("arrive after the sender's transaction committed, from whatever scope it was", async () => {
    const person = await makeBarePerson();
    await saveRegistries(scopeOfOperator("test"), demoRegistries);
    const registry = await withScope(scopeOfOperator("test"), (db) =>
      db.registry.findFirstOrThrow({ orderBy: { code: "asc" } }),
    );
    await withScope(authScope(), (db) =>
      sendMessage(db, person.personId, {
        key: "account.mobileResetRequested",
        values: { authority: registry.authorityZh, hours: 72, hotline: registry.hotline },
        href: "/account",
        registryId: registry.id,
      }),
    );
    expect(await countUnread(person)).toBe(0);
    await workOnce();
    expect(await listMessages(person)).toEqual({
      messages: [
        {
          id: expect.any(String),
          key: "account.mobileResetRequested",
          text: {
            zh: expect.stringMatching(
              new RegExp(`^${registry.authorityZh}受理了更换您账号手机号的申请，72 小时后生效`),
            ),
            en: expect.stringContaining(`it takes effect in 72 hours`),
          },
          href: "/account",
          at: expect.any(Date),
          read: false,
          authority: { zh: registry.authorityZh, en: registry.authorityEn },
        },
      ],
      next: null,
    });
  });

  test("come twenty at a time, newest first, none twice and none left out", async () => {
    const person = await makeBarePerson();
    await addMany(person, 45);
    const seen: unknown[] = [];
    let before: string | null | undefined;
    const sizes: number[] = [];
    do {
      const page = await listMessages(person, before ? { before } : {});
      sizes.push(page.messages.length);
      seen.push(...page.messages.map(({ text }) => Number(/\d+/.exec(text?.zh ?? "")?.[0])));
      before = page.next;
    } while (before);
    expect(sizes).toEqual([20, 20, 5]);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => 44 - index));
  });

  test("a full last page has no next one", async () => {
    const person = await makeBarePerson();
    await addMany(person, 20);
    expect((await listMessages(person)).next).toBeNull();
  });

  test("are marked as read, some or all; the first reading counts", async () => {
    const person = await makeBarePerson();
    await addMany(person, 3);
    const { messages } = await listMessages(person);
    await markRead(person, [messages[0]?.id ?? ""]);
    expect(await countUnread(person)).toBe(2);
    const readAt = () =>
      withScope(person, (db) => db.personMessage.findUniqueOrThrow({ where: { id: messages[0]?.id ?? "" } }));
    const first = (await readAt()).readAt;
    await markRead(person, "all");
    expect(await countUnread(person)).toBe(0);
    expect((await readAt()).readAt).toEqual(first);
  });

  test("the same job run twice adds one message", async () => {
    const person = await makeBarePerson();
    for (const once of ["job 1", "job 1", "job 2"])
      await addMessage(person, { key: "account.passwordChanged", values: {} }, once);
    expect(await countUnread(person)).toBe(2);
  });

  test("nobody reads, pages into or marks another person's", async () => {
    const [one, other] = [await makeBarePerson(), await makeBarePerson()];
    await addMany(one, 1);
    const id = (await listMessages(one)).messages[0]?.id ?? "";
    expect((await listMessages(other)).messages).toEqual([]);
    expect((await listMessages(other, { before: id })).messages).toEqual([]);
    await markRead(other, [id]);
    await markRead(other, "all");
    expect(await countUnread(one)).toBe(1);
    await expect(
      withScope(other, (db) =>
        db.personMessage.createMany({
          data: [{ personId: one.personId, key: "account.signedUp", values: {} }],
        }),
      ),
    ).rejects.toThrow();
  });
});

test.each([
  ["registration", "registration_change_kind"],
  ["certificate", "certificate_status"],
])("whatever can come to be of a %s is told, or has a reason why not", async (what, constraint) => {
  const [row] = await query<{ text: string }>(
    urls.superuser,
    "SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1",
    [constraint],
  );
  const states = [...(row?.text ?? "").matchAll(/'(\w+)'/g)].map(([, state]) => `${what} ${state}`);
  expect(states.length).toBeGreaterThan(4);
  expect(Object.keys(otherNotices)).toEqual(expect.arrayContaining(states));
});

test("an unknown person's message fails and is tried again, nothing is added", async () => {
  await withScope(authScope(), (db) => sendMessage(db, randomUUID(), { key: "account.signedUp" }));
  await workOnce();
  const jobs = await query<{ attempts: number }>(urls.worker, "SELECT attempts FROM graphile_worker.jobs");
  expect(jobs).toEqual([{ attempts: 1 }]);
});
