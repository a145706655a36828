import { beforeAll, describe, expect, test } from "vitest";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { askWithdrawal } from "@/server/applications/ask-withdrawal";
import { viewOwnApplication } from "@/server/applications/view-own";
import { keepWorkingCopy } from "@/server/applications/working-copy";
import { type PlatformScope, publicScope, scopeOfJob } from "@/server/auth/scope";
import { claimCertificate, listOwnCertificates } from "@/server/certificates/own-certificates";
import { verifyByNumber } from "@/server/certificates/verify";
import { now } from "@/server/clock";
import { runClocks } from "@/server/clocks/run-clocks";
import { sweepUntouched } from "@/server/clocks/untouched";
import { workOffJobs } from "@/server/outbox/work-off";
import { makeApplicant, makeRegister } from "../factories/application";
import { applyFor, type Desk, grantMatter, makeDesk, makeHolder, signBoth, today } from "../factories/matter";
import { askCorrection, rowOf } from "../factories/procedure";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let desk: Desk;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  desk = await makeDesk();
});

const day = 24 * 60 * 60 * 1000;
const moveClock = movableClock();

/** A renewal that both signed, of a registration that ends in some days. */
async function renewalEndingIn(days: number) {
  const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), days) }]);
  const target = await applyFor(holder, "renewal");
  await signBoth(desk, holder, target);
  return { holder, id: target.applicationId, number: holder.numbers[0] ?? "" };
}
const endOf = async (number: string) => {
  const [row] = await query<{ ends_on: string }>(
    superuser,
    "SELECT ends_on::text FROM registration WHERE number = $1",
    [number],
  );
  return row?.ends_on;
};

describe("a registration under renewal", () => {
  test("counts meanwhile: the certificate verifies as under renewal, and as expired where nothing was applied for", async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 20) }]);
    const first = await applyFor(holder, "renewal");
    await grantMatter(desk, holder, first);
    const waiting = (await listOwnCertificates(holder.scope)).find(({ status }) => status === "uncollected");
    await claimCertificate(holder.scope, waiting?.id ?? "");
    await workOffJobs();
    const number = holder.numbers[0] ?? "";
    await query(superuser, "UPDATE registration SET ends_on = $2 WHERE number = $1", [
      number,
      addDays(today(), 3),
    ]);
    const check = () => verifyByNumber(publicScope(), { number, name: holder.name }, { address: number });
    const second = await applyFor(holder, "renewal");
    await signBoth(desk, holder, second);
    moveClock(5 * day);
    expect(await check()).toMatchObject({ certificate: { verdict: "valid", renewing: true } });
    await query(superuser, "UPDATE application SET closed_at = now(), state = 'refused' WHERE id = $1", [
      second.applicationId,
    ]);
    expect(await check()).toMatchObject({ certificate: { verdict: "expired", renewing: false } });
  }, 90_000);
});

describe("a renewal in time", () => {
  test("that nobody decides is granted by law once period and registration are over, and not before", async () => {
    const { holder, id, number } = await renewalEndingIn(3);
    const { due_on } = await rowOf(id);
    moveClock(5 * day); // the registration has ended, the period runs
    expect((await runClocks(desk.reviewer)).grantByLaw).toBe(0);
    moveClock(Date.parse(`${due_on}T12:00:00+08:00`) + day - Date.now());
    expect((await runClocks(desk.reviewer)).grantByLaw).toBe(1);
    expect((await runClocks(desk.reviewer)).grantByLaw).toBe(0);
    expect((await rowOf(id)).state).toBe("granted");
    expect((await endOf(number)) ?? "").toMatch(
      new RegExp(`^${Number(addDays(today(), 0).slice(0, 4)) + 4}`),
    );
    await workOffJobs();
    const { officialDocuments } = await viewOwnApplication(holder.scope, id);
    expect(officialDocuments.map(({ kind }) => kind)).toEqual(["acceptance", "granted"]);
    const [document] = await query<{ content: unknown }>(
      superuser,
      "SELECT content FROM official_document WHERE application_id = $1 AND kind = 'granted'",
      [id],
    );
    expect(JSON.stringify(document?.content)).toContain("第五十条第二款的规定，视为准予延续");
    const logged = await query(
      superuser,
      "SELECT FROM audit_entry WHERE action = 'application.expire' AND subject_id = $1 AND actor_kind IN ('job', 'officer')",
      [id],
    );
    expect(logged).toHaveLength(1);
  });

  test("is not granted over a lock, a wish to withdraw, or while the applicant corrects", async () => {
    const [locked, leaving, correcting] = [
      await renewalEndingIn(3),
      await renewalEndingIn(3),
      await renewalEndingIn(3),
    ];
    await query(superuser, "UPDATE registration SET locked_at = now() WHERE number = $1", [locked.number]);
    const { version } = await viewOwnApplication(leaving.holder.scope, leaving.id);
    await askWithdrawal(leaving.holder.scope, { id: leaving.id, version, reason: "不再执业了" });
    await askCorrection(desk.reviewer, correcting, [{ item: "other", reason: "请说明从业情况" }]);
    moveClock(25 * day);
    expect((await runClocks(desk.reviewer)).grantByLaw).toBe(0);
    for (const { id } of [locked, leaving, correcting]) expect((await rowOf(id)).state).not.toBe("granted");
  });
});

describe("last days", () => {
  test("are reckoned anew when the calendar changes, also of what was accepted before there were periods", async () => {
    const { id } = await renewalEndingIn(400);
    const { due_on } = await rowOf(id);
    await query(
      superuser,
      "UPDATE application SET period = NULL, period_from = NULL, period_days = NULL, due_on = NULL WHERE id = $1",
      [id],
    );
    expect((await runClocks(desk.reviewer)).reckonAnew).toBeGreaterThan(0);
    expect(await rowOf(id)).toMatchObject({ period: "decision", due_on });
    expect((await runClocks(desk.reviewer)).reckonAnew).toBe(0);
    const tomorrow = addDays(plainDateIn(now()), 4);
    await query(
      superuser,
      "INSERT INTO calendar_day (day, off, name) VALUES ($1, true, '临时放假'), ($2, true, '临时放假') ON CONFLICT (day) DO UPDATE SET off = true",
      [tomorrow, addDays(tomorrow, 1)],
    );
    moveClock(6 * 60_000); // a calendar is remembered for five minutes
    await runClocks(desk.reviewer);
    const later = (await rowOf(id)).due_on;
    expect(later === null || later > (due_on ?? "")).toBe(true);
  });
});

describe("a correction that is not handed in", () => {
  test("is recalled once, three days before its end, and then the case goes back with what there is", async () => {
    const { id, holder } = await renewalEndingIn(400);
    await askCorrection(desk.reviewer, { id }, [{ item: "other", reason: "请说明从业情况" }]);
    expect((await runClocks(desk.reviewer)).remindOfCorrections).toBe(0);
    moveClock(28 * day);
    expect((await runClocks(desk.reviewer)).remindOfCorrections).toBeGreaterThan(0);
    expect((await runClocks(desk.reviewer)).remindOfCorrections).toBe(0);
    moveClock(32 * day);
    await runClocks(desk.reviewer);
    expect((await rowOf(id)).state).toBe("inReview");
    const { correction, editable } = await viewOwnApplication(holder.scope, id);
    expect([correction?.open, editable, correction?.lapsedAt === null]).toEqual([false, false, false]);
  });
});

describe("what lies untouched with its applicant", () => {
  const states = async (id: string) => {
    const told = await query<{ key: string }>(
      superuser,
      "SELECT m.key FROM person_message m JOIN application a ON a.person_id = m.person_id WHERE a.id = $1 AND m.key LIKE 'application.un%' ORDER BY m.created_at",
      [id],
    );
    return [(await rowOf(id)).state, told.map(({ key }) => key.split(".").at(-1))];
  };
  const sweep = async () => {
    await sweepUntouched(scopeOfJob({ kind: "platform" }) as PlatformScope);
    await workOffJobs();
  };

  test("is recalled after 3, 7 and 14 days, once each, and given up after 90; typing begins anew", async () => {
    const [left, typed] = [await makeApplicant(), await makeApplicant()];
    moveClock(4 * day);
    await sweep();
    await sweep();
    expect(await states(left.id)).toEqual(["draft", ["untouched"]]);
    const draft = { ...typed.draft, employerPhone: "021-6" };
    await keepWorkingCopy(typed.scope, { id: typed.id, version: 1, draft });
    moveClock(8 * day);
    await sweep();
    expect(await states(left.id)).toEqual(["draft", ["untouched", "untouched"]]);
    moveClock(91 * day);
    await sweep();
    expect((await states(left.id))[0]).toBe("discarded");
    expect((await states(typed.id))[0]).toBe("draft"); // typed in four days later
  });
});
