import { beforeAll, describe, expect, test } from "vitest";
import { abandonApplication } from "@/server/applications/abandon";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { returnToApplicant } from "@/server/employers/return-application";
import { listEmployerMessages } from "@/server/notifications/employer-messages";
import { listMessages } from "@/server/notifications/messages";
import { workOffJobs } from "@/server/outbox/work-off";
import type { SignedInOperator } from "@/server/walk/countersign";
import { makeRegister } from "../factories/application";
import { makeOperator } from "../factories/employer";
import { makeSigner, signAs, type TestSigner } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let operator: SignedInOperator;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await makeRegister();
  operator = await makeOperator();
});

const version = async ({ scope, id }: TestSigner) => (await viewOwnApplication(scope, id)).version;
const save = async (signer: TestSigner) => {
  const { scope, id, draft } = signer;
  await saveApplication(scope, { id, version: await version(signer), draft });
};
/** Works off what waits, and reads the operators' messages, the newest first. */
async function told() {
  await workOffJobs();
  return (await listEmployerMessages(operator.scope)).messages;
}

describe("what becomes of an application", () => {
  test("is told to the employer while it waits there: signed, taken back, and not what is given up unsigned", async () => {
    const signer = await makeSigner();
    expect(await told()).toEqual([]);
    await signAs(signer);
    expect(await told()).toMatchObject([
      { key: "employer.signatureWaits", href: `/employer/applications/${signer.id}` },
    ]);
    await save(signer);
    const [takenBack] = await told();
    expect(takenBack).toMatchObject({ key: "employer.takenBack", href: null });
    await abandonApplication(signer.scope, { id: signer.id, version: await version(signer) });
    expect((await told()).map(({ key }) => key)).toEqual(["employer.takenBack", "employer.signatureWaits"]);
    for (const { text } of await told()) expect(`${text?.zh}${text?.en}`).not.toMatch(/[{}]/);
    const sms = await query<{ template: string }>(
      superuser,
      "SELECT template FROM sms_message WHERE template LIKE 'employer.%' ORDER BY created_at",
    );
    expect(sms.map(({ template }) => template)).toEqual(["employer.signatureWaits", "employer.takenBack"]);
  });

  test("is told to the applicant with the employer's words in the product, and without them by SMS", async () => {
    const signer = await makeSigner();
    await signAs(signer);
    const reason = "企业联系电话有误，{number} <b>请改</b>";
    const { id } = signer;
    await returnToApplicant(operator.scope, { id, version: await version(signer), reason });
    await workOffJobs();
    const { messages } = await listMessages(signer.scope);
    const returned = messages.find(({ key }) => key === "application.returned");
    expect(returned?.text?.zh).toContain(`原因：${reason}`);
    const [sent] = await query<{ text: string }>(
      superuser,
      "SELECT text FROM demo_sms ORDER BY id DESC LIMIT 1",
    );
    expect(sent?.text).toMatch(
      /^【执册】您的二级造价工程师初始注册申请（W\d+）被聘用企业退回修改，请登录查看原因。$/,
    );
  });
});
