import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import { approveCorrection } from "@/server/corrections/approve";
import { rejectCorrection, withdrawCorrection } from "@/server/corrections/close";
import { enterCorrection } from "@/server/corrections/enter";
import { followNotice } from "@/server/corrections/follow-notice";
import { listCorrections } from "@/server/corrections/list";
import { stateInterest } from "@/server/officers/state-interest";
import { viewRegistration } from "@/server/register/view";
import { takeActStep } from "@/server/registry-acts/take-step";
import { uploadActProof } from "@/server/registry-acts/upload-proof";
import { askExplanation } from "@/server/review/explain";
import type { SignedInOperator } from "@/server/walk/countersign";
import { employer, makeRegister } from "../factories/application";
import {
  approveAs,
  entered,
  makeCorrectionOfficer,
  makeRegistered,
  prove,
  seen,
  wish,
} from "../factories/correction";
import { makeCase, makeDeskOfficer } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { residentId } from "../factories/identity";
import { makeHolder, registryIdOf, structuralRegistry, today } from "../factories/matter";
import { caseOf } from "../factories/procedure";
import { propose, registrationOf } from "../factories/register-act";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let operator: SignedInOperator;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  operator = await makeOperator();
});

/** States what an officer is outside his office, as the page of his posts does. */
const state = (scope: RegistryScope, idNumber: string, creditCode: string) =>
  stateInterest(
    {
      sessionId: randomUUID(),
      accountId: scope.actor.id ?? "",
      kind: "officer" as const,
      memberships: [],
    },
    { idType: "residentId", idNumber, creditCode },
  );

describe("an officer in his own cause", () => {
  test("neither sees nor acts on his own application or his employer's", async () => {
    const signer = await makeCase(operator);
    const concerned = await makeDeskOfficer("reviewer");
    const { version } = await caseOf(concerned, signer);
    const say = (idNumber: string, creditCode: string) => state(concerned, idNumber, creditCode);
    expect(await say("310101199003070018", "")).toMatchObject({ reasons: [{ key: "idNumber.checkDigit" }] });
    expect(await say("", employer.creditCode)).toMatchObject({ ok: true });
    await expect(caseOf(concerned, signer)).rejects.toMatchObject({
      problem: { kind: "REFUSED", reasons: [{ key: "review.ownEmployer" }] },
    });
    await say(signer.idNumber, "");
    const kept = await query(superuser, "SELECT * FROM officer_interest");
    expect(JSON.stringify(kept)).not.toContain(signer.idNumber);
    await expect(caseOf(concerned, signer)).rejects.toMatchObject({
      problem: { kind: "REFUSED", reasons: [{ key: "review.ownCase" }] },
    });
    expect(await askExplanation(concerned, { id: signer.id, version, opinion: "请说明情况" })).toMatchObject({
      reasons: [{ key: "review.ownCase" }],
    });
  });

  test("neither proposes nor confirms an act on his own registration or his employer's, nor takes one back", async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 900) }]);
    const number = holder.numbers[0] ?? "";
    const { id: registrationId } = await registrationOf(number);
    const [proposer, decider] = [await makeDeskOfficer("reviewer"), await makeDeskOfficer("decider")];
    const lock = { kind: "lock", ground: "LOCK_01" } as const;
    const steps = ["approve", "reject", "withdraw", "carryOut", "stop"] as const;
    const roles = { reveal: true, propose: true, approve: true };
    const act = await propose(proposer, number, lock);
    for (const [idNumber, creditCode, key] of [
      [holder.idNumber, "", "registerAct.ownRegistration"],
      ["", employer.creditCode, "registerAct.ownEmployer"],
    ] as const) {
      for (const officer of [proposer, decider]) {
        await state(officer, idNumber, creditCode);
        for (const step of steps) {
          const taken = await takeActStep(officer, { id: act, version: 1, step, words: "同意，依法办理。" });
          expect(taken, `${step} ${key}`).toMatchObject({ ok: false, reasons: [{ key }] });
        }
        await expect(propose(officer, number, lock)).rejects.toThrow(key);
        const seen = await viewRegistration(officer, registrationId, roles);
        expect(seen).toMatchObject({ concerned: key, may: { propose: [] }, acts: [{ steps: [] }] });
      }
    }
    await state(decider, "", "");
    expect(
      await takeActStep(decider, { id: act, version: 1, step: "approve", words: "同意，依法办理。" }),
    ).toMatchObject({ value: "effective" });
    expect((await registrationOf(number)).locked).toBe(true);
  });

  test("takes no step of a correction of his own identity, of one that would become his, or of his employer's people", async () => {
    const person = await makeRegistered();
    const [entering, deciding] = [
      await makeCorrectionOfficer(["counterClerk"]),
      await makeCorrectionOfficer(["decider"]),
    ];
    const [clerk, decider] = [entering.scope("correction.enter"), deciding.scope("correction.approve")];
    const idNumber = residentId();
    const { id, version } = await entered(entering, wish(person, { name: "欧阳新名", idNumber }));
    const before = await query(superuser, "SELECT * FROM person_correction WHERE id = $1", [id]);
    for (const [number, creditCode, key] of [
      [person.idNumber, "", "correction.ownIdentity"],
      [idNumber, "", "correction.ownIdentity"],
      ["", employer.creditCode, "correction.ownEmployer"],
    ] as const) {
      const own = { ok: false, reasons: [{ key }] };
      for (const officer of [clerk, decider]) await state(officer, number, creditCode);
      const again = wish(person, { name: "欧阳别名", idNumber });
      expect(await enterCorrection(clerk, again), key).toMatchObject(own);
      await expect(prove(entering, id)).rejects.toMatchObject({
        problem: { kind: "REFUSED", reasons: own.reasons },
      });
      expect(await withdrawCorrection(clerk, { id, version })).toMatchObject(own);
      expect(await approveCorrection(decider, { id, version })).toMatchObject(own);
      expect(await rejectCorrection(decider, { id, version, opinion: "材料不足，不予更正。" })).toMatchObject(
        own,
      );
      for (const officer of [entering, deciding])
        expect((await seen(officer, id)).may).toMatchObject({ change: false, decideNot: "concerned" });
    }
    expect(await query(superuser, "SELECT * FROM person_correction WHERE id = $1", [id])).toEqual(before);
    for (const officer of [clerk, decider]) await state(officer, "", "");
    expect(await approveCorrection(decider, { id, version })).toMatchObject({ ok: true });
  });

  test("does not have his own documents re-issued after another registry's correction, nor takes a proof in for an act on them", async () => {
    const person = await makeRegistered();
    await query(
      superuser,
      `INSERT INTO registration (registry_id, person_id, employer_id, number, begins_on, ends_on, standing, employer_name)
       SELECT $1, person_id, employer_id, 'S' || right(number, 9), begins_on, ends_on, 'registered', employer_name FROM registration WHERE person_id = $2`,
      [await registryIdOf(structuralRegistry), person.scope.personId],
    );
    const [entering, deciding, there] = [
      await makeCorrectionOfficer(["counterClerk"]),
      await makeCorrectionOfficer(["decider"]),
      await makeCorrectionOfficer(["decider", "reviewer"], structuralRegistry),
    ];
    const given = await entered(entering, wish(person, { name: "欧阳新名" }));
    expect(await approveAs(deciding, given)).toMatchObject({ ok: true });
    const follower = there.scope("correction.approve");
    const { notices } = await listCorrections(there.scope("correction.read"), { view: "open", page: 1 });
    const notice = notices.find(({ after }) => after.name === "欧阳新名");
    if (!notice) throw new Error("the other registry was not told");
    await state(follower, person.idNumber, "");
    expect(await followNotice(follower, notice)).toMatchObject({
      reasons: [{ key: "correction.ownIdentity" }],
    });
    await state(follower, "", employer.creditCode);
    expect(await followNotice(follower, notice)).toMatchObject({
      reasons: [{ key: "correction.ownEmployer" }],
    });
    const [held] = await query<{ id: string }>(
      superuser,
      "SELECT id FROM registration WHERE person_id = $1 AND number LIKE 'S%'",
      [person.scope.personId],
    );
    const upload = { body: null, headers: new Headers() };
    await expect(
      uploadActProof(there.session, upload, { registry: structuralRegistry, registration: held?.id ?? "" }),
    ).rejects.toMatchObject({ problem: { kind: "REFUSED", reasons: [{ key: "registerAct.ownEmployer" }] } });
    await state(follower, "", "");
    expect(await followNotice(follower, notice)).toMatchObject({ ok: true });
  });
});
