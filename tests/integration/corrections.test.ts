import { runOnce } from "graphile-worker";
import { beforeAll, describe, expect, test } from "vitest";
import { readOwnAccount } from "@/server/accounts/own-account";
import { viewOwnApplication } from "@/server/applications/view-own";
import { findSession } from "@/server/auth/sessions";
import { signInWithPassword } from "@/server/auth/sign-in";
import { listOwnCertificates } from "@/server/certificates/own-certificates";
import { rejectCorrection, withdrawCorrection } from "@/server/corrections/close";
import { followNotice } from "@/server/corrections/follow-notice";
import { listCorrections } from "@/server/corrections/list";
import { listOwnCorrections } from "@/server/corrections/own";
import { taskList } from "@/server/outbox/run-task";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import { decryptField } from "@/server/personal-data/field-cipher";
import { viewOwnCertificate } from "@/server/pki/certificates/own-certificate";
import { prepareForm } from "@/server/signing/prepare-form";
import { signAs } from "@/server/walk/apply";
import { employer, makeRegister, registryCode } from "../factories/application";
import {
  approveAs,
  type CorrectionOfficer,
  entered,
  keysOf,
  makeCorrectionOfficer,
  makeRegistered,
  wish,
} from "../factories/correction";
import { residentId } from "../factories/identity";
import {
  applyFor,
  grantMatter,
  makeDesk,
  makeHolder,
  registryIdOf,
  structuralRegistry,
} from "../factories/matter";
import { makePerson } from "../factories/person";
import { prepared } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

const password = "Correct-horse-7";
let urls: Awaited<ReturnType<typeof useOwnDatabase>>;
let clerk: CorrectionOfficer;
let decider: CorrectionOfficer;

beforeAll(async () => {
  urls = await useOwnDatabase({ ZHICE_MODE: "demo" });
  await makeRegister();
  clerk = await makeCorrectionOfficer(["counterClerk"]);
  decider = await makeCorrectionOfficer(["decider"]);
});

const sql = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  query<T>(urls.superuser, text, values);

/** Somebody with a certificate in both registries. */
async function registeredTwice() {
  const person = await makeHolder([]);
  await grantMatter(await makeDesk(), person, await applyFor(person, "initial"));
  const there = await makeDesk(structuralRegistry);
  await grantMatter(there, person, await applyFor(person, "initial", { code: structuralRegistry }));
  return person;
}

/** What a person was told in the product. */
async function toldTo(accountId: string): Promise<string[]> {
  await runOnce({
    connectionString: urls.worker,
    taskList: taskList(),
    noHandleSignals: true,
    logger: silent,
  });
  const rows = await sql<{ key: string }>("SELECT key FROM person_message WHERE person_id = $1", [accountId]);
  return rows.map(({ key }) => key);
}

describe("a correction of name and document", () => {
  test("changes person, sign-in and this registry's certificates; the other registry is told and re-issues by itself", async () => {
    const person = await registeredTwice();
    const { personId } = person.scope;
    const idNumber = residentId({ birthDate: "1991-02-03", sex: "female" });
    const session = await signInWithPassword({ identifier: person.mobile, password }, {});
    const before = await listOwnCertificates(person.scope);
    await sql(
      "INSERT INTO qualification_entry (registry_id, name, id_index, number, date, date_kind, imported_at) VALUES ($1, $2, $3, $4, '2024-01-01', 'issue', now())",
      [
        await registryIdOf(registryCode),
        person.name,
        idNumberIndex("residentId", person.idNumber),
        `Q-${personId}`,
      ],
    );
    const given = await entered(clerk, wish(person, { name: "新姓名", idNumber }));
    expect(given).toMatchObject({
      before: { name: person.name, idNumber: person.idNumber },
      after: { name: "新姓名", idNumber },
      sex: "female",
      birthDate: "1991-02-03",
      proof: { name: "户口簿变更页.pdf", pages: 1 },
      registrations: [{ specialty: "installation" }],
    });
    expect(await approveAs(decider, given)).toEqual({ ok: true, value: true });

    expect(await readOwnAccount(person.scope)).toMatchObject({
      name: "新姓名",
      sex: "female",
      birthDate: "1991-02-03",
      provenBy: "officer",
    });
    expect(session.ok && (await findSession(session.value.sessionId, false))).toBeUndefined();
    const signIn = async (identifier: string) => (await signInWithPassword({ identifier, password }, {})).ok;
    expect([await signIn(person.idNumber), await signIn(idNumber)]).toEqual([false, true]);
    expect(await viewOwnCertificate(person.scope)).toBeNull(); // its name is not the holder's any more
    const after = await listOwnCertificates(person.scope);
    const of = (rows: typeof after, registry: string) =>
      rows
        .filter((row) => row.registry === registry)
        .map(({ name, version, status }) => ({ name, version, status }));
    expect(of(after, registryCode)).toEqual([
      { name: "新姓名", version: 2, status: "uncollected" },
      { name: person.name, version: 1, status: "superseded" },
    ]);
    expect(of(after, structuralRegistry)).toEqual(of(before, structuralRegistry));
    const [version] = await sql<{
      signature_id: string | null;
      content: { idNumberMasked: string; sex: string };
    }>("SELECT signature_id, content FROM certificate WHERE person_id = $1 AND version = 2", [personId]);
    expect(version).toMatchObject({
      signature_id: null,
      content: {
        sex: "女",
        birthDate: "1991-02-03",
        idNumberMasked: expect.stringMatching(/^\d{3}\*+\w{4}$/),
      },
    });
    expect(await sql("SELECT name FROM qualification_entry WHERE number = $1", [`Q-${personId}`])).toEqual([
      { name: "新姓名" },
    ]);

    const there = await makeCorrectionOfficer(["decider"], structuralRegistry);
    const { notices } = await listCorrections(there.scope("correction.read"), { view: "open", page: 1 });
    const notice = notices.find(({ after: { name } }) => name === "新姓名");
    expect(notice).toMatchObject({
      before: { name: person.name },
      authority: { zh: "上海市住房和城乡建设管理委员会" },
    });
    const told = { id: notice?.id ?? "", at: notice?.at ?? new Date(0) };
    const registered = () =>
      sql<{ code: string; holder_name: string }>(
        "SELECT g.code, r.holder_name FROM registration r JOIN registry g ON g.id = r.registry_id WHERE r.person_id = $1 ORDER BY 1",
        [personId],
      );
    expect(await registered()).toEqual([
      { code: registryCode, holder_name: "新姓名" },
      { code: structuralRegistry, holder_name: person.name },
    ]);
    const follow = () => followNotice(there.scope("correction.approve"), told);
    const twice = await Promise.allSettled([follow(), follow()]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(new Set((await registered()).map(({ holder_name }) => holder_name))).toEqual(new Set(["新姓名"]));
    expect(of(await listOwnCertificates(person.scope), structuralRegistry)).toMatchObject([
      { name: "新姓名", version: 2, status: "uncollected" },
      { version: 1, status: "superseded" },
    ]);
    expect((await toldTo(personId)).filter((key) => /orrect/.test(key)).sort()).toEqual([
      "account.correctionApproved",
      "account.correctionEntered",
      "certificate.corrected",
      "certificate.corrected",
    ]);
    const sent = await sql<{ mobile: string; template: string }>(
      "SELECT mobile, template FROM sms_message WHERE template LIKE 'account.correction%'",
    );
    expect(sent.filter(({ mobile }) => decryptField("sms.mobile", mobile) === person.mobile)).toHaveLength(2);
    const acts = await sql<{ action: string; actor_id: string }>(
      "SELECT action, actor_id FROM audit_entry WHERE person_id = $1 AND action LIKE 'correction.%' AND action <> 'correction.viewed' ORDER BY id",
      [personId],
    );
    expect(acts).toEqual([
      { action: "correction.entered", actor_id: clerk.session.accountId },
      { action: "correction.proved", actor_id: clerk.session.accountId },
      { action: "correction.approved", actor_id: decider.session.accountId },
      { action: "correction.followed", actor_id: there.session.accountId },
    ]);
    expect(await listOwnCorrections(person.scope)).toMatchObject([
      { state: "approved", before: { name: person.name }, after: { name: "新姓名" } },
    ]);
  });

  test("of a name alone keeps document and signature's place; a form that nobody signed takes on the new name and is drawn anew", async () => {
    const person = await makeRegistered();
    const target = await applyFor(person, "specialtyAddition");
    const given = await entered(clerk, wish(person, { name: "改后名" }));
    expect(await approveAs(decider, given)).toEqual({ ok: true, value: true });
    const view = await viewOwnApplication(person.scope, target.applicationId);
    expect(view).toMatchObject({ state: "saved", identity: { name: "改后名" } });
    await expect(signAs(person, target)).rejects.toMatchObject({ problem: { kind: "STALE" } });
    expect(await prepareForm(person.scope, target.applicationId)).toEqual({ ok: true, value: true });
    expect((await prepared(person.scope, target.applicationId)).document.id).not.toBe(target.documentId);
  });

  test("claims the registrations on paper that wait under the identity as it is now", async () => {
    const person = await makePerson();
    const idNumber = residentId();
    const number = "建[造]21253100090001";
    await sql(
      `INSERT INTO unclaimed_registration (registry_id, employer_id, employer_name, number, name, id_index, specialty, begins_on, ends_on, imported_at)
       SELECT $1, e.id, e.name, $2, $3, $4, 'civil', '2024-01-01', '2035-01-01', now() FROM employer e WHERE e.credit_code = $5`,
      [
        await registryIdOf(registryCode),
        number,
        person.name,
        idNumberIndex("residentId", idNumber),
        employer.creditCode,
      ],
    );
    const given = await entered(clerk, wish(person, { idNumber }));
    expect(await approveAs(decider, given)).toEqual({ ok: true, value: true });
    expect(await sql("SELECT person_id FROM registration WHERE number = $1", [number])).toEqual([
      { person_id: person.accountId },
    ]);
  });

  test("is rejected with a reason, or taken back by who entered it, and changes nothing", async () => {
    const person = await makeRegistered();
    const first = await entered(clerk, wish(person, { name: "某某" }));
    const scope = decider.scope("correction.approve");
    expect(keysOf(await rejectCorrection(scope, { ...first, opinion: "不" }))).toEqual([
      "correction.opinion",
    ]);
    expect(await rejectCorrection(scope, { ...first, opinion: "证明材料不全" })).toMatchObject({ ok: true });
    expect(await listOwnCorrections(person.scope)).toMatchObject([
      { state: "rejected", opinion: "证明材料不全" },
    ]);
    const second = await entered(clerk, wish(person, { name: "某某" }));
    const other = await makeCorrectionOfficer(["counterClerk"]);
    expect(keysOf(await withdrawCorrection(other.scope("correction.enter"), second))).toEqual([
      "correction.notYours",
    ]);
    expect(await withdrawCorrection(clerk.scope("correction.enter"), second)).toMatchObject({ ok: true });
    await expect(approveAs(decider, second)).rejects.toMatchObject({ problem: { kind: "STALE" } });
    expect(await readOwnAccount(person.scope)).toMatchObject({ name: person.name });
  });
});
