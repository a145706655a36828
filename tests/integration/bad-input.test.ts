import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asPlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { AppError, type Reason } from "@/lib/errors";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import en from "@/messages/en/reasons.json";
import zh from "@/messages/zh-CN/reasons.json";
import { abandonApplication } from "@/server/applications/abandon";
import { askWithdrawal } from "@/server/applications/ask-withdrawal";
import { explain } from "@/server/applications/explain";
import { saveApplication } from "@/server/applications/save";
import { type RegistryScope, scopeOfOperator } from "@/server/auth/scope";
import { previewNotice } from "@/server/calendar/national-calendar";
import { addOwnDay } from "@/server/calendar/own-days";
import { now, setClock } from "@/server/clock";
import { returnToApplicant } from "@/server/employers/return-application";
import { csvOf, openColumns } from "@/server/register/write-open-data";
import { saveOwnSettings } from "@/server/registries/own-settings";
import { acceptCase, refuseAcceptance } from "@/server/review/accept";
import { requestCorrection } from "@/server/review/correct";
import { decideCase, reviewCase } from "@/server/review/decide";
import { askExplanation } from "@/server/review/explain";
import { askExtension } from "@/server/review/extend";
import { answerWithdrawal } from "@/server/review/withdrawal";
import { makeDeskOfficer } from "../factories/decision";
import { type Copy, copyOf } from "../races/snapshot";
import { makeWorld, type World } from "../races/world";
import { useOwnDatabase } from "../support/own-database";
import { photograph } from "../support/photograph";

const long = "长".repeat(100_000);
const short = "不行";
const opinion = "经核查，情况与申报的材料一致。";

let world: World;
let both: RegistryScope;
let administrator: RegistryScope;
beforeAll(async () => {
  const { superuser } = await useOwnDatabase();
  world = await makeWorld(superuser);
  both = world.reviewers[0];
  administrator = await makeDeskOfficer("registryAdministrator");
});
afterAll(() => world.db.end());

/** Whether a reason has a sentence in both languages. */
function isWorded({ key }: Reason): boolean {
  const found = (texts: object) =>
    key
      .split(".")
      .reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], texts);
  return typeof found(zh) === "string" && typeof found(en) === "string";
}

/** The first reason why something was not done. */
async function reasonOf(act: () => Promise<unknown>): Promise<Reason | "done"> {
  try {
    const answer = (await act()) as { ok: boolean; reasons?: Reason[] };
    return answer.ok ? "done" : (answer.reasons?.[0] ?? { key: "none" });
  } catch (error) {
    if (error instanceof AppError) return error.problem.reasons[0] ?? { key: "none" };
    throw error;
  }
}

/** Tries everything in turn: each is refused for its reason, in words, and leaves every table as it was. */
async function refusedAll(tries: readonly (readonly [expected: string, act: () => Promise<unknown>])[]) {
  const before = await photograph(world.db);
  for (const [at, [expected, act]] of tries.entries()) {
    const reason = await reasonOf(act);
    expect(reason, `try ${at}`).toMatchObject({ key: expected });
    expect(reason !== "done" && isWorded(reason), expected).toBe(true);
  }
  expect(await photograph(world.db)).toEqual(before);
}

test("a photograph of the tables shows any change", async () => {
  const before = await photograph(world.db);
  expect(await photograph(world.db)).toEqual(before);
  await world.db.query("UPDATE registry SET hotline = hotline || '1'");
  const after = await photograph(world.db);
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(["registry"]);
});

describe("words", () => {
  test("of a hundred thousand characters, or none where a reason is needed, are refused in every step", async () => {
    const [reviewer] = world.reviewers;
    const [decider] = world.deciders;
    const review = await copyOf(world.db, world.inReview);
    const say = (words: string) => ({ id: review.id, version: review.version, opinion: words });
    const decide =
      (decision: "grant" | "refuse", words: string, reasons: string[] = []) =>
      () =>
        decideCase(decider, { ...say(words), decision, reasons });
    await refusedAll([
      ["review.opinion", () => reviewCase(reviewer, { ...say(long), verdict: "recommend" })],
      ["review.opinion", () => reviewCase(reviewer, { ...say(" \n　"), verdict: "recommend" })],
      ["review.facts", () => reviewCase(reviewer, { ...say(short), verdict: "recommendRefusal" })],
      ["review.opinion", decide("grant", long)],
      ["review.opinion", decide("refuse", long, ["REFUSE_01"])],
      ["review.reasons", decide("refuse", opinion)],
      ["review.reasons", decide("refuse", opinion, ["REFUSE_99"])],
      ["review.facts", decide("refuse", short, ["REFUSE_01"])],
      ["review.opinion", () => askExplanation(reviewer, say(long))],
      ["review.facts", () => askExplanation(reviewer, say(short))],
      ["review.opinion", () => askExtension(reviewer, say(long))],
      ["review.facts", () => askExtension(reviewer, say(short))],
      ["review.facts", () => answerWithdrawal(reviewer, { ...say(short), confirm: false })],
      ["review.opinion", () => acceptCase(reviewer, say(long))],
      [
        "review.rightAuthority",
        () => refuseAcceptance(reviewer, { ...say(opinion), ground: "notOurs", rightAuthority: long }),
      ],
      ["review.correctionItems", () => requestCorrection(reviewer, { ...say(""), items: [] })],
      [
        "review.correctionReason",
        () => requestCorrection(reviewer, { ...say(""), items: [{ item: "other", reason: long }] }),
      ],
    ]);
  });

  test("of applicant and employer have their bounds as well", async () => {
    const { signer, operators } = world;
    const { id, version } = await copyOf(world.db, world.signed);
    const employer = operators[0].scope;
    await refusedAll([
      ["withdrawal.reason", () => askWithdrawal(signer.scope, { id, version, reason: long })],
      ["explanation.length", () => explain(signer.scope, { id, answer: long, file: null })],
      ["return.reason", () => returnToApplicant(employer, { id, version, reason: long })],
      ["return.reason", () => returnToApplicant(employer, { id, version, reason: " " })],
    ]);
  });
});

describe("a case that moved on", () => {
  const older = ({ id, version }: Copy) => ({ id, version: version - 1 });

  test("is not acted upon as it was before, whoever tries, and each is told what happened", async () => {
    const { signer, operators, reviewers, deciders, db } = world;
    const officers = older(await copyOf(db, world.inDecision));
    await refusedAll([
      [
        "application.overtaken",
        () => reviewCase(reviewers[1], { ...officers, opinion, verdict: "recommend" }),
      ],
      [
        "application.overtaken",
        () => decideCase(deciders[0], { ...officers, opinion, decision: "grant", reasons: [] }),
      ],
      ["application.overtaken", () => askExplanation(reviewers[1], { ...officers, opinion })],
      ["application.overtaken", () => askWithdrawal(signer.scope, { ...officers, reason: opinion })],
    ]);
    const parties = older(await copyOf(db, world.signed));
    await refusedAll([
      ["application.overtaken", () => saveApplication(signer.scope, { ...parties, draft: signer.draft })],
      ["application.overtaken", () => abandonApplication(signer.scope, parties)],
      ["application.overtaken", () => returnToApplicant(operators[0].scope, { ...parties, reason: opinion })],
    ]);
  });

  test("is not decided by who reviewed it, whatever roles he has, nor from outside its state", async () => {
    const { db, deciders } = world;
    const { id, version } = await copyOf(db, world.inDecision);
    const decide = (scope: RegistryScope, decision: "grant" | "refuse") => () =>
      decideCase(scope, {
        id,
        version,
        opinion,
        decision,
        reasons: decision === "refuse" ? ["REFUSE_01"] : [],
      });
    await refusedAll([
      ["application.otherDecider", decide(both, "grant")],
      ["application.otherDecider", decide(both, "refuse")],
      ["application.notInThisState", () => acceptCase(deciders[0], { id, version, opinion })],
    ]);
  });
});

describe("what is set", () => {
  test("beyond the law, into the past, or against cases that wait, changes nothing", async () => {
    const { db } = world;
    const today = plainDateIn(now());
    const [row] = (
      await db.query<{ data: object; version: number }>(
        "SELECT data, version FROM registry_setting WHERE registry_id = $1 ORDER BY version DESC LIMIT 1",
        [administrator.registryId],
      )
    ).rows;
    const propose =
      (changed: object, effectiveFrom = today) =>
      () =>
        saveOwnSettings(administrator, {
          basedOn: row?.version ?? 0,
          effectiveFrom,
          settings: registrySettingsSchema.parse({ ...row?.data, ...changed }),
        });
    await refusedAll([
      ["settings.beyondLaw", propose({ decisionDays: { initial: 21 } })],
      ["settings.past", propose({ smsCodeMinutes: 20 }, asPlainDate("2020-01-02"))],
      ["settings.nothing", propose({})],
    ]);
    expect(registrySettingsSchema.safeParse({ smsCodeMinutes: 100_000 }).success).toBe(false);
    await db.query(
      `UPDATE registry_setting SET data = data || '{"acceptance": "window"}' WHERE registry_id = $1`,
      [administrator.registryId],
    );
    const { id } = await copyOf(db, world.inReview);
    await db.query("UPDATE application SET state = 'awaitingAcceptance' WHERE id = $1", [id]);
    await refusedAll([["settings.casesAwait", propose({ acceptance: "automatic" })]]);
  });

  test("a day in a year whose calendar nobody has announced is refused, and so is its notice", async () => {
    const add = (day: string) => () =>
      addOwnDay(administrator, { day: asPlainDate(day), kind: "localHoliday", reason: opinion });
    const restore = setClock(() => new Date("2041-03-05T02:00:00Z"));
    try {
      await refusedAll([
        ["calendar.own.uncoveredYear", add("2041-03-12")],
        ["calendar.yearOver", () => previewNotice(scopeOfOperator("test"), { year: 2040, text: opinion })],
        ["calendar.yearTooFar", () => previewNotice(scopeOfOperator("test"), { year: 2043, text: opinion })],
      ]);
    } finally {
      restore();
    }
  });
});

test("a name that a spreadsheet would calculate is exported as text", async () => {
  const words = Object.fromEntries(openColumns.map((column) => [column, column]));
  const same = (code: string) => code;
  const entry = {
    name: '=HYPERLINK("http://x")',
    employer: "＋1",
    standing: "valid",
    medium: "paper",
    specialty: null,
  };
  const parts = (async function* () {
    yield [entry] as never;
  })();
  const bytes: Uint8Array[] = [];
  const asked = { source: "@source", columns: words as never, specialty: same, standing: same, medium: same };
  for await (const part of csvOf(parts, asked)) bytes.push(part);
  const csv = Buffer.concat(bytes).toString();
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(csv).toContain('"\'＋1"');
  expect(csv).toContain('"\'@source"');
});
