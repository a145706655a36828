import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import { readCertificateFields } from "@/lib/verify/ofd/verify-certificate-file";
import { inspectPdf } from "@/lib/verify/verify-signed-pdf";
import { beginApplication } from "@/server/applications/begin";
import { viewOwnApplication } from "@/server/applications/view-own";
import { publicScope, scopeOfOperator } from "@/server/auth/scope";
import {
  claimCertificate,
  listOwnCertificates,
  viewOwnCertificateFile,
} from "@/server/certificates/own-certificates";
import { readCertificateFile } from "@/server/certificates/own-files";
import { readVerifiedPhoto, verifyByNumber, verifyByToken } from "@/server/certificates/verify";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { workOffJobs } from "@/server/outbox/work-off";
import { signAs } from "@/server/walk/apply";
import { countersignAs } from "@/server/walk/countersign";
import { employer, makeRegister, registryCode } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makeOperator } from "../factories/employer";
import {
  applyFor,
  type Desk,
  grantMatter,
  makeDesk,
  makeHolder,
  signBoth,
  structuralRegistry,
  type TestHolder,
  today,
} from "../factories/matter";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let desk: Desk;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  desk = await makeDesk();
});

const stranger = publicScope();
const client = () => ({ address: `test-${Math.random()}` });

const standings = (holder: TestHolder) =>
  query<{ number: string; standing: string; ended: string | null }>(
    superuser,
    "SELECT number, standing, ended_at::text AS ended FROM registration WHERE person_id = $1 ORDER BY number",
    [holder.scope.personId],
  );
const newestOf = async (holder: TestHolder) => {
  const [certificate] = await listOwnCertificates(holder.scope);
  if (!certificate) throw new Error("no certificate");
  return certificate;
};
const tokenOf = async (holder: TestHolder, id: string) =>
  (await viewOwnCertificateFile(holder.scope, id)).verifyUrl?.split("/").at(-1) ?? "";

/** Somebody with a registration of this system and a certificate that was collected. */
async function withCertificate() {
  const holder = await makeHolder([]);
  await grantMatter(desk, holder, await applyFor(holder, "initial"));
  const { id, number, specialty } = await newestOf(holder);
  await claimCertificate(holder.scope, id);
  await workOffJobs();
  return { ...holder, number, specialty: specialty ?? "", token: await tokenOf(holder, id) };
}

describe("a deregistration", () => {
  test("#86 #113 takes effect with the employer's signature alone, registration and certificate at once", async () => {
    const holder = await withCertificate();
    const target = await applyFor(holder, "deregistration");
    await signAs(holder, target);
    expect(await standings(holder)).toMatchObject([{ standing: "registered" }]);
    expect(await verifyByToken(stranger, holder.token, client())).toMatchObject({ verdict: "valid" });
    await countersignAs(desk.operator, target);
    expect((await viewOwnApplication(holder.scope, target.applicationId)).state).toBe("deregistered");
    const [row] = await standings(holder);
    expect(row).toMatchObject({ standing: "deregistered", ended: expect.any(String) });
    expect(await verifyByToken(stranger, holder.token, client())).toMatchObject({
      verdict: "deregistered",
      endedOn: today(),
      photo: null,
    });
    expect(await readVerifiedPhoto(stranger, holder.token, client())).toBeNull();
    const [ended] = await query<{ same: boolean }>(
      superuser,
      `SELECT a.closed_at IS NOT NULL AND r.xmin = c.xmin AS same FROM registration r
       JOIN registration_change c ON c.registration_id = r.id AND c.kind = 'deregistered'
       JOIN application a ON a.id = c.application_id WHERE r.number = $1`,
      [holder.number],
    );
    expect(ended?.same).toBe(true);
  });

  test("#87 is accepted with a notice that names what ended, and logged in the employer's name", async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 200) }]);
    const target = await applyFor(holder, "deregistration");
    await signBoth(desk, holder, target);
    await workOffJobs();
    const { officialDocuments } = await viewOwnApplication(holder.scope, target.applicationId);
    expect(officialDocuments).toMatchObject([{ kind: "acceptance", fileId: expect.any(String) }]);
    const [notice] = await query<{ content: object }>(
      superuser,
      "SELECT content FROM official_document WHERE application_id = $1",
      [target.applicationId],
    );
    expect(JSON.stringify(notice?.content)).toContain(holder.numbers[0]);
    const entries = await query<{ actor_kind: string; actor_id: string }>(
      superuser,
      "SELECT actor_kind, actor_id FROM audit_entry WHERE action = 'registration.deregistered' AND person_id = $1",
      [holder.scope.personId],
    );
    expect(entries).toEqual([{ actor_kind: "operator", actor_id: desk.operator.scope.actor.id }]);
  });

  test("of a certificate that was never collected: it cannot be collected any more", async () => {
    const holder = await makeHolder([]);
    await grantMatter(desk, holder, await applyFor(holder, "initial"));
    const { id } = await newestOf(holder);
    await signBoth(desk, holder, await applyFor(holder, "deregistration"));
    expect(await claimCertificate(holder.scope, id)).toMatchObject({
      ok: false,
      reasons: [{ key: "certificateFile.notCollectable" }],
    });
  });

  test("of one of two leaves the other, its certificate and its number", async () => {
    const end = addDays(today(), 200);
    const holder = await makeHolder([
      { specialty: "civil", end },
      { specialty: "installation", end },
    ]);
    const [civil = ""] = holder.numbers;
    const target = await applyFor(holder, "deregistration", { changes: { registrations: [civil] } });
    await signBoth(desk, holder, target);
    expect((await standings(holder)).map(({ standing }) => standing).sort()).toEqual([
      "deregistered",
      "registered",
    ]);
    expect((await standings(holder)).find(({ number }) => number === civil)?.standing).toBe("deregistered");
  });

  test("is open to an expired registration, of a profession without specialties too", async () => {
    for (const [specialty, code] of [
      ["civil", "shanghai-cost-engineer"],
      [null, structuralRegistry],
    ] as const) {
      const holder = await makeHolder([{ specialty, end: addDays(today(), -100) }], code);
      await signBoth(desk, holder, await applyFor(holder, "deregistration", { code }));
      expect(await standings(holder)).toMatchObject([{ standing: "deregistered" }]);
    }
  });

  test("is open with an employer that was struck off, as long as it can sign", async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 200) }]);
    const scope = scopeOfOperator("test");
    await importEnterprises(scope, [{ ...employer, status: "revoked" }]);
    try {
      await signBoth(desk, holder, await applyFor(holder, "deregistration"));
    } finally {
      await importEnterprises(scope, [employer]);
    }
    expect(await standings(holder)).toMatchObject([{ standing: "deregistered" }]);
  });

  test("of a locked registration is open", async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 200) }]);
    await query(superuser, "UPDATE registration SET locked_at = now() WHERE number = $1", holder.numbers);
    await signBoth(desk, holder, await applyFor(holder, "deregistration"));
    expect(await standings(holder)).toMatchObject([{ standing: "deregistered" }]);
  });
});

test("#115 a change of employer: deregistered with the one, registered anew with the other, under the same number", async () => {
  const next = { name: "上海新东家工程咨询有限公司", creditCode: creditCode() };
  await importEnterprises(scopeOfOperator("test"), [{ ...next, status: "active" }]);
  const newDesk = { ...desk, operator: await makeOperator(next) };
  const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 200) }]);
  expect(await beginApplication(holder.scope, registryCode, "initial")).toMatchObject({ ok: false });
  await signBoth(desk, holder, await applyFor(holder, "deregistration"));
  const there = { employerName: next.name, employerCreditCode: next.creditCode, specialty: "civil" };
  await grantMatter(newDesk, holder, await applyFor(holder, "initial", { changes: there }));
  expect(await newestOf(holder)).toMatchObject({
    number: holder.numbers[0],
    employer: next.name,
    status: "uncollected",
    validTo: validityFrom(today(), 4).end,
  });
});

describe("the copy of what was deregistered", () => {
  let holder: Awaited<ReturnType<typeof withCertificate>>;
  let copy: { id: string; token: string };

  beforeAll(async () => {
    holder = await withCertificate();
    await signBoth(desk, holder, await applyFor(holder, "deregistration"));
    expect(await verifyByNumber(stranger, holder, client())).toMatchObject({
      certificate: { verdict: "deregistered", version: 1 },
    });
    await workOffJobs();
    const { id } = await newestOf(holder);
    copy = { id, token: await tokenOf(holder, id) };
  });

  test("#83 is sealed as OFD and PDF by a job, says so to everybody, and is never valid", async () => {
    expect(await newestOf(holder)).toMatchObject({
      version: 2,
      status: "deregistered",
      number: holder.number,
    });
    const ofd = await readCertificateFile(holder.scope, copy.id, "ofd");
    const pdf = await readCertificateFile(holder.scope, copy.id, "pdf");
    expect(inspectPdf(pdf.bytes, "official")).toMatchObject({ readable: true, findings: [] });
    expect(readCertificateFields(ofd.bytes)).toMatchObject({ number: holder.number, endedOn: today() });
    expect(copy.token).not.toBe(holder.token);
    for (const token of [holder.token, copy.token]) {
      const told = await verifyByToken(stranger, token, client());
      expect(told).toMatchObject({ verdict: "deregistered", endedOn: today(), photo: null });
      expect(told?.checks).toContainEqual({ key: "seal", good: true });
      expect(told?.checks).toContainEqual({ key: "registration", good: false });
    }
    expect(await verifyByNumber(stranger, holder, client())).toMatchObject({
      certificate: { verdict: "deregistered", version: 2, photo: null },
    });
  });

  test("is superseded by a registration made again, which keeps the number and begins a new period", async () => {
    await grantMatter(
      desk,
      holder,
      await applyFor(holder, "initial", { changes: { specialty: holder.specialty } }),
    );
    const certificates = await listOwnCertificates(holder.scope);
    expect(certificates.map(({ version, status }) => [version, status])).toEqual([
      [3, "uncollected"],
      [2, "superseded"],
      [1, "deregistered"],
    ]);
    const { end } = validityFrom(today(), 4);
    expect(certificates[0]).toMatchObject({ number: holder.number, validFrom: today(), validTo: end });
    for (const [token, verdict] of [
      [copy.token, "superseded"],
      [holder.token, "deregistered"],
    ] as const)
      expect(await verifyByToken(stranger, token, client())).toMatchObject({ verdict, photo: null });
  });
});
