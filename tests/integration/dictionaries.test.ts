import { beforeAll, describe, expect, test } from "vitest";
import { noNoticeTexts } from "@/lib/documents/notice-texts";
import { officialContent, officialText } from "@/lib/documents/official-content";
import { documentKinds } from "@/lib/domain/document-numbers";
import { addDays } from "@/lib/domain/plain-date";
import type { DictionaryChange, DictionaryView } from "@/lib/dto/dictionary";
import { viewOwnApplication } from "@/server/applications/view-own";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { saveDictionary } from "@/server/dictionaries/save-dictionary";
import { viewDictionary } from "@/server/dictionaries/view-dictionary";
import { previewNotice } from "@/server/notice-texts/preview-notice";
import { readNoticeTexts } from "@/server/notice-texts/read-notice-texts";
import { saveNoticeTexts } from "@/server/notice-texts/save-notice-texts";
import { workOffJobs } from "@/server/outbox/work-off";
import { viewRegistration } from "@/server/register/view";
import { proposeAct } from "@/server/registry-acts/propose";
import { askExplanation } from "@/server/review/explain";
import { storeActProof } from "@/server/walk/proof";
import { makeRegister, registryCode } from "../factories/application";
import { makeCase, makeDeskOfficer } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makeHolder, structuralRegistry, today } from "../factories/matter";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { askCorrection, caseOf } from "../factories/procedure";
import { actOn, registrationOf } from "../factories/register-act";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let session: Awaited<ReturnType<typeof signedInOfficer>>;
let administrator: RegistryScope;
let foreign: RegistryScope;
let reviewer: RegistryScope;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  session = await signedInOfficer(await makeOfficer(registryCode, ["registryAdministrator"]));
  administrator = registryScopeOfSession(session, registryCode, "registry.administer");
  foreign = await makeDeskOfficer("registryAdministrator", structuralRegistry);
  reviewer = await makeDeskOfficer("reviewer");
});

const keysOf = (result: { ok: boolean; reasons?: { key: string }[] }) =>
  result.reasons?.map(({ key }) => key);
const entriesOf = ({ entries }: DictionaryView) => entries.map(({ used: _, ...entry }) => entry);

/** Saves a version of the wordings of a step, changed from the one in force. */
async function save(
  kind: DictionaryChange["kind"],
  change: (entries: DictionaryChange["entries"]) => DictionaryChange["entries"],
  scope = administrator,
) {
  const view = await viewDictionary(scope, kind);
  return saveDictionary(scope, { kind, basedOn: view.version, entries: change(entriesOf(view)) });
}

describe("what officers usually say", () => {
  test("is the profession's until a registry words it; the codes of what was said stand with the step", async () => {
    const signer = await makeCase(await makeOperator());
    const offered = (await caseOf(reviewer, signer)).wordings;
    expect(Object.keys(offered).sort()).toEqual(["correction", "explanation", "extension", "refusal"]);
    const own = { code: "OWN_01", text: "请到窗口出示身份证原件", basis: "", from: null, to: null };
    const later = { ...own, code: "OWN_02", text: "下个月才开始使用的表述", from: addDays(today(), 30) };
    expect(await save("correction", (entries) => [own, later, ...entries])).toMatchObject({
      value: { version: 1 },
    });
    const [first, ...others] = (await caseOf(reviewer, signer)).wordings.correction ?? [];
    expect(first).toEqual({ code: "OWN_01", text: own.text, basis: "" });
    expect(others.map(({ code }) => code)).not.toContain("OWN_02");

    const items = [
      { item: "employerPhone" as const, reason: `${own.text}，并补充分机号` },
      { item: "photo" as const, reason: "照片不符合要求，请上传近期免冠白底正面照片。" },
    ];
    expect(await askCorrection(reviewer, signer, items)).toMatchObject({ ok: true });
    const [asked] = await query<{ wordings: string[] }>(
      superuser,
      "SELECT wordings FROM application_review WHERE application_id = $1 AND step = 'correction'",
      [signer.id],
    );
    expect(asked?.wordings).toEqual(["OWN_01", "CORRECT_05"]);
    const view = await viewDictionary(administrator, "correction");
    expect(view.entries.filter(({ used }) => used).map(({ code }) => code)).toEqual(["OWN_01", "CORRECT_05"]);

    expect(keysOf(await save("correction", (all) => all.slice(1)))).toEqual(["dictionary.used"]);
    const reworded = (all: DictionaryChange["entries"]) =>
      all.map((entry) => (entry.code === "OWN_01" ? { ...entry, text: "请到窗口" } : entry));
    expect(keysOf(await save("correction", reworded))).toEqual(["dictionary.usedText"]);
    const retired = await save("correction", (all) => [
      ...all.slice(1),
      { ...own, to: addDays(today(), -1) },
    ]);
    expect(retired).toMatchObject({ ok: true, value: { version: 2 } });
    const kept = await viewDictionary(administrator, "correction");
    expect(kept.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, "测试工作人员"],
      [1, "测试工作人员"],
    ]);
    expect(kept.versions[1]?.entries[0]).toEqual({ ...own });
  });

  test("is counted for acts on registrations too, and only while it is offered", async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 900) }]);
    const { id: registrationId, person_id } = await registrationOf(holder.numbers[0] ?? "");
    const roles = { reveal: true, propose: true, approve: true };
    const { wordings } = await viewRegistration(reviewer, registrationId, roles);
    const [kept, gone] = wordings.lock ?? [];
    await save("lock", (all) =>
      all.map((one) => (one.code === gone?.code ? { ...one, to: addDays(today(), -1) } : one)),
    );
    const made = await proposeAct(reviewer, {
      registrationId,
      kind: "lock",
      ground: "LOCK_01",
      facts: `${kept?.text}；${gone?.text}。`,
      proof: await storeActProof(reviewer, { personId: person_id }),
    });
    const [act] = await query<{ wordings: string[] }>(
      superuser,
      "SELECT wordings FROM registration_act WHERE id = $1",
      [made.ok ? made.value : ""],
    );
    expect(act?.wordings).toEqual([kept?.code]);
  });

  test("of two administrators who save at once the second is told", async () => {
    const view = await viewDictionary(administrator, "extension");
    const version = (text: string) =>
      saveDictionary(administrator, {
        kind: "extension",
        basedOn: view.version,
        entries: [{ code: "OWN_01", text, basis: "", from: null, to: null }],
      });
    const outcomes = await Promise.allSettled([version("第一个表述"), version("第二个表述")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { problem: { kind: "STALE", reasons: [{ key: "dictionary.stale" }] } },
    });
  });

  test("a wording has only characters that a document can be drawn with, so none that hide, turn or end what stands beside them", async () => {
    const before = await viewDictionary(administrator, "refusal");
    for (const sign of ["\u202E", "\u200B", "\u0000", "\uD800", "\u{10FFFD}"]) {
      const hidden = { code: "OWN_09", text: `材料${sign}不实不予`, basis: "", from: null, to: null };
      const [text, basis] = [hidden, { ...hidden, text: "材料不实不予", basis: `第${sign}九条` }];
      expect(keysOf(await save("refusal", (all) => [text, ...all]))).toEqual(["text.noGlyph"]);
      expect(keysOf(await save("refusal", (all) => [basis, ...all]))).toEqual(["text.noGlyph"]);
    }
    expect(await viewDictionary(administrator, "refusal")).toEqual(before);
  });

  test("a step whose words hold a wording and a version that takes it away at the same moment exclude each other", async () => {
    const signer = await makeCase(await makeOperator());
    const { version, wordings } = await caseOf(reviewer, signer);
    const said = wordings.explanation?.[0];
    const [asked, saved] = await Promise.all([
      askExplanation(reviewer, { id: signer.id, version, opinion: said?.text ?? "" }),
      save("explanation", (all) => all.slice(1)),
    ]);
    expect(asked.ok).toBe(true);
    const noted = await query(superuser, "SELECT FROM dictionary_use WHERE kind = 'explanation'");
    expect([saved.ok, noted.length]).toEqual(saved.ok ? [true, 0] : [false, 1]);
  });
});

describe("what documents say beside the law", () => {
  const texts = {
    ...noNoticeTexts,
    counter: "某路 1 号一楼 3 号窗口",
    reconsideration: "住房和城乡建设部",
    court: "上海铁路运输法院",
    notes: { lock: "请携带身份证件到窗口查询。" },
  };
  const sayings = async () => {
    const rows = await query<{ content: unknown; sha256: string }>(
      currentSuperuser(),
      `SELECT d.content, f.sha256 FROM official_document d JOIN file f ON f.id = d.file_id
       WHERE d.act_id IS NOT NULL ORDER BY d.created_at`,
    );
    return rows.map(({ content, sha256 }) => ({
      sha256,
      text: officialText(officialContent.parse(content)).join("\n"),
    }));
  };
  const lock = async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 900) }]);
    const act = { kind: "lock", ground: "LOCK_01" } as const;
    await actOn(reviewer, await makeDeskOfficer("decider"), holder.numbers[0] ?? "", act);
    await workOffJobs();
  };

  test("is drawn into documents from its version on; a sealed one stays as it is", async () => {
    await lock();
    const [before] = await sayings();
    expect(await saveNoticeTexts(administrator, { basedOn: 0, texts })).toMatchObject({
      value: { version: 1 },
    });
    await lock();
    const [still, after] = await sayings();
    expect(still).toEqual(before);
    expect(before?.text).not.toContain("3 号窗口");
    expect(after?.text).toContain("办事窗口：某路 1 号一楼 3 号窗口。");
    expect(after?.text.endsWith("请携带身份证件到窗口查询。")).toBe(true);
    expect(await readNoticeTexts(administrator)).toMatchObject({
      version: 1,
      texts,
      versions: [{ by: "测试工作人员", changed: ["counter", "reconsideration", "court", "notes.lock"] }],
    });
  });

  test("is refused without a change, with characters that no font has, and to whoever was slower", async () => {
    expect(keysOf(await saveNoticeTexts(administrator, { basedOn: 1, texts }))).toEqual([
      "noticeTexts.nothing",
    ]);
    const rare = { ...texts, counter: "\u{10FFFD}" };
    expect(keysOf(await saveNoticeTexts(administrator, { basedOn: 1, texts: rare }))).toEqual([
      "text.noGlyph",
    ]);
    await expect(
      saveNoticeTexts(administrator, { basedOn: 0, texts: { ...texts, court: "" } }),
    ).rejects.toMatchObject({ problem: { kind: "STALE" } });
  });

  test("can be looked at before, as a PDF about nobody, by the registry's administrator alone", async () => {
    const proposed = { kind: "refused", texts: { ...texts, notes: { refused: "附加说明" } } };
    const { title, bytes } = await previewNotice(session, registryCode, proposed);
    for (const kind of documentKinds)
      expect((await previewNotice(session, registryCode, { kind, texts })).bytes.length).toBeGreaterThan(
        1000,
      );
    expect([title, Buffer.from(bytes.slice(0, 5)).toString()]).toEqual(["不予行政许可决定书", "%PDF-"]);
    const refused = (code: string, what: object) =>
      expect(previewNotice(session, code, { ...proposed, ...what })).rejects;
    await refused(structuralRegistry, {}).toMatchObject({ problem: { kind: "NOT_FOUND" } });
    await refused(registryCode, { kind: "anything" }).toMatchObject({ problem: { kind: "INVALID" } });
    await refused(registryCode, { texts: { counter: "长".repeat(201) } }).toMatchObject({
      problem: { kind: "INVALID" },
    });
    await refused(registryCode, { texts: { counter: "\u{10FFFD}" } }).toMatchObject({
      problem: { kind: "INVALID", reasons: [{ key: "text.noGlyph", field: "counter" }] },
    });
    const other = await signedInOfficer(await makeOfficer(registryCode, ["reviewer"]));
    await expect(previewNotice(other, registryCode, proposed)).rejects.toMatchObject({
      problem: { kind: "FORBIDDEN" },
    });
  });
});

test("a training body that was saved stays open to its applicant when the registry no longer lists it", async () => {
  const signer = await makeCase(await makeOperator());
  const listed = (await viewOwnApplication(signer.scope, signer.id)).formFacts.trainingBodies;
  const taught = {
    specialty: "civil",
    compulsory: 30,
    elective: 30,
    date: "2026-01-01",
    body: "已不在列的机构",
  };
  await query(
    superuser,
    "UPDATE application SET answers = jsonb_set(answers, '{continuingEducation}', $2) WHERE id = $1",
    [signer.id, JSON.stringify([taught])],
  );
  const { formFacts } = await viewOwnApplication(signer.scope, signer.id);
  expect(formFacts.trainingBodies).toEqual([...listed, taught.body]);
});

test("another registry sees nothing of it and keeps its own", async () => {
  expect((await viewDictionary(foreign, "correction")).version).toBe(0);
  expect(await readNoticeTexts(foreign)).toMatchObject({ version: 0, versions: [] });
  expect(await save("correction", (all) => all.slice(1), foreign)).toMatchObject({ value: { version: 1 } });
  expect((await viewDictionary(administrator, "correction")).version).toBe(2);
});
