import { beforeAll, describe, expect, test } from "vitest";
import { signatureFields } from "@/lib/documents/signature-fields";
import { addDays } from "@/lib/domain/plain-date";
import { queueQuery } from "@/lib/dto/queue";
import { inspectPdf } from "@/lib/verify/verify-signed-pdf";
import { viewOwnApplication } from "@/server/applications/view-own";
import { publicScope, scopeOfOperator } from "@/server/auth/scope";
import { listOwnCertificates } from "@/server/certificates/own-certificates";
import { verifyByToken } from "@/server/certificates/verify";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { readFile } from "@/server/files/service";
import { listEmployerMessages } from "@/server/notifications/employer-messages";
import { listMessages } from "@/server/notifications/messages";
import { workOffJobs } from "@/server/outbox/work-off";
import { listQueue } from "@/server/queue/list";
import { viewCase } from "@/server/review/view-case";
import { readDocumentFile } from "@/server/signing/document-files";
import { viewSigning } from "@/server/signing/view-signing";
import { signAs } from "@/server/walk/apply";
import { decideAs } from "@/server/walk/decide";
import { employer, makeRegister } from "../factories/application";
import { applyAlone, makeAssistedCase, makeHeld, standingsOf } from "../factories/assisted";
import { makeDeskOfficer } from "../factories/decision";
import { applyFor, type Desk, makeDesk, makeHolder, structuralRegistry, today } from "../factories/matter";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let desk: Desk;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  desk = await makeDesk();
});

const may = { review: false, decide: true };
const textOf = (document: unknown) => JSON.stringify(document);
const contentOf = async (id: string, kind: string) => {
  const [row] = await query<{ content: unknown; file_id: string | null }>(
    superuser,
    "SELECT content, file_id FROM official_document WHERE application_id = $1 AND kind = $2",
    [id, kind],
  );
  return row;
};

describe("an assisted deregistration", () => {
  test("is accepted with the applicant's signature alone, and all are told", async () => {
    const { holder, target, id } = await makeAssistedCase();
    await workOffJobs();
    const view = await viewOwnApplication(holder.scope, id);
    expect(view).toMatchObject({
      state: "inDecision",
      route: "assisted",
      workingCopy: null,
      editable: false,
      officialDocuments: [{ kind: "acceptance", fileId: expect.any(String) }],
    });
    expect(await standingsOf(holder)).toEqual(["registered"]);
    expect((await viewSigning(holder.scope, id)).parties).toMatchObject([
      { party: "applicant", standing: "signed" },
    ]);
    const notice = textOf((await contentOf(id, "acceptance"))?.content);
    expect(notice).toContain("是否准予注销注册的决定");
    expect(notice).toContain("聘用企业未签名的证明材料");
    expect(notice).not.toContain("聘用企业数字签章");
    expect(textOf(await listMessages(holder.scope))).toContain("application.acceptedAlone");
    const told = await listEmployerMessages(desk.operator.scope);
    expect(textOf(told)).toContain(`/employer/applications/${id}`);
    expect(textOf(told)).toContain("employer.leftOut");
    expect(target.documentId).toBe(view.documents[0]?.id);
  });

  test("has a form of its own that is finished with one signature, names the ground and bears its own code", async () => {
    const { holder, target } = await makeAssistedCase();
    const { bytes } = await readDocumentFile(holder.scope, target.documentId);
    const { findings, signatures } = inspectPdf(bytes, "personalForm");
    expect(findings).toEqual([]);
    expect(signatures.map(({ field, coversWholeFile }) => [field, coversWholeFile])).toEqual([
      [signatureFields.applicant, false],
      [signatureFields.timestamp, true],
    ]);
    expect(Buffer.from(bytes).toString("latin1")).toContain("/DSS");
    const { text } = await viewSigning(holder.scope, target.applicationId);
    expect(text).toContainEqual({ label: "聘用企业未签名的原因", value: "聘用企业已破产" });
    expect(text.find(({ label }) => label === "申请表编号")?.value).toMatch(/190402$/);
    expect(text.find(({ label }) => label === "办理方式")?.value).toContain("无聘用企业签名");
    expect(text.some(({ label }) => label === "聘用企业意见")).toBe(false);
  });

  test("is found by a decider at once, with the ground, the proof and one sound signature", async () => {
    const { holder, id } = await makeAssistedCase();
    const { rows } = await listQueue(desk.decider, queueQuery.parse({ view: "toDecide" }), ["decide"]);
    expect(rows.find((row) => row.id === id)).toMatchObject({ state: "inDecision", route: "assisted" });
    const shown = await viewCase(desk.decider, id, may);
    expect(shown.may).toMatchObject({ decide: true, decideNot: null });
    expect(shown.checks.map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
      "ownSignature good",
      "absence look",
      "photo look",
    ]);
    expect(shown.deadline).not.toBeNull();
    const { absence } = (await viewOwnApplication(holder.scope, id)).answers ?? {};
    expect(shown.answers.absence).toEqual(absence);
    expect((await readFile(desk.decider, absence?.proof ?? "")).meta.mediaType).toBe("application/pdf");
    expect(shown.grounds.every(({ code }) => code.startsWith("ABSENCE_"))).toBe(true);
  });

  test("once granted ends registration and certificates at once, with a decision and the sealed copy", async () => {
    const holder = await makeHeld();
    const target = await applyAlone(holder);
    await signAs(holder, target);
    await decideAs(desk.decider, target.applicationId, "grant");
    expect(await standingsOf(holder)).toEqual(["deregistered"]);
    const [copy] = await listOwnCertificates(holder.scope);
    expect(copy?.status).toBe("deregistered");
    await workOffJobs();
    const view = await viewOwnApplication(holder.scope, target.applicationId);
    expect(view.state).toBe("deregistered");
    expect(view.officialDocuments.map(({ kind, fileId }) => [kind, fileId !== null])).toEqual([
      ["acceptance", true],
      ["deregistration", true],
    ]);
    const decision = textOf((await contentOf(view.id, "deregistration"))?.content);
    for (const said of ["注销决定书", holder.numbers[0] ?? "", "聘用企业已破产", "本人申请注销"])
      expect(decision).toContain(said);
    const [row] = await query<{ token: string; issued: boolean }>(
      superuser,
      "SELECT c.token, c.issued_at IS NOT NULL AS issued FROM certificate c JOIN registration r ON r.id = c.registration_id WHERE r.person_id = $1",
      [holder.scope.personId],
    );
    expect(row?.issued).toBe(true);
    expect(await verifyByToken(publicScope(), row?.token ?? "", { address: "test-verify" })).toMatchObject({
      verdict: "deregistered",
    });
    expect(textOf(await listMessages(holder.scope))).toContain("application.ended");
    expect(textOf(await listEmployerMessages(desk.operator.scope))).toContain("employer.deregistered");
  });

  test("refused leaves the registration as it is, with a decision that says why", async () => {
    const { holder, id } = await makeAssistedCase();
    await decideAs(desk.decider, id, "refuse");
    await workOffJobs();
    expect(await standingsOf(holder)).toEqual(["registered"]);
    expect(await listOwnCertificates(holder.scope)).toEqual([]);
    const decision = textOf((await contentOf(id, "refused"))?.content);
    expect(decision).toContain("不予注销决定书");
    expect(decision).toContain("《中华人民共和国行政许可法》第三十一条");
    expect(textOf(await listMessages(holder.scope))).toContain("application.notEnded");
    const again = await applyAlone(holder);
    expect(again.applicationId).not.toBe(id);
  });

  test("may end a locked registration, and one of an employer that was struck off and has no telephone", async () => {
    const holder = await makeHeld();
    const gone = { name: employer.name, creditCode: employer.creditCode, status: "revoked" as const };
    await importEnterprises(scopeOfOperator("test"), [gone]);
    try {
      const target = await applyFor(holder, "deregistration", {
        route: "assisted",
        changes: { employerPhone: "" },
      });
      await signAs(holder, target);
      await query(superuser, "UPDATE registration SET locked_at = now() WHERE person_id = $1", [
        holder.scope.personId,
      ]);
      const { checks } = await viewCase(desk.decider, target.applicationId, may);
      expect(checks.find(({ key }) => key === "absence")?.values.status).toBe("revoked");
      await decideAs(desk.decider, target.applicationId, "grant");
      expect(await standingsOf(holder)).toEqual(["deregistered"]);
    } finally {
      await importEnterprises(scopeOfOperator("test"), [employer]);
    }
  });

  test("is open to the other profession too, whose form and desk are its own", async () => {
    const holder = await makeHolder([{ specialty: null, end: addDays(today(), 200) }], structuralRegistry);
    const target = await applyAlone(holder, structuralRegistry);
    await signAs(holder, target);
    const decider = await makeDeskOfficer("decider", structuralRegistry);
    await decideAs(decider, target.applicationId, "grant");
    expect(await standingsOf(holder)).toEqual(["deregistered"]);
  });
});
