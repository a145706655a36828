import { beforeAll, describe, expect, test } from "vitest";
import { readOwnAccount } from "@/server/accounts/own-account";
import { viewOwnApplication } from "@/server/applications/view-own";
import { rejectCorrection, withdrawCorrection } from "@/server/corrections/close";
import { enterCorrection } from "@/server/corrections/enter";
import { followNotice } from "@/server/corrections/follow-notice";
import { listCorrections } from "@/server/corrections/list";
import { withScope } from "@/server/db/scope";
import { signAs } from "@/server/walk/apply";
import { countersignAs } from "@/server/walk/countersign";
import { makeRegister } from "../factories/application";
import {
  approveAs,
  type CorrectionOfficer,
  entered,
  keysOf,
  makeCorrectionOfficer,
  makeRegistered,
  prove,
  seen,
  wish,
} from "../factories/correction";
import { makeOperator } from "../factories/employer";
import { residentId } from "../factories/identity";
import { applyFor, registryIdOf, structuralRegistry } from "../factories/matter";
import { makePerson } from "../factories/person";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let clerk: CorrectionOfficer;
let decider: CorrectionOfficer;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await makeRegister();
  clerk = await makeCorrectionOfficer(["counterClerk"]);
  decider = await makeCorrectionOfficer(["decider"]);
});

const sql = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  query<T>(superuser, text, values);

/** Somebody with a registration in both registries. */
async function registeredTwice() {
  const person = await makeRegistered();
  await sql(
    `INSERT INTO registration (registry_id, person_id, employer_id, number, begins_on, ends_on, standing, employer_name)
     SELECT $1, person_id, employer_id, 'S' || right(number, 9), begins_on, ends_on, 'registered', employer_name FROM registration WHERE person_id = $2`,
    [await registryIdOf(structuralRegistry), person.scope.personId],
  );
  return person;
}

describe("what stands against a correction", () => {
  const enter = async (input: ReturnType<typeof wish>, by = clerk) =>
    keysOf(await enterCorrection(by.scope("correction.enter"), input));

  test("each is told at its field, and nothing is entered", async () => {
    const [person, other] = [await makeRegistered(), await makePerson()];
    expect(await enter(wish(person, { name: "名", idNumber: "123", ground: "x" }))).toEqual([
      "name.tooShort",
      "idNumber.length",
      "correction.ground",
    ]);
    expect(await enter(wish(person, {}))).toEqual(["correction.same"]);
    expect(await enter(wish(person, { name: "某某", currentName: "别人" }))).toEqual(["correction.noMatch"]);
    expect(await enter(wish(other, { name: "某某" }))).toEqual(["correction.noMatch"]); // nobody in this register
    const taken = await enterCorrection(
      clerk.scope("correction.enter"),
      wish(person, { idNumber: other.idNumber }),
    );
    expect(taken).toEqual({ ok: false, reasons: [{ key: "correction.taken", field: "idNumber" }] });
    const twice = await Promise.all([
      enter(wish(person, { name: "某某" })),
      enter(wish(person, { name: "某某" })),
    ]);
    expect(twice.flat()).toEqual(["correction.pending"]);
    expect(
      await sql("SELECT 1 FROM person_correction WHERE person_id = $1", [person.scope.personId]),
    ).toHaveLength(1);
  });

  test("an officer cannot try out numbers", async () => {
    const guesser = await makeCorrectionOfficer(["counterClerk"]);
    const person = await makeRegistered();
    for (let tried = 0; tried < 20; tried += 1) await enter(wish(person, { currentName: "别人" }), guesser);
    await expect(enter(wish(person, { name: "某某" }), guesser)).rejects.toMatchObject({
      problem: { kind: "RATE_LIMITED" },
    });
  });

  test("an application that is signed and undecided in this registry, by its number", async () => {
    const person = await makeRegistered();
    const target = await applyFor(person, "specialtyAddition");
    const given = await entered(clerk, wish(person, { name: "某某" }));
    await signAs(person, target);
    const { acceptanceNumber } = await viewOwnApplication(person.scope, target.applicationId);
    expect(await seen(decider, given.id)).toMatchObject({
      inFlight: [acceptanceNumber],
      may: { decideNot: "inFlight" },
    });
    const refused = {
      ok: false,
      reasons: [{ key: "correction.inFlight", values: { numbers: acceptanceNumber } }],
    };
    expect(await approveAs(decider, given)).toEqual(refused);
    await countersignAs(await makeOperator(), target);
    expect(await approveAs(decider, given)).toEqual(refused);
    expect(await readOwnAccount(person.scope)).toMatchObject({ name: person.name });
  });

  test("a document that came to belong to somebody else, and an identity that was corrected elsewhere meanwhile", async () => {
    const person = await registeredTwice();
    const idNumber = residentId();
    const here = await entered(clerk, wish(person, { idNumber }));
    await makePerson({ idNumber });
    expect(keysOf(await approveAs(decider, here))).toEqual(["correction.taken"]);
    const [clerkThere, deciderThere] = [
      await makeCorrectionOfficer(["acceptanceOfficer"], structuralRegistry),
      await makeCorrectionOfficer(["decider"], structuralRegistry),
    ];
    const there = await entered(clerkThere, wish(person, { name: "他处更正" }));
    expect(await approveAs(deciderThere, there)).toMatchObject({ ok: true });
    expect(keysOf(await approveAs(decider, here))).toEqual(["correction.changed"]);
    expect(await seen(decider, here.id)).toMatchObject({ state: "waiting" });
  });
});

describe("attacks on a correction", () => {
  test("nobody approves what he entered, whatever his roles; not in SQL either", async () => {
    const both = await makeCorrectionOfficer(["counterClerk", "decider"]);
    const person = await makeRegistered();
    const given = await entered(both, wish(person, { name: "某某" }));
    expect(given.may).toEqual({ change: true, decide: true, decideNot: "own" });
    expect(keysOf(await approveAs(both, given))).toEqual(["correction.own"]);
    expect(
      keysOf(await rejectCorrection(both.scope("correction.approve"), { ...given, opinion: "自己退回" })),
    ).toEqual(["correction.own"]);
    const [inSql] = await withScope(
      both.scope("correction.approve"),
      (db) =>
        db.$queryRaw<{ done: string }[]>`
        SELECT app.correct_person(${given.id}::uuid, ${given.version}::int, ${both.session.accountId}::uuid, now(), 'x') AS done`,
    );
    expect(inSql).toEqual({ done: "stale" });
    expect(await readOwnAccount(person.scope)).toMatchObject({ name: person.name });
  });

  test("without proof nothing is approved, and a proof that was replaced has to be read again", async () => {
    const person = await makeRegistered();
    const made = await enterCorrection(clerk.scope("correction.enter"), wish(person, { name: "某某" }));
    if (!made.ok) throw new Error("not entered");
    const bare = await seen(decider, made.value.id);
    expect(keysOf(await approveAs(decider, bare))).toEqual(["correction.noProof"]);
    await prove(clerk, bare.id);
    const read = await seen(decider, bare.id);
    await prove(clerk, bare.id);
    await expect(approveAs(decider, read)).rejects.toMatchObject({ problem: { kind: "STALE" } });
    const other = await makeCorrectionOfficer(["counterClerk"]);
    await expect(prove(other, bare.id)).rejects.toMatchObject({ problem: { kind: "STALE" } });
    expect(await approveAs(decider, await seen(decider, bare.id))).toMatchObject({ ok: true });
    await expect(prove(clerk, bare.id)).rejects.toMatchObject({ problem: { kind: "STALE" } });
  });

  test("a clerk, a reviewer, and officers of another registry reach nothing", async () => {
    const person = await makeRegistered();
    const given = await entered(clerk, wish(person, { name: "某某" }));
    expect(() => clerk.scope("correction.approve")).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ kind: "FORBIDDEN" }) }),
    );
    const reviewer = await makeCorrectionOfficer(["reviewer"]);
    expect(() => reviewer.scope("correction.read")).toThrow("no role");
    const foreign = await makeCorrectionOfficer(["counterClerk", "decider"], structuralRegistry);
    const notFound = { problem: { kind: "NOT_FOUND" } };
    await expect(approveAs(foreign, given)).rejects.toMatchObject(notFound);
    await expect(seen(foreign, given.id)).rejects.toMatchObject(notFound);
    await expect(prove(foreign, given.id)).rejects.toMatchObject(notFound);
    await expect(withdrawCorrection(foreign.scope("correction.enter"), given)).rejects.toMatchObject(
      notFound,
    );
    await expect(
      rejectCorrection(foreign.scope("correction.approve"), { ...given, opinion: "无权办理" }),
    ).rejects.toMatchObject(notFound);
    expect((await listCorrections(foreign.scope("correction.read"), { view: "open", page: 1 })).rows).toEqual(
      [],
    );
    expect(await seen(decider, given.id)).toMatchObject({ state: "waiting", version: given.version });
  });

  test("the other registry re-issues by its own decider, and after what is signed there", async () => {
    const person = await registeredTwice();
    const target = await applyFor(person, "renewal", { code: structuralRegistry });
    await signAs(person, target);
    const given = await entered(clerk, wish(person, { name: "某某" }));
    expect(await approveAs(decider, given)).toMatchObject({ ok: true }); // another registry's application is no obstacle here
    const there = await makeCorrectionOfficer(["decider"], structuralRegistry);
    const { notices } = await listCorrections(there.scope("correction.read"), { view: "open", page: 1 });
    const notice = notices.find(({ before }) => before.name === person.name);
    if (!notice) throw new Error("nobody was told");
    const { acceptanceNumber } = await viewOwnApplication(person.scope, target.applicationId);
    const follow = (by: CorrectionOfficer) => followNotice(by.scope("correction.approve"), notice);
    expect(await follow(there)).toEqual({
      ok: false,
      reasons: [{ key: "correction.inFlight", values: { numbers: acceptanceNumber } }],
    });
    await expect(follow(decider)).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
  });

  test("of two who approve at once, one does", async () => {
    const person = await makeRegistered();
    const given = await entered(clerk, wish(person, { name: "某某" }));
    const other = await makeCorrectionOfficer(["decider"]);
    const both = await Promise.allSettled([approveAs(decider, given), approveAs(other, given)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const told = { who: "colleague", at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) };
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { problem: { kind: "STALE", reasons: [{ key: "correction.stale", values: told }] } },
    });
    expect(
      await sql("SELECT 1 FROM registration_change WHERE person_id = $1 AND kind = 'corrected'", [
        person.scope.personId,
      ]),
    ).toHaveLength(1);
  });

  test("a person who signs while it is approved signs what he is, or waits", async () => {
    const person = await makeRegistered();
    const target = await applyFor(person, "specialtyAddition");
    const given = await entered(clerk, wish(person, { name: "某某" }));
    const [approved, signed] = await Promise.allSettled([approveAs(decider, given), signAs(person, target)]);
    const { state, identity } = await viewOwnApplication(person.scope, target.applicationId);
    const account = await readOwnAccount(person.scope);
    expect(identity.name).toBe(account.name);
    const corrected = approved.status === "fulfilled" && approved.value.ok;
    expect({ corrected, signed: signed.status === "fulfilled" }).not.toEqual({
      corrected: true,
      signed: true,
    });
    expect(state).toBe(signed.status === "fulfilled" ? "applicantSigned" : "saved");
  });

  test("in the registry's role nothing can be approved, no notice made and no person changed", async () => {
    const person = await makeRegistered();
    const given = await entered(clerk, wish(person, { name: "某某" }));
    const scope = decider.scope("correction.approve");
    const denied = (text: string, message: RegExp) =>
      expect(withScope(scope, (db) => db.$executeRawUnsafe(text))).rejects.toThrow(message);
    await denied(
      `UPDATE person_correction SET state = 'approved', decided_at = now(), decided_by = '${decider.session.accountId}' WHERE id = '${given.id}'`,
      /row-level security/,
    );
    await denied(`UPDATE person_correction SET name = '冒名' WHERE id = '${given.id}'`, /permission denied/);
    await denied(
      `UPDATE person SET name = '冒名' WHERE id = '${person.scope.personId}'`,
      /permission denied/,
    );
    await denied(
      `INSERT INTO correction_notice (registry_id, person_id, authority_zh, authority_en, old_name, old_id_number, old_id_index, name, sex, birth_date, id_type, id_number, id_index, at)
       SELECT registry_id, person_id, 'x', 'x', old_name, old_id_number, old_id_index, name, sex, birth_date, id_type, id_number, id_index, now() FROM person_correction WHERE id = '${given.id}'`,
      /permission denied/,
    );
    const rights = await sql<{ person: boolean; employer: boolean; officers: boolean }>(
      `SELECT has_function_privilege('zhice_person', 'app.correct_person(uuid, integer, uuid, timestamptz, text)', 'EXECUTE') AS person,
              has_function_privilege('zhice_employer', 'app.correct_person(uuid, integer, uuid, timestamptz, text)', 'EXECUTE') AS employer,
              has_column_privilege('zhice_person', 'person_correction', 'entered_by', 'SELECT') AS officers`,
    );
    expect(rights).toEqual([{ person: false, employer: false, officers: false }]);
  });
});
