import { beforeAll, describe, expect, test } from "vitest";
import { addDays, addYears } from "@/lib/domain/plain-date";
import { readCertificateFields } from "@/lib/verify/ofd/verify-certificate-file";
import { beginApplication } from "@/server/applications/begin";
import { publicScope, type RegistryScope } from "@/server/auth/scope";
import {
  claimCertificate,
  listOwnCertificates,
  viewOwnCertificateFile,
} from "@/server/certificates/own-certificates";
import { readCertificateFile } from "@/server/certificates/own-files";
import { verifyByToken } from "@/server/certificates/verify";
import { setClock } from "@/server/clock";
import { exchangePaper } from "@/server/exchange/exchange-paper";
import { readFile } from "@/server/files/service";
import { listMessages } from "@/server/notifications/messages";
import { workOffJobs } from "@/server/outbox/work-off";
import { viewRegistration } from "@/server/register/view";
import { proposeAct } from "@/server/registry-acts/propose";
import { takeActStep } from "@/server/registry-acts/take-step";
import { decideAs, reviewAs } from "@/server/walk/decide";
import { storeActProof } from "@/server/walk/proof";
import { makeRegister, registryCode, storeImage } from "../factories/application";
import { makeDeskOfficer } from "../factories/decision";
import { applyFor, type Desk, grantMatter, makeDesk, makeHolder, signBoth, today } from "../factories/matter";
import { actFacts, actOn, documentsOf, propose, registrationOf } from "../factories/register-act";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

let desk: Desk;
let proposer: RegistryScope;
let approver: RegistryScope;

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
  desk = await makeDesk();
  ({ reviewer: proposer, decider: approver } = desk);
});

const words = "同意，依法办理。";
const notFound = { problem: { kind: "NOT_FOUND" } };
const roles = { reveal: true, propose: true, approve: true };
const client = () => ({ address: `test-${Math.random()}` });
const held = async () => {
  const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 900) }]);
  return { ...holder, number: holder.numbers[0] ?? "" };
};
const step = (
  scope: RegistryScope,
  id: string,
  what: "approve" | "reject" | "withdraw" | "carryOut" | "stop",
  version = 1,
) => takeActStep(scope, { id, version, step: what, words });
const keyOf = (result: { ok: boolean; reasons?: { key: string }[] }) => result.reasons?.[0]?.key;

/** Somebody whose certificate of this system was collected and made. */
async function certified() {
  const holder = await makeHolder([]);
  await grantMatter(desk, holder, await applyFor(holder, "initial"));
  const [certificate] = await listOwnCertificates(holder.scope);
  await claimCertificate(holder.scope, certificate?.id ?? "");
  await workOffJobs();
  const file = await viewOwnCertificateFile(holder.scope, certificate?.id ?? "");
  return { ...holder, number: certificate?.number ?? "", token: file.verifyUrl?.split("/").at(-1) ?? "" };
}

describe("locking", () => {
  test("takes two officers; locked, only deregistration is open; unlocked, all is", async () => {
    const { number, scope } = await held();
    const id = await propose(proposer, number, { kind: "lock", ground: "LOCK_01" });
    expect(keyOf(await step(proposer, id, "approve"))).toBe("registerAct.ownProposal");
    expect((await registrationOf(number)).locked).toBe(false);
    expect(await step(approver, id, "approve")).toMatchObject({ ok: true, value: "effective" });
    expect((await registrationOf(number)).locked).toBe(true);
    expect(keyOf(await beginApplication(scope, registryCode, "renewal"))).toBe("eligibility.locked");
    await expect(step(approver, id, "approve")).rejects.toMatchObject({ problem: { kind: "STALE" } });
    await actOn(proposer, approver, number, { kind: "unlock", ground: "UNLOCK_01" });
    expect((await registrationOf(number)).locked).toBe(false);
    expect((await beginApplication(scope, registryCode, "renewal")).ok).toBe(true);
  });

  test("and the grant of a renewal exclude each other: the later one finds what the earlier one did", async () => {
    const holder = await held();
    const target = await applyFor(holder, "renewal");
    await signBoth(desk, holder, target);
    const id = await propose(proposer, holder.number, { kind: "lock", ground: "LOCK_02" });
    await reviewAs(desk.reviewer, target.applicationId, "grant");
    const outcomes = await Promise.allSettled([
      decideAs(desk.decider, target.applicationId, "grant"),
      step(approver, id, "approve"),
    ]);
    const row = await registrationOf(holder.number);
    const granted = outcomes[0]?.status === "fulfilled";
    expect(row.locked).toBe(outcomes[1]?.status === "fulfilled");
    expect(row.locked || granted).toBe(true);
    const [order] = await query<{ kinds: string }>(
      currentSuperuser(),
      "SELECT string_agg(kind, ' ' ORDER BY id) AS kinds FROM registration_change WHERE registration_id = $1 AND kind <> 'takenOver'",
      [row.id],
    );
    expect(["locked", "renewed", "renewed locked"]).toContain(order?.kinds);
  });
});

describe("rescission and revocation", () => {
  test("are announced first, wait for the hearing, then end registration and certificate at once", async () => {
    const { number, scope, token } = await certified();
    const id = await propose(proposer, number, { kind: "rescission", ground: "RESCIND_06" });
    expect(await step(approver, id, "approve")).toMatchObject({ value: "announced" });
    await workOffJobs();
    expect((await registrationOf(number)).standing).toBe("registered");
    expect(await verifyByToken(publicScope(), token, client())).toMatchObject({ verdict: "valid" });
    expect(keyOf(await step(approver, id, "carryOut", 2))).toBe("registerAct.stillHeard");
    const later = new Date(`${addDays(today(), 20)}T10:00:00+08:00`);
    const restore = setClock(() => later);
    try {
      expect(keyOf(await step(proposer, id, "carryOut", 2))).toBe("registerAct.ownProposal");
      expect(await step(approver, id, "carryOut", 2)).toMatchObject({ value: "effective" });
      await workOffJobs();
      const on = addDays(today(), 0);
      expect(await registrationOf(number)).toMatchObject({
        standing: "revoked",
        ended_by: "rescission",
        barred_until: addYears(on, 3),
      });
      expect(await verifyByToken(publicScope(), token, client())).toMatchObject({
        verdict: "rescinded",
        endedOn: on,
        photo: null,
      });
      expect(keyOf(await beginApplication(scope, registryCode, "initial"))).toBe("eligibility.barred");
      const [copy] = await listOwnCertificates(scope);
      expect(copy).toMatchObject({ status: "revoked", deregisteredOn: on });
      const { documents } = await viewOwnCertificateFile(scope, copy?.id ?? "");
      expect(documents.map(({ kind }) => kind)).toEqual(["hearing", "rescission"]);
      const { bytes } = await readCertificateFile(scope, copy?.id ?? "", "ofd");
      expect(readCertificateFields(bytes)).toMatchObject({ endedOn: on });
    } finally {
      restore();
    }
    const kinds = await documentsOf(id);
    expect(kinds.map(({ kind }) => kind)).toEqual(["hearing", "rescission"]);
    expect(kinds.map(({ content }) => content.title)).toEqual(["撤销注册事先告知书", "撤销注册决定书"]);
    const said = JSON.stringify(kinds[1]?.content.body);
    for (const part of ["《行政许可法》第六十九条第二款", "3年内不予注册", "行政复议", "材料与事实不符"])
      expect(said).toContain(part);
  });

  test("reach the person and the employer with their documents, and nobody else", async () => {
    const { number, scope } = await held();
    const id = await actOn(proposer, approver, number, { kind: "revocation", ground: "REVOKE_01" });
    await workOffJobs();
    const [message] = (await listMessages(scope)).messages;
    expect(message?.key).toBe("registration.hearing");
    expect(message?.text?.zh).toContain(number);
    const fileId = message?.href?.split("/").at(-1) ?? "";
    expect((await readFile(scope, fileId)).meta.purpose).toBe("notice");
    expect((await readFile(desk.operator.scope, fileId)).bytes.length).toBeGreaterThan(10_000);
    expect((await readFile(approver, fileId)).bytes.length).toBeGreaterThan(10_000);
    const stranger = await held();
    await expect(readFile(stranger.scope, fileId)).rejects.toMatchObject(notFound);
    const elsewhere = await makeDeskOfficer("decider", "shanghai-structural-engineer");
    await expect(readFile(elsewhere, fileId)).rejects.toMatchObject(notFound);
    expect(await step(approver, id, "stop", 2)).toMatchObject({ value: "stopped" });
    expect((await registrationOf(number)).standing).toBe("registered");
  });
});

describe("deregistration by the registry", () => {
  test("takes effect with the second officer, by the law's ground, and goes to the employer after a death", async () => {
    const { number } = await held();
    const id = await actOn(proposer, approver, number, { kind: "deregistration", ground: "11" });
    await workOffJobs();
    expect(await registrationOf(number)).toMatchObject({ standing: "deregistered", ended_by: "registry" });
    const [document] = await documentsOf(id);
    expect(document?.content).toMatchObject({ title: "注销注册决定书", registrationNumber: number });
    expect(document?.content.addressee).toContain("公司");
    expect(document?.number).toMatch(/^沪建注造销〔\d{4}〕\d{6}$/);
    expect(document?.content.verifyUrl).toMatch(/\/register$/);
  });

  test("and the exchange of a paper certificate at the same moment leave no certificate that counts", async () => {
    const holder = await held();
    const { number, scope } = holder;
    await query(currentSuperuser(), "UPDATE registration SET medium = 'paper' WHERE number = $1", [number]);
    const { id: registrationId } = await registrationOf(number);
    const photo = await storeImage(scope, "photo");
    const act = await propose(proposer, number, { kind: "deregistration", ground: "09" });
    const [exchanged, ended] = await Promise.allSettled([
      exchangePaper(scope, { id: registrationId, photo }),
      step(approver, act, "approve"),
    ]);
    expect(ended.status).toBe("fulfilled");
    await workOffJobs();
    expect((await registrationOf(number)).standing).toBe("deregistered");
    const done = exchanged.status === "fulfilled" && exchanged.value.ok;
    const certificates = await query<{ status: string; ended: boolean }>(
      currentSuperuser(),
      "SELECT status, content ? 'deregisteredOn' AS ended FROM certificate WHERE registration_id = $1 ORDER BY version",
      [registrationId],
    );
    expect(certificates).toEqual(
      done
        ? [
            { status: "deregistered", ended: false },
            { status: "issued", ended: true },
          ]
        : [],
    );
  });

  test("of two officers who approve and reject at the same moment one wins", async () => {
    const { number } = await held();
    const id = await propose(proposer, number, { kind: "deregistration", ground: "09" });
    const other = await makeDeskOfficer("decider", undefined, "白一凡");
    const outcomes = await Promise.allSettled([step(approver, id, "approve"), step(other, id, "reject")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const told = { who: "colleague", name: outcomes[1]?.status === "fulfilled" ? "白一凡" : "季明川" };
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { problem: { kind: "STALE", reasons: [{ key: "registerAct.stale", values: told }] } },
    });
    const approved = outcomes[0]?.status === "fulfilled";
    expect((await registrationOf(number)).standing).toBe(approved ? "deregistered" : "registered");
  });
});

describe("a proposal", () => {
  test("needs a ground of its kind, words, and a proof of the same person that proves nothing else", async () => {
    const [one, other] = [await held(), await held()];
    const { id: registrationId, person_id } = await registrationOf(one.number);
    const proof = await storeActProof(proposer, { personId: person_id });
    const good = { registrationId, kind: "deregistration" as const, ground: "06", facts: actFacts, proof };
    const refusals = async (wrong: Partial<typeof good>) => {
      const made = await proposeAct(proposer, { ...good, ...wrong });
      return made.ok ? [] : made.reasons.map(({ field }) => field);
    };
    expect(await refusals({ ground: "LOCK_01" })).toEqual(["ground"]);
    expect(await refusals({ ground: "10" })).toEqual(["ground"]);
    expect(await refusals({ facts: "无", proof: "" })).toEqual(["facts", "proof"]);
    expect(await refusals({ facts: "长".repeat(2001) })).toEqual(["facts"]);
    const foreign = await storeActProof(proposer, {
      personId: (await registrationOf(other.number)).person_id,
    });
    expect(await refusals({ proof: foreign })).toEqual(["proof"]);
    expect((await proposeAct(proposer, good)).ok).toBe(true);
    expect(await refusals({})).toEqual(["proof"]);
    const again = await proposeAct(proposer, {
      ...good,
      proof: await storeActProof(proposer, { personId: person_id }),
    });
    expect(keyOf(again)).toBe("registerAct.another");
  });

  test("is nothing for another registry's officers, and only its officer takes it back", async () => {
    const { number } = await held();
    const { id: registrationId } = await registrationOf(number);
    const elsewhere = await makeDeskOfficer("decider", "shanghai-structural-engineer");
    await expect(viewRegistration(elsewhere, registrationId, roles)).rejects.toMatchObject(notFound);
    await expect(
      proposeAct(elsewhere, { registrationId, kind: "lock", ground: "LOCK_01", facts: actFacts, proof: "" }),
    ).rejects.toMatchObject(notFound);
    const id = await propose(proposer, number, { kind: "lock", ground: "LOCK_03" });
    await expect(step(elsewhere, id, "approve")).rejects.toMatchObject(notFound);
    expect(keyOf(await step(approver, id, "withdraw"))).toBe("registerAct.notYourProposal");
    const seen = await viewRegistration(approver, registrationId, roles);
    expect(seen.acts[0]).toMatchObject({
      state: "proposed",
      proposedBy: "方知行",
      steps: ["approve", "reject"],
    });
    expect(seen.may.propose).toEqual([]);
    expect(await step(proposer, id, "withdraw")).toMatchObject({ value: "withdrawn" });
    expect((await viewRegistration(proposer, registrationId, roles)).may.propose).toEqual([
      "lock",
      "deregistration",
      "rescission",
      "revocation",
    ]);
  });

  test("cannot be carried past a second pair of eyes in SQL either", async () => {
    const { number } = await held();
    const id = await propose(proposer, number, { kind: "lock", ground: "LOCK_01" });
    const officer = proposer.actor.id ?? "";
    await expect(
      query(
        currentSuperuser(),
        "UPDATE registration_act SET state = 'effective', decided_by = $2, decided_at = now(), closed_by = $2, closed_at = now() WHERE id = $1",
        [id, officer],
      ),
    ).rejects.toThrow(/registration_act_/);
  });
});
