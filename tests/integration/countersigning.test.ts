import { beforeAll, describe, expect, test } from "vitest";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { scopeOfOperator } from "@/server/auth/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { listInbox } from "@/server/employers/inbox";
import { viewAsEmployer } from "@/server/employers/view-application";
import { listEmployerMessages } from "@/server/notifications/employer-messages";
import { workOffJobs } from "@/server/outbox/work-off";
import { completeCountersigning, readPreparedFile } from "@/server/signing/complete-countersigning";
import { readDocumentFile } from "@/server/signing/document-files";
import { prepareCountersigning } from "@/server/signing/prepare-countersigning";
import { countersignAs, prepareAs, type SignedInOperator } from "@/server/walk/countersign";
import { employer, makeRegister } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makeOperator } from "../factories/employer";
import { makeSigner, signAs } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let operator: SignedInOperator;
const other = { name: "上海别家工程有限公司", creditCode: creditCode(), status: "active" as const };

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  await importEnterprises(scopeOfOperator("test"), [employer, other]);
  operator = await makeOperator();
});

const notFound = { problem: { kind: "NOT_FOUND" } };
const confirmed = {
  profession: "cost-engineer",
  list: "confirmed",
  who: "",
  page: 1,
} as const;

async function handedIn() {
  const signer = await makeSigner();
  await signAs(signer);
  return signer;
}

describe("countersigning", () => {
  test("#60 #112 completes the form and its acceptance: both signatures sound, under review, and closed to changes", async () => {
    const signer = await handedIn();
    await countersignAs(operator, signer.target);
    const view = await viewOwnApplication(signer.scope, signer.id);
    expect(view).toMatchObject({ state: "inReview", editable: false });
    expect(view.documents[0]?.employerSignedAt).not.toBeNull();
    const { scope, id, draft } = signer;
    expect(await saveApplication(scope, { id, version: view.version, draft })).toMatchObject({
      ok: false,
      reasons: [{ key: "application.notInThisState" }],
    });
    const { bytes } = await readDocumentFile(signer.scope, signer.target.documentId);
    expect(
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/ByteRange/g),
    ).toHaveLength(3);
    expect((await listInbox(operator.scope, confirmed)).rows.map(({ id }) => id)).toContain(signer.id);
    const [row] = await query<{ accepted: boolean }>(
      superuser,
      "SELECT accepted_at IS NOT NULL AS accepted FROM application WHERE id = $1",
      [signer.id],
    );
    expect(row?.accepted).toBe(true);
  });

  test("#106 takes only the key this operator signed in with, of this employer, over what was prepared", async () => {
    const { target, id } = await handedIn();
    const foreign = await makeOperator(other);
    const colleague = await makeOperator();
    expect(await prepareAs({ ...operator, key: foreign.key }, target)).toMatchObject({
      reasons: [{ key: "certificate.otherCompany" }],
    });
    expect(await prepareAs({ ...operator, key: colleague.key }, target)).toMatchObject({
      reasons: [{ key: "certificate.otherOperator" }],
    });
    await expect(prepareAs(foreign, target)).rejects.toMatchObject(notFound);
    const prepared = await prepareAs(operator, target);
    if (!prepared.ok) throw new Error("not prepared");
    const { requestId, attributes } = prepared.value;
    for (const signature of [
      colleague.key.sign(Buffer.from(attributes, "base64")),
      operator.key.sign(Buffer.from("something else")),
      Buffer.alloc(64).toString("base64"),
      "AAAA",
    ])
      expect(await completeCountersigning(operator.scope, { requestId, signature })).toMatchObject({
        reasons: [{ key: "certificate.badSignature" }],
      });
    const signature = operator.key.sign(Buffer.from(attributes, "base64"));
    expect(await completeCountersigning(colleague.scope, { requestId, signature })).toMatchObject({
      reasons: [{ key: "countersign.expired" }],
    });
    await expect(readPreparedFile(colleague.scope, requestId)).rejects.toMatchObject(notFound);
    expect((await viewAsEmployer(operator.scope, id)).state).toBe("applicantSigned");
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => completeCountersigning(operator.scope, { requestId, signature })),
    );
    expect(results.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
  });

  test("is told by whom it was overtaken, also when the form was saved again before the signature came", async () => {
    const signer = await handedIn();
    const prepared = await prepareAs(operator, signer.target);
    if (!prepared.ok) throw new Error("not prepared");
    const { requestId, attributes } = prepared.value;
    const { version } = await viewOwnApplication(signer.scope, signer.id);
    const draft = { ...signer.draft, employerPhone: "021-55880199" };
    expect(await saveApplication(signer.scope, { id: signer.id, version, draft })).toMatchObject({
      ok: true,
    });
    const signature = operator.key.sign(Buffer.from(attributes, "base64"));
    await expect(completeCountersigning(operator.scope, { requestId, signature })).rejects.toMatchObject({
      problem: {
        kind: "STALE",
        reasons: [{ key: "application.overtaken", values: { who: "applicant", did: "save" } }],
      },
    });
  });

  test("#61 waits for the employer, whose operators are told who asks for what", async () => {
    const { id } = await handedIn();
    await workOffJobs();
    const { messages } = await listEmployerMessages(operator.scope);
    expect(messages).toContainEqual(
      expect.objectContaining({ key: "employer.signatureWaits", href: `/employer/applications/${id}` }),
    );
    const sent = await query(
      superuser,
      "SELECT FROM sms_message WHERE template = 'employer.signatureWaits' AND status = 'sent'",
    );
    expect(sent.length).toBeGreaterThan(0);
  });

  test("#104 #106 is refused without the declaration, after a block, and when the employer left the directory", async () => {
    const { target } = await handedIn();
    const { scope, key } = operator;
    const input = { ...target, certificate: Buffer.from(key.certificate).toString("base64") };
    expect(await prepareCountersigning(scope, { ...input, agreed: false })).toMatchObject({
      reasons: [{ key: "countersign.notAgreed" }],
    });
    await query(superuser, "UPDATE enterprise_entry SET status = 'revoked' WHERE credit_code <> $1", [
      other.creditCode,
    ]);
    expect(await prepareCountersigning(scope, { ...input, agreed: true })).toMatchObject({
      reasons: [{ key: "countersign.employerChanged" }],
    });
    await query(superuser, "UPDATE enterprise_entry SET status = 'active'");
  });
});
