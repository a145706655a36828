import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeMobile, requestNewMobileCode, requestOldMobileCode } from "@/server/accounts/change-mobile";
import { requestPasswordResetCode, resetPassword } from "@/server/accounts/reset-password";
import { personScopeOfSession, platformScopeOfSession, registryScopeOfSession } from "@/server/auth/scope";
import { findSession, revokeSession } from "@/server/auth/sessions";
import { requestSignInCode, signInWithCode, signInWithPassword } from "@/server/auth/sign-in";
import { mobileNumber, residentId } from "../factories/identity";
import { makePerson, type TestPerson } from "../factories/person";
import { movableClock } from "../support/clock";
import { lastCodeTo } from "../support/codes";

const client = () => ({ address: randomUUID() });
const minutes = 60_000;

async function signedIn(person: TestPerson): Promise<string> {
  const result = await signInWithPassword(
    { identifier: person.idNumber, password: person.password },
    client(),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.reasons));
  return result.value.sessionId;
}

describe("signing in", () => {
  const later = movableClock();

  test("works by ID number in any writing and by mobile", async () => {
    const person = await makePerson();
    for (const identifier of [
      person.idNumber,
      person.idNumber.toLowerCase(),
      ` ${person.mobile.slice(0, 3)} ${person.mobile.slice(3)}`,
      `+86${person.mobile}`,
    ]) {
      expect(
        await signInWithPassword({ identifier, password: person.password }, client()),
        identifier,
      ).toMatchObject({ ok: true });
    }
  });

  test("a wrong password and an unknown number get the same answer", async () => {
    const person = await makePerson();
    const wrong = await signInWithPassword({ identifier: person.mobile, password: "not this one" }, client());
    const unknown = await signInWithPassword(
      { identifier: mobileNumber(), password: person.password },
      client(),
    );
    expect(wrong).toEqual({ ok: false, reasons: [{ key: "signIn.wrong" }] });
    expect(unknown).toEqual(wrong);
  });

  test("five failures pause the way by password for half an hour, also for the right password", async () => {
    const person = await makePerson();
    for (let failed = 0; failed < 5; failed += 1)
      await signInWithPassword({ identifier: person.mobile, password: "wrong" }, client());
    const right = { identifier: person.mobile, password: person.password };
    expect(await signInWithPassword(right, client())).toMatchObject({
      ok: false,
      reasons: [{ key: "signIn.paused" }],
    });
    later(31 * minutes);
    expect(await signInWithPassword(right, client())).toMatchObject({ ok: true });
  });

  test("a pause says the same where there is no account, and leaves the way by code open", async () => {
    const person = await makePerson();
    for (const identifier of [person.mobile, mobileNumber()]) {
      const told = [];
      for (let tried = 0; tried < 7; tried += 1)
        told.push(await signInWithPassword({ identifier, password: "wrong" }, client()));
      const keys = told.map((result) => (result.ok ? "in" : result.reasons[0].key));
      expect(keys).toEqual([...Array(5).fill("signIn.wrong"), "signIn.paused", "signIn.paused"]);
    }
    await requestSignInCode(person.mobile, client());
    const code = await lastCodeTo(person.mobile);
    expect(await signInWithCode({ mobile: person.mobile, code }, client())).toMatchObject({ ok: true });
  });

  test("a code to the mobile signs in once", async () => {
    const person = await makePerson();
    await requestSignInCode(person.mobile, client());
    const code = await lastCodeTo(person.mobile);
    expect(await signInWithCode({ mobile: person.mobile, code }, client())).toMatchObject({ ok: true });
    expect(await signInWithCode({ mobile: person.mobile, code }, client())).toMatchObject({
      ok: false,
      reasons: [{ key: "code.used" }],
    });
  });

  test("asking for a code tells nobody who has an account, and sends nothing to strangers", async () => {
    const person = await makePerson();
    const stranger = mobileNumber();
    const known = await requestSignInCode(person.mobile, client());
    const unknown = await requestSignInCode(stranger, client());
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(await requestSignInCode(stranger, client())).toMatchObject({ reasons: [{ key: "code.tooSoon" }] });
    await expect(lastCodeTo(stranger)).rejects.toThrow("no code was sent");
  });

  test("too many tries from one address are refused, whatever the account", async () => {
    const address = { address: randomUUID() };
    for (let tried = 0; tried < 60; tried += 1)
      await signInWithPassword({ identifier: "x", password: "y" }, address);
    await expect(signInWithPassword({ identifier: "x", password: "y" }, address)).rejects.toMatchObject({
      problem: { kind: "RATE_LIMITED" },
    });
  }, 60_000);
});

describe("a race", () => {
  test("of twenty guesses at once costs each its try: no more than five are compared", async () => {
    const person = await makePerson();
    await requestSignInCode(person.mobile, client());
    const right = await lastCodeTo(person.mobile);
    const guesses = Array.from({ length: 20 }, (_, index) =>
      String((Number(right) + index + 1) % 1_000_000).padStart(6, "0"),
    );
    const told = await Promise.all(
      guesses.map((code) => signInWithCode({ mobile: person.mobile, code }, client())),
    );
    const keys = told.map((result) => (result.ok ? "signed in" : result.reasons[0].key));
    expect(keys.filter((key) => key === "code.wrong")).toHaveLength(4);
    expect(await signInWithCode({ mobile: person.mobile, code: right }, client())).toMatchObject({
      reasons: [{ key: "code.noTriesLeft" }],
    });
  });

  test("between signing in and a new password leaves no session of the old one", async () => {
    const person = await makePerson();
    await requestPasswordResetCode(person.idNumber, client());
    const code = await lastCodeTo(person.mobile);
    const old = { identifier: person.mobile, password: person.password };
    const reset = resetPassword({ idNumber: person.idNumber, code, password: "Another-horse-8" }, client());
    const opened = await Promise.all(Array.from({ length: 8 }, () => signInWithPassword(old, client())));
    expect(await reset).toMatchObject({ ok: true });
    for (const result of opened) {
      if (result.ok) expect(await findSession(result.value.sessionId, false)).toBeUndefined();
    }
  });

  test("to use up somebody's codes does not reach his other purposes", async () => {
    const person = await makePerson();
    for (let asked = 0; asked < 12; asked += 1) await requestSignInCode(person.mobile, client());
    expect(await requestPasswordResetCode(person.idNumber, client())).toMatchObject({ ok: true });
  });
});

describe("a session", () => {
  const later = movableClock();

  test("ends after half an hour without an action, and each action prolongs it", async () => {
    const sid = await signedIn(await makePerson());
    later(29 * minutes);
    expect(await findSession(sid, true)).toBeDefined();
    later(58 * minutes);
    expect(await findSession(sid, false)).toBeDefined();
    later(60 * minutes);
    expect(await findSession(sid, false)).toBeUndefined();
  });

  test("a question that asks by itself does not prolong it", async () => {
    const sid = await signedIn(await makePerson());
    later(29 * minutes);
    expect(await findSession(sid, false)).toBeDefined();
    later(31 * minutes);
    expect(await findSession(sid, false)).toBeUndefined();
  });

  test("ends after twelve hours, however busy", async () => {
    const sid = await signedIn(await makePerson());
    for (let minute = 25; minute < 12 * 60; minute += 25) {
      later(minute * minutes);
      expect(await findSession(sid, true), `${minute} min`).toBeDefined();
    }
    later(12 * 60 * minutes);
    expect(await findSession(sid, true)).toBeUndefined();
  });

  test("revoked, it is over with the next request; an invented id finds nothing", async () => {
    const sid = await signedIn(await makePerson());
    await revokeSession(sid, "test");
    expect(await findSession(sid, true)).toBeUndefined();
    expect(await findSession(randomUUID(), true)).toBeUndefined();
  });

  test("of a person gives his own scope and no other", async () => {
    const person = await makePerson();
    const session = await findSession(await signedIn(person), true);
    if (!session) throw new Error("no session");
    expect(personScopeOfSession(session).personId).toBe(person.accountId);
    expect(() => registryScopeOfSession(session, "shanghai-cost-engineer", "desk.open")).toThrow(
      expect.objectContaining({ problem: { kind: "NOT_FOUND", reasons: [] } }),
    );
    expect(() => platformScopeOfSession(session)).toThrow(
      expect.objectContaining({ problem: { kind: "NOT_FOUND", reasons: [] } }),
    );
  });
});

describe("a forgotten password", () => {
  test("is replaced with ID number and code; every session ends", async () => {
    const person = await makePerson();
    const sid = await signedIn(person);
    expect(await requestPasswordResetCode(person.idNumber, client())).toMatchObject({ ok: true });
    const code = await lastCodeTo(person.mobile);
    const password = "Another-horse-8";
    expect(await resetPassword({ idNumber: person.idNumber, code, password }, client())).toEqual({
      ok: true,
      value: true,
    });
    expect(await findSession(sid, false)).toBeUndefined();
    expect(
      await signInWithPassword({ identifier: person.mobile, password: person.password }, client()),
    ).toMatchObject({ ok: false });
    expect(await signInWithPassword({ identifier: person.mobile, password }, client())).toMatchObject({
      ok: true,
    });
  });

  test("asked for again, refused or tried with a wrong code, tells nobody whether an ID number has an account", async () => {
    const person = await makePerson();
    const known = await asking(person.idNumber);
    const unknown = await asking(residentId());
    expect(unknown).toEqual(known);
    expect(known).toEqual(["sent", "code.tooSoon", "code.wrong 4", "code.wrong 3"]);
  });

  async function asking(idNumber: string): Promise<string[]> {
    const told = (result: { ok: boolean; reasons?: { key: string; values?: Record<string, unknown> }[] }) =>
      result.ok
        ? "sent"
        : [result.reasons?.[0]?.key, result.reasons?.[0]?.values?.tries].filter(Boolean).join(" ");
    const wrong = { idNumber, code: "0", password: "Another-horse-8" };
    return [
      told(await requestPasswordResetCode(idNumber, client())),
      told(await requestPasswordResetCode(idNumber, client())),
      told(await resetPassword(wrong, client())),
      told(await resetPassword(wrong, client())),
    ];
  }

  test("answers alike for known and unknown numbers", async () => {
    const person = await makePerson();
    const known = await requestPasswordResetCode(person.idNumber, client());
    const unknown = await requestPasswordResetCode("310101199003070019", client());
    expect(unknown.ok && known.ok ? Object.keys(unknown.value) : "").toEqual(
      known.ok ? Object.keys(known.value) : undefined,
    );
  });
});

describe("a new mobile", () => {
  test("takes a code from the old one and one from the new one", async () => {
    const person = await makePerson();
    const session = await findSession(await signedIn(person), true);
    if (!session) throw new Error("no session");
    const scope = personScopeOfSession(session);
    const mobile = mobileNumber();
    await requestOldMobileCode(scope);
    await requestNewMobileCode(scope, mobile);
    const [oldCode, newCode] = [await lastCodeTo(person.mobile), await lastCodeTo(mobile)];
    expect(await changeMobile(scope, { oldCode: newCode, mobile, newCode: oldCode })).toMatchObject({
      ok: false,
    });
    expect(await changeMobile(scope, { oldCode, mobile, newCode: "0" })).toMatchObject({
      ok: false,
      reasons: [{ key: "code.wrong", field: "newCode" }], // and the old mobile's right code is not lost by it
    });
    expect(await changeMobile(scope, { oldCode, mobile, newCode })).toEqual({ ok: true, value: true });
    expect(
      await signInWithPassword({ identifier: mobile, password: person.password }, client()),
    ).toMatchObject({ ok: true });
    expect(
      await signInWithPassword({ identifier: person.mobile, password: person.password }, client()),
    ).toMatchObject({ ok: false });
  });
});
