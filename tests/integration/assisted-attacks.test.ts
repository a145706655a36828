import { beforeAll, describe, expect, test } from "vitest";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { keepWorkingCopy } from "@/server/applications/working-copy";
import { viewAsEmployer } from "@/server/employers/view-application";
import { readFile } from "@/server/files/service";
import { decideCase } from "@/server/review/decide";
import { viewCase } from "@/server/review/view-case";
import { completeSigning } from "@/server/signing/applicant-ceremony";
import { readDocumentFile } from "@/server/signing/document-files";
import { saveAndDraw, signAs } from "@/server/walk/apply";
import { prepareAs } from "@/server/walk/countersign";
import { decideAs } from "@/server/walk/decide";
import { storeProof } from "@/server/walk/proof";
import { makeRegister } from "../factories/application";
import { makeAssistedCase, makeHeld, standingsOf } from "../factories/assisted";
import { makeDeskOfficer } from "../factories/decision";
import { applyFor, changedForm, type Desk, makeDesk, structuralRegistry } from "../factories/matter";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let desk: Desk;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  desk = await makeDesk();
});

const notFound = { problem: { kind: "NOT_FOUND" } };
const stale = { problem: { kind: "STALE" } };
const may = { review: false, decide: true };

describe("against an assisted deregistration", () => {
  test("the employer's signature is refused; it reads the form and the ground, and not the proof", async () => {
    const { target, id } = await makeAssistedCase();
    expect(await prepareAs(desk.operator, target)).toMatchObject({
      ok: false,
      reasons: [{ key: "application.notThisParty" }],
    });
    const shown = await viewAsEmployer(desk.operator.scope, id);
    expect(shown).toMatchObject({ state: "inDecision", actions: [], answers: { absence: { proof: null } } });
    expect(shown.answers.absence?.text).toContain("破产");
    expect((await readDocumentFile(desk.operator.scope, target.documentId)).bytes.length).toBeGreaterThan(0);
    const [proof] = await query<{ file_id: string }>(
      superuser,
      "SELECT file_id FROM application_file WHERE application_id = $1 AND purpose = 'absenceProof'",
      [id],
    );
    await expect(readFile(desk.operator.scope, proof?.file_id ?? "")).rejects.toMatchObject(notFound);
  });

  test("another's proof, one for another purpose, none, and words too few or undrawable are refused", async () => {
    const holder = await makeHeld();
    const stranger = await makeHeld();
    const { applicationId } = await applyFor(holder, "deregistration");
    const save = async (changes: Parameters<typeof changedForm>[2]) => {
      const form = await changedForm(holder, applicationId, {
        route: "assisted",
        absenceGround: "refuses",
        absenceText: "企业书面答复拒绝办理注销手续。",
        ...changes,
      });
      const saved = await saveApplication(holder.scope, form);
      return saved.ok ? "saved" : saved.reasons.map(({ key, field }) => `${field} ${key}`).join(", ");
    };
    const missing = "absenceProof form.absenceProofMissing";
    const own = await storeProof(holder.scope, "absenceProof");
    expect(await save({})).toBe(missing);
    expect(await save({ absenceProof: await storeProof(stranger.scope, "absenceProof") })).toBe(missing);
    expect(await save({ absenceProof: await storeProof(holder.scope, "educationProof") })).toBe(missing);
    expect(await save({ absenceProof: own, absenceText: "拒签" })).toBe("absenceText form.absenceTextShort");
    expect(await save({ absenceProof: own, absenceGround: "weather" })).toBe(
      "absenceGround form.absenceGroundMissing",
    );
    expect(await save({ absenceProof: own, absenceText: "企业书面答复拒绝办理\u{10fffd}注销手续。" })).toBe(
      "absenceText text.noGlyph",
    );
    expect(await save({ absenceProof: own, route: "effectiveAtOnce" })).toBe("route form.routeMissing");
    expect((await viewOwnApplication(holder.scope, applicationId)).route).toBe("ordinary");
    expect(await save({ absenceProof: own })).toBe("saved");
  });

  test("changing the route after signing makes the form void, and the employer cannot sign it any more", async () => {
    const holder = await makeHeld();
    const target = await applyFor(holder, "deregistration");
    await signAs(holder, target);
    const form = await changedForm(holder, target.applicationId, {
      route: "assisted",
      absenceGround: "refuses",
      absenceText: "企业书面答复拒绝办理注销手续。",
      absenceProof: await storeProof(holder.scope, "absenceProof"),
    });
    const again = await saveAndDraw(holder.scope, form);
    const takenBack = { key: "application.overtaken", values: { who: "applicant", did: "save" } };
    await expect(prepareAs(desk.operator, target)).rejects.toMatchObject({
      problem: { kind: "STALE", reasons: [takenBack] },
    });
    const { documents, acceptanceNumber } = await viewOwnApplication(holder.scope, target.applicationId);
    expect(documents.map(({ status }) => status)).toEqual(["void"]);
    await expect(completeSigning(holder.scope, target, "000000")).rejects.toMatchObject(stale);
    await signAs(holder, again);
    const view = await viewOwnApplication(holder.scope, target.applicationId);
    expect(view).toMatchObject({ state: "inDecision", acceptanceNumber });
    expect(view.documents.map(({ status }) => status)).toEqual(["current", "void"]);
  });

  test("after signing the form cannot be changed, not even back to the employer's signature", async () => {
    const { holder, id } = await makeAssistedCase();
    const { version, answers } = await viewOwnApplication(holder.scope, id);
    if (!answers) throw new Error("nothing was saved");
    const draft = { ...draftOfAnswers(answers), route: "ordinary", agreed: true };
    expect(await saveApplication(holder.scope, { id, version, draft })).toMatchObject({
      ok: false,
      reasons: [{ key: "application.notInThisState" }],
    });
    await expect(keepWorkingCopy(holder.scope, { id, version: 1, draft })).rejects.toMatchObject({
      problem: { kind: "REFUSED" },
    });
    expect((await viewOwnApplication(holder.scope, id)).route).toBe("assisted");
  });

  test("neither a decider of another registry nor one who decided on an older state gets through, and of two one wins", async () => {
    const { holder, id } = await makeAssistedCase();
    const elsewhere = await makeDeskOfficer("decider", structuralRegistry);
    await expect(viewCase(elsewhere, id, may)).rejects.toMatchObject(notFound);
    const { version } = await viewCase(desk.decider, id, may);
    const grant = { id, version, decision: "grant" as const, opinion: "情况属实，准予注销。", reasons: [] };
    await expect(decideCase(elsewhere, grant)).rejects.toMatchObject(notFound);
    await expect(decideCase(desk.decider, { ...grant, version: version - 1 })).rejects.toMatchObject(stale);
    const foreign = { ...grant, decision: "refuse" as const, reasons: ["REFUSE_01"] };
    expect(await decideCase(desk.decider, foreign)).toMatchObject({ reasons: [{ key: "review.reasons" }] });
    expect(await standingsOf(holder)).toEqual(["registered"]);
    const both = await Promise.allSettled([
      decideCase(desk.decider, grant),
      decideCase(await makeDeskOfficer("decider"), {
        ...grant,
        decision: "refuse",
        reasons: ["ABSENCE_01"],
      }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("a registration that was revoked meanwhile is not ended again, and nothing of the decision stays", async () => {
    const { holder, id } = await makeAssistedCase();
    await query(
      superuser,
      "UPDATE registration SET standing = 'revoked', ended_at = now() WHERE person_id = $1",
      [holder.scope.personId],
    );
    await expect(decideAs(desk.decider, id, "grant")).rejects.toMatchObject(stale);
    expect(await standingsOf(holder)).toEqual(["revoked"]);
    expect((await viewOwnApplication(holder.scope, id)).state).toBe("inDecision");
  });
});
