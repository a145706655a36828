import { beforeAll, describe, expect, test } from "vitest";
import { addDays, addMonths } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import type { Draft } from "@/lib/forms/draft";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope } from "@/server/auth/scope";
import { listOwnCertificates } from "@/server/certificates/own-certificates";
import { listInbox } from "@/server/employers/inbox";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import { storeProof } from "@/server/walk/proof";
import { makeRegister } from "../factories/application";
import {
  applyFor,
  changedForm,
  structuralRegistry as code,
  type Desk,
  grantMatter,
  makeDesk,
  makeHolder,
  registryIdOf,
  signBoth,
  type TestHolder,
  today,
} from "../factories/matter";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let desk: Desk;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  desk = await makeDesk(code);
});

let entered = 0;

/** Writes a qualification into the register of the province. */
async function enter(name: string, idNumber: string, date: string): Promise<string> {
  const number = `JG${++entered}-${date}`;
  await query(
    superuser,
    "INSERT INTO qualification_entry (registry_id, name, id_index, number, date, date_kind, imported_at) VALUES ($1, $2, $3, $4, $5, 'issue', now())",
    [await registryIdOf(code), name, idNumberIndex("residentId", idNumber), number, date],
  );
  return number;
}

const newcomer = () => makeHolder([], code);
const apply = (holder: TestHolder, changes: Partial<Draft> = {}) =>
  applyFor(holder, "initial", { code, changes });
const answersOf = async (scope: PersonScope, id: string) => (await viewOwnApplication(scope, id)).answers;
/** Saves a form again with changes; answers the keys of what speaks against it. */
async function refusedWith(holder: TestHolder, id: string, changes: Partial<Draft>): Promise<string[]> {
  const saved = await saveApplication(holder.scope, await changedForm(holder, id, changes));
  return saved.ok ? [] : saved.reasons.map(({ key }) => key);
}
const handed = async (id: string) =>
  (
    await query<{ purpose: string; file_id: string }>(
      superuser,
      "SELECT purpose, file_id FROM application_file WHERE application_id = $1",
      [id],
    )
  ).map(({ purpose, file_id }) => [purpose, file_id]);

describe("an initial registration of a structural engineer", () => {
  test("#32 with a qualification of the own province takes it from the register, and leads to a certificate", async () => {
    const holder = await newcomer();
    const date = addDays(today(), -200);
    const number = await enter(holder.name, holder.idNumber, date);
    const target = await apply(holder);
    expect((await answersOf(holder.scope, target.applicationId))?.qualification).toEqual({
      number,
      date,
      kind: "issue",
      source: "register",
      province: "31",
      scans: [],
    });
    await grantMatter(desk, holder, target);
    const [certificate] = await listOwnCertificates(holder.scope);
    expect(certificate).toMatchObject({ specialty: null, validTo: validityFrom(today(), 3).end });
    expect(certificate?.number).toMatch(/^S2\d{2}31\d{5}$/);
  });

  test("takes nobody else's: neither a namesake's entry nor one of the number under another name", async () => {
    const holder = await newcomer();
    const other = await newcomer();
    await enter("别的姓名", holder.idNumber, "2025-01-01");
    await enter(other.name, other.idNumber, "2025-02-02");
    const { formFacts } = await viewOwnApplication(holder.scope, (await apply(holder)).applicationId);
    expect(formFacts.registered).toBeNull();
  });

  test("with the register's own date overdue asks for hours and their proof, whatever is typed", async () => {
    const holder = await newcomer();
    await enter(holder.name, holder.idNumber, addDays(addMonths(today(), -36), -1));
    const { applicationId: id } = await apply(holder);
    expect((await answersOf(holder.scope, id))?.continuingEducation).toHaveLength(1);
    expect(await handed(id)).toContainEqual(["educationProof", expect.any(String)]);
    expect(
      await refusedWith(holder, id, { education: {}, educationProof: "", qualificationDate: today() }),
    ).toEqual(expect.arrayContaining(["form.hoursMissing", "form.proofMissing"]));
  });

  test("#33 with one of another province is declared with its scan, which is handed over; not of the own one", async () => {
    const holder = await newcomer();
    const { applicationId: id } = await apply(holder);
    const answers = await answersOf(holder.scope, id);
    expect(answers?.qualification).toMatchObject({ source: "declared", scans: [expect.any(String)] });
    expect(await handed(id)).toContainEqual(["qualificationScan", answers?.qualification?.scans[0]]);
    expect(await refusedWith(holder, id, { qualificationScan: "" })).toEqual(["form.scanMissing"]);
    expect(await refusedWith(holder, id, { qualificationProvince: "31" })).toEqual(["form.provinceIsHome"]);
    expect(await refusedWith(holder, id, { qualificationOrigin: "home" })).toEqual(["form.notInRegister"]);
  });

  test("#36 overdue by the declared date asks for the proof; in time it goes with nothing of the kind", async () => {
    const holder = await newcomer();
    const { applicationId: id } = await apply(holder);
    expect((await handed(id)).map(([purpose]) => purpose)).not.toContain("educationProof");
    const late = { qualificationDate: addDays(addMonths(today(), -36), -1) };
    const hours = {
      compulsory: "60",
      elective: "60",
      date: addDays(today(), -1),
      body: "上海市建筑施工行业协会",
    };
    const proof = await storeProof(holder.scope, "educationProof");
    const education = { all: hours };
    expect(await refusedWith(holder, id, { ...late, education, educationProof: "" })).toEqual([
      "form.proofMissing",
    ]);
    expect(await refusedWith(holder, id, { ...late, education, educationProof: proof })).toEqual([]);
    expect(await handed(id)).toContainEqual(["educationProof", proof]);
    expect(await refusedWith(holder, id, {})).toEqual([]);
  });
});

test("#90 #91 the employer's list shows initial registrations also after it signed them, other matters while they wait", async () => {
  const [first, renewing] = [await newcomer(), await makeHolder([{ specialty: null, end: today() }], code)];
  const initial = await apply(first);
  const renewal = await applyFor(renewing, "renewal", { code });
  const listed = async (list: "waiting" | "confirmed") => {
    const query = { profession: "structural-engineer", list, who: "", page: 1 } as const;
    return (await listInbox(desk.operator.scope, query)).rows.map(({ id }) => id);
  };
  expect(await listed("waiting")).not.toContain(initial.applicationId); // nothing before the person signs
  await signBoth(desk, first, initial);
  await signBoth(desk, renewing, renewal);
  expect(await listed("waiting")).toContain(initial.applicationId);
  expect(await listed("waiting")).not.toContain(renewal.applicationId);
  expect(await listed("confirmed")).toEqual(
    expect.arrayContaining([initial.applicationId, renewal.applicationId]),
  );
});

describe("files of a form", () => {
  test("are the person's own: somebody else's id finds nothing, and nothing is handed over", async () => {
    const [holder, other] = [await newcomer(), await newcomer()];
    const { applicationId: id } = await apply(holder);
    const before = await handed(id);
    for (const [field, purpose, key] of [
      ["qualificationScan", "qualificationScan", "form.scanMissing"],
      ["educationProof", "educationProof", "form.proofMissing"],
    ] as const) {
      const stolen = await storeProof(other.scope, purpose);
      expect(await refusedWith(holder, id, { [field]: stolen })).toEqual([key]);
    }
    expect(await handed(id)).toEqual(before);
  });

  test("are for their field: a proof is no scan, and a photo is neither", async () => {
    const holder = await newcomer();
    const { applicationId: id } = await apply(holder);
    const proof = await storeProof(holder.scope, "educationProof");
    const photo = (await answersOf(holder.scope, id))?.photo ?? "";
    for (const qualificationScan of [proof, photo, "00000000-0000-4000-8000-00000000abcd"])
      expect(await refusedWith(holder, id, { qualificationScan })).toEqual(["form.scanMissing"]);
    expect(await refusedWith(holder, id, { photo: proof })).toEqual(["form.photoMissing"]);
  });
});

describe("the other matters of a structural engineer", () => {
  test("#73 #86 renew the only registration without a choice, by three years, and end it", async () => {
    const end = addDays(today(), 30);
    const holder = await makeHolder([{ specialty: null, end }], code);
    await grantMatter(desk, holder, await applyFor(holder, "renewal", { code }));
    const renewed = validityFrom(addDays(end, 1), 3).end;
    expect(await listOwnCertificates(holder.scope)).toMatchObject([
      { number: holder.numbers[0], validTo: renewed, specialty: null },
    ]);
    const target = await applyFor(holder, "deregistration", { code });
    await signBoth(desk, holder, target);
    expect((await viewOwnApplication(holder.scope, target.applicationId)).state).toBe("deregistered");
  });
});
