import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readOwnAccount } from "@/server/accounts/own-account";
import { requestSignUpCode, signUp } from "@/server/accounts/sign-up";
import { personScopeOfAccount, scopeOfOperator } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import * as env from "@/server/env";
import { idNumberIndex, mobileIndex } from "@/server/personal-data/blind-index";
import { mobileNumber, residentId } from "../factories/identity";
import { makePerson } from "../factories/person";
import { movableClock } from "../support/clock";
import { lastCodeTo } from "../support/codes";

const password = "Correct-horse-7";
const client = () => ({ address: randomUUID() });

async function attempt(given: Partial<Parameters<typeof signUp>[0]> = {}) {
  const mobile = given.mobile ?? mobileNumber();
  await requestSignUpCode(mobile, client());
  const input = {
    name: "王晓岚",
    idType: "residentId" as const,
    idNumber: residentId(),
    mobile,
    code: await lastCodeTo(mobile),
    password,
    ...given,
  };
  return { input, result: await signUp(input, client()) };
}

describe("sign-up", () => {
  const later = movableClock();
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("a person with a valid number and a proved mobile gets an account that shows masked numbers", async () => {
    const person = await makePerson({ name: "周䶮", idNumber: residentId({ birthDate: "1990-03-07" }) });
    const own = await readOwnAccount(personScopeOfAccount(person.accountId));
    expect(own).toMatchObject({ name: "周䶮", sex: "male", birthDate: "1990-03-07", provenBy: "demo" });
    expect(own.mobile).toBe(`${person.mobile.slice(0, 3)}****${person.mobile.slice(-4)}`);
    expect(own.idNumber).not.toContain(person.idNumber.slice(6, 14));
  });

  test("every mistake is told at once, at its field, and the code is not lost", async () => {
    const { result, input } = await attempt({
      name: "王",
      idNumber: "310101199003070010",
      password: "short",
    });
    expect(result).toMatchObject({ ok: false });
    if (result.ok) return;
    expect(result.reasons.map((reason) => reason.field)).toEqual(
      expect.arrayContaining(["name", "idNumber", "password"]),
    );
    expect(
      await signUp({ ...input, name: "王晓岚", idNumber: residentId(), password }, client()),
    ).toMatchObject({ ok: true });
  });

  test("a wrong code costs a try, the fifth ends it, and the right one then no longer works", async () => {
    const mobile = mobileNumber();
    await requestSignUpCode(mobile, client());
    const right = await lastCodeTo(mobile);
    const wrong = right === "000000" ? "000001" : "000000";
    const input = { name: "王晓岚", idType: "residentId" as const, idNumber: residentId(), mobile, password };
    for (const tries of [4, 3, 2, 1]) {
      expect(await signUp({ ...input, code: wrong }, client())).toMatchObject({
        ok: false,
        reasons: [{ key: "code.wrong", values: { tries } }],
      });
    }
    expect(await signUp({ ...input, code: wrong }, client())).toMatchObject({
      reasons: [{ key: "code.noTriesLeft" }],
    });
    expect(await signUp({ ...input, code: right }, client())).toMatchObject({
      reasons: [{ key: "code.noTriesLeft" }],
    });
  });

  test("a code ends after ten minutes, and a new one may be asked for after one", async () => {
    const mobile = mobileNumber();
    await requestSignUpCode(mobile, client());
    expect(await requestSignUpCode(mobile, client())).toMatchObject({
      ok: false,
      reasons: [{ key: "code.tooSoon" }],
    });
    const code = await lastCodeTo(mobile);
    later(10 * 60_000 + 1_000);
    const input = { name: "王晓岚", idType: "residentId" as const, idNumber: residentId(), mobile, password };
    expect(await signUp({ ...input, code }, client())).toMatchObject({
      ok: false,
      reasons: [{ key: "code.expired", field: "code" }],
    });
    expect(await requestSignUpCode(mobile, client())).toMatchObject({ ok: true });
  });

  test("a code used twice in parallel makes one account", async () => {
    const mobile = mobileNumber();
    await requestSignUpCode(mobile, client());
    const code = await lastCodeTo(mobile);
    const input = () => ({
      name: "王晓岚",
      idType: "residentId" as const,
      idNumber: residentId(),
      mobile,
      code,
      password,
    });
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => signUp(input(), client())));
    expect(results.filter((result) => result.status === "fulfilled" && result.value.ok)).toHaveLength(1);
  });

  test("who proves the same mobile and number again is told that the account exists; others learn nothing", async () => {
    const person = await makePerson();
    later(61_000);
    const again = await attempt({ idNumber: person.idNumber, mobile: person.mobile });
    expect(again.result).toMatchObject({ ok: false, reasons: [{ key: "signUp.exists" }] });
    const stranger = await attempt({ idNumber: person.idNumber });
    expect(stranger.result).toMatchObject({ ok: false, reasons: [{ key: "signUp.noMatch" }] });
  });

  test("no more than ten codes a day go to one mobile", async () => {
    const mobile = mobileNumber();
    for (let sent = 0; sent < 10; sent += 1) {
      later(sent * 61_000);
      expect(await requestSignUpCode(mobile, client())).toMatchObject({ ok: true });
    }
    later(10 * 61_000);
    await expect(requestSignUpCode(mobile, client())).rejects.toMatchObject({
      problem: { kind: "RATE_LIMITED" },
    });
  });

  test("in production only who matches one entry of the real-name directory gets in; every cause sounds the same", async () => {
    const demo = env.readEnv();
    vi.spyOn(env, "readEnv").mockReturnValue({ ...demo, mode: "production" });
    const entry = { name: "沈若川", idNumber: residentId(), mobile: mobileNumber() };
    await withScope(scopeOfOperator("test"), (db) =>
      db.realNameEntry.create({
        data: {
          name: entry.name,
          idType: "residentId",
          idIndex: idNumberIndex("residentId", entry.idNumber),
          mobileIndex: mobileIndex(entry.mobile),
        },
      }),
    );
    const otherName = await attempt({ ...entry, mobile: mobileNumber() });
    expect(otherName.result).toEqual({ ok: false, reasons: [{ key: "signUp.noMatch" }] });
    const unknown = await attempt({ ...entry, idNumber: residentId(), mobile: mobileNumber() });
    expect(unknown.result).toEqual(otherName.result);
    expect((await attempt(entry)).result).toMatchObject({ ok: true });
  });
});
