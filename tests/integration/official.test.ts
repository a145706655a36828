import { runOnce } from "graphile-worker";
import { beforeAll, describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { addWorkingDays } from "@/lib/domain/working-days";
import { inspectPdf } from "@/lib/verify/verify-signed-pdf";
import { employerScopeOfSession, personScopeOfAccount, registryScopeOfOperator } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { withScope } from "@/server/db/scope";
import { countPages } from "@/server/documents/page-images";
import { readFile } from "@/server/files/service";
import { issueOfficialDocument } from "@/server/official/issue";
import { listOfficialDocuments } from "@/server/official/list";
import { planDocument } from "@/server/official/plan-document";
import { enqueue } from "@/server/outbox/enqueue";
import { taskList } from "@/server/outbox/run-task";
import { makeRegister } from "../factories/application";
import { makePerson } from "../factories/person";
import { makeSigner, signAs } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

let urls: Awaited<ReturnType<typeof useOwnDatabase>>;
let registryId: string;
const scope = () => registryScopeOfOperator(registryId, "test");

beforeAll(async () => {
  urls = await useOwnDatabase();
  await makeRegister();
  const [registry] = await ask<{ id: string }>(
    "SELECT id FROM registry WHERE code = 'shanghai-cost-engineer'",
  );
  registryId = registry?.id ?? "";
});

const ask = <Row extends object>(sql: string, values?: unknown[]) =>
  query<Row & Record<string, unknown>>(urls.superuser, sql, values);
const order = (applicationId: string) => ({ applicationId, kind: "acceptance" }) as const;
const listed = (applicationId: string) =>
  withScope(scope(), (db) => listOfficialDocuments(db, applicationId));
const serialOf = (number: string) => Number(number.slice(-6));

interface Row {
  number: string;
  token: string;
  file_id: string | null;
  employer_id: string;
  content: { number: string; date: string; body: { text?: string }[] };
}
const rowOf = async (id: string): Promise<Row> => {
  const [row] = await ask<Row>("SELECT * FROM official_document WHERE application_id = $1", [id]);
  if (!row) throw new Error("no document");
  return row;
};

/** An application that its applicant has signed and the registry has accepted. */
async function accepted(at = new Date()): Promise<Awaited<ReturnType<typeof makeSigner>>> {
  const signer = await makeSigner();
  await signAs(signer);
  await ask("UPDATE form_document SET employer_signed_at = $2 WHERE application_id = $1", [signer.id, at]);
  await ask("UPDATE application SET state = 'inReview', state_since = $2, accepted_at = $2 WHERE id = $1", [
    signer.id,
    at,
  ]);
  return signer;
}

describe("a notice of acceptance", () => {
  test("#62 #112 is numbered, sealed, stored, and seen by its parties and nobody else", async () => {
    const { id, scope: applicant } = await accepted();
    await issueOfficialDocument(scope(), order(id));
    const { number, token, file_id, employer_id, content } = await rowOf(id);
    expect(number).toMatch(/^沪建注造受〔\d{4}〕\d{6}$/);
    expect(content.number).toBe(number);
    expect(token).toMatch(/^[\w-]{32}$/);
    const list = await withScope(applicant, (db) => listOfficialDocuments(db, id));
    expect(list).toEqual([{ kind: "acceptance", number, fileId: file_id, issuedAt: expect.any(Date) }]);
    const employer = employerScopeOfSession({
      sessionId: "-",
      accountId: employer_id,
      kind: "operator",
      employer: { id: employer_id, bound: true },
      memberships: [],
    });
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    for (const party of [applicant, employer]) {
      const { meta, bytes } = await readFile(party, file_id ?? "");
      expect(meta.originalName).toMatch(/^行政审批受理通知书_W\d{13}\.pdf$/);
      expect(await countPages(bytes)).toBe(1);
      expect(inspectPdf(bytes, "official")).toMatchObject({
        readable: true,
        findings: [],
        signatures: [
          { field: "sig_registry", subject: { commonName: "上海市住房和城乡建设管理委员会" } },
          { field: "doc_timestamp", coversWholeFile: true },
        ],
      });
    }
    await expect(readFile(stranger, file_id ?? "")).rejects.toMatchObject({ problem: { kind: "NOT_FOUND" } });
    expect(await withScope(stranger, (db) => listOfficialDocuments(db, id))).toEqual([]);
  });

  test("is one, however often and at once its job runs, and the next one has the next number", async () => {
    const [first, second] = [await accepted(), await accepted()];
    await Promise.all([1, 2, 3, 4, 5].map(() => issueOfficialDocument(scope(), order(first.id))));
    await issueOfficialDocument(scope(), order(first.id));
    await issueOfficialDocument(scope(), order(second.id));
    const [one, next] = [await rowOf(first.id), await rowOf(second.id)];
    expect(serialOf(next.number)).toBe(serialOf(one.number) + 1);
    expect(await ask("SELECT FROM file WHERE purpose = 'notice' AND id = $1", [one.file_id])).toHaveLength(1);
    expect(
      await ask("SELECT FROM file WHERE purpose = 'notice' AND person_id = $1", [first.scope.personId]),
    ).toHaveLength(1);
  });

  test("that was only begun is finished with its number and its words, whatever changed since", async () => {
    const { id } = await accepted();
    await planDocument(scope(), order(id));
    const before = await rowOf(id);
    expect(await listed(id)).toMatchObject([{ number: before.number, fileId: null, issuedAt: null }]);
    await ask("UPDATE registry SET hotline = '021-00000' WHERE id = $1", [registryId]);
    await issueOfficialDocument(scope(), order(id));
    await ask("UPDATE registry SET hotline = '021-962600' WHERE id = $1", [registryId]);
    const after = await rowOf(id);
    expect({ ...after, file_id: null, issued_at: null }).toEqual({
      ...before,
      file_id: null,
      issued_at: null,
    });
    expect(after.file_id).not.toBeNull();
  });

  test("is none for an application that is not accepted, of another registry, or of a kind yet unknown; no number is lost", async () => {
    const signer = await makeSigner();
    await signAs(signer);
    const [other] = await ask<{ id: string }>("SELECT id FROM registry WHERE id <> $1", [registryId]);
    const elsewhere = registryScopeOfOperator(other?.id ?? "", "test");
    const good = await accepted();
    await expect(issueOfficialDocument(scope(), order(signer.id))).rejects.toThrow("is not accepted");
    await expect(issueOfficialDocument(elsewhere, order(good.id))).rejects.toMatchObject({
      problem: { kind: "NOT_FOUND" },
    });
    await expect(issueOfficialDocument(scope(), { applicationId: good.id, kind: "granted" })).rejects.toThrow(
      "granted",
    );
    const counters = await ask<{ last: number }>(
      "SELECT last FROM official_counter WHERE kind = 'acceptance'",
    );
    const rows = await ask("SELECT FROM official_document");
    expect(counters.reduce((sum, { last }) => sum + last, 0)).toBe(rows.length);
  });

  test("counts years and days in Shanghai, and names no day beyond the years that are known", async () => {
    const [newYear, late] = [await accepted(new Date("2025-12-31T16:30:00Z")), await accepted()];
    await ask("UPDATE application SET accepted_at = '2026-12-20T02:00:00Z' WHERE id = $1", [late.id]);
    await planDocument(scope(), order(newYear.id));
    await planDocument(scope(), order(late.id));
    const first = await rowOf(newYear.id);
    expect(first.number).toContain("〔2026〕");
    expect(first.content.date).toBe("2026-01-01");
    // Counted by hand: the 20th of the days worked from 4 January, a Sunday that was worked.
    expect(first.content.body[2]?.text).toContain("于2026年1月29日前（含当日，自受理之日起20个工作日）");
    expect((await rowOf(late.id)).content.body[2]?.text).toContain("将自受理之日起20个工作日内作出");
  });

  test("is issued by its job", async () => {
    const { id } = await accepted();
    await withScope(scope(), (db) =>
      enqueue(db, "official.issue", { kind: "registry", registryId }, order(id)),
    );
    await runOnce({
      connectionString: urls.worker,
      taskList: taskList(),
      noHandleSignals: true,
      logger: silent,
    });
    expect(await listed(id)).toMatchObject([{ fileId: expect.any(String) }]);
  });
});

describe("a registry's seal", () => {
  test("is made once when two documents need it at the same moment, and its key is kept encrypted", async () => {
    await ask("DELETE FROM registry_seal");
    const [one, other] = [await accepted(), await accepted()];
    await Promise.all([one, other].map(({ id }) => issueOfficialDocument(scope(), order(id))));
    const seals = await ask<{ private_key: string; serial: string }>("SELECT * FROM registry_seal");
    expect(seals).toHaveLength(1);
    expect(seals[0]?.private_key).toMatch(/^k1\./);
    for (const { id, scope: applicant } of [one, other]) {
      const { file_id } = await rowOf(id);
      const { bytes } = await readFile(applicant, file_id ?? "");
      expect(inspectPdf(bytes, "official").signatures[0]?.certificateSerial).toBe(seals[0]?.serial);
    }
  });

  test("is within nobody's reach but the registry's own", async () => {
    const { scope: applicant } = await accepted();
    const [other] = await ask<{ id: string }>("SELECT id FROM registry WHERE id <> $1", [registryId]);
    const elsewhere = registryScopeOfOperator(other?.id ?? "", "test");
    await expect(withScope(applicant, (db) => db.registrySeal.findMany())).rejects.toThrow();
    expect(await withScope(elsewhere, (db) => db.registrySeal.findMany())).toEqual([]);
  });

  test("is another one in another name: a renamed authority seals as what it is called now", async () => {
    const { id } = await accepted();
    await issueOfficialDocument(scope(), order((await accepted()).id));
    const authority = "上海市住房和城乡建设管理委员会";
    await ask("UPDATE registry SET authority_zh = '上海市建设交通委员会' WHERE id = $1", [registryId]);
    await issueOfficialDocument(scope(), order(id));
    await ask("UPDATE registry SET authority_zh = $2 WHERE id = $1", [registryId, authority]);
    expect(await listed(id)).toMatchObject([{ fileId: expect.any(String) }]);
    const holders = await ask<{ holder: string }>(
      "SELECT holder FROM registry_seal WHERE registry_id = $1 ORDER BY holder",
      [registryId],
    );
    expect(holders.map(({ holder }) => holder.split(" ")[0])).toEqual(
      ["上海市住房和城乡建设管理委员会", "上海市建设交通委员会"].sort(),
    );
  });
});

describe("the calendar of working days", () => {
  test.each([
    ["2021-10-20", 5, "2021-10-27"],
    ["2021-10-20", 20, "2021-11-17"],
    ["2021-10-20", 30, "2021-12-01"],
    ["2021-09-17", 5, "2021-09-26"],
    ["2021-09-28", 20, "2021-11-01"],
    ["2026-02-10", 5, "2026-02-24"],
    ["2026-09-28", 10, "2026-10-16"],
    ["2026-09-28", 20, "2026-10-30"],
  ])("as stored: %s and %i working days end on %s", async (from, days, end) => {
    const calendar = await withScope(scope(), (db) => readCalendar(db, scope().registryId));
    expect(addWorkingDays(asPlainDate(from), days, calendar)).toEqual({ ok: true, value: end });
  });

  test("is known from 2019 to 2026, also to applicants", async () => {
    const person = personScopeOfAccount((await makePerson()).accountId);
    const { years } = await withScope(person, (db) => readCalendar(db, scope().registryId));
    expect([...years].sort()).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(await withScope(person, (db) => db.calendarYear.count())).toBe(8);
  });
});
