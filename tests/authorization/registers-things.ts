import { createHash, randomUUID } from "node:crypto";
import { addDays, addYears } from "@/lib/domain/plain-date";
import { certificateContent } from "@/lib/dto/certificate";
import { type PersonScope, personScopeOfAccount, registryScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { storeFile } from "@/server/files/service";
import { encryptField } from "@/server/personal-data/field-cipher";
import { storeActProof } from "@/server/walk/proof";
import { entered, wish } from "../factories/correction";
import { registryIdOf, today } from "../factories/matter";
import { makePdf } from "../fixtures/files/pdfs";
import { currentSuperuser, query } from "../support/own-database";
import { nowhere, type Objects } from "./objects";
import type { Parties } from "./parties";

/** The officers who made what a registry has, a colleague of theirs, and what is the reviewer's own. */
interface Makers extends Pick<Objects, "view" | "leave"> {
  acceptanceOfficer: string;
  administrator: string;
  /** Reviews, and asks for nothing. */
  officer: string;
}

/** Makes one of everything that an officer, a person or an operator of this side may name, and answers it by its kind. */
export async function makeRegistersThings(
  code: string,
  parties: Parties,
  { acceptanceOfficer, administrator, officer, ...own }: Makers,
): Promise<Objects> {
  const registryId = await registryIdOf(code);
  const maker = officerSession(acceptanceOfficer, { id: registryId, code });
  const person = personScopeOfAccount(parties.person);
  const held = await register(person, registryId, parties);
  const proof = await personsPdf(person);
  const actProof = await storeActProof(maker.scope("register.propose"), { personId: parties.person });
  const correction = await entered(maker, wish(parties, { name: "测试原" }));
  return {
    ...nowhere(),
    ...held,
    ...(await rows(registryId, parties, { acceptanceOfficer, administrator, ...held, actProof })),
    ...own,
    code,
    serial: parties.serial,
    operatorCertificate: parties.operatorCertificate,
    application: parties.handedOver.applicationId,
    document: parties.handedOver.documentId,
    form: await formFile(parties.handedOver.documentId),
    waiting: parties.waiting.applicationId,
    waitingDocument: parties.waiting.documentId,
    request: parties.request,
    photo: parties.photo,
    proof,
    actProof,
    correction: correction.id,
    operatorId: parties.unproved,
    blockedOperator: parties.blocked,
    officer,
    colleague: acceptanceOfficer,
  };
}

/** The newest bytes of a form: shared by the parties and the registry. */
async function formFile(document: string): Promise<string> {
  const [row] = await query<{ file_id: string }>(
    currentSuperuser(),
    "SELECT file_id FROM document_revision WHERE document_id = $1 ORDER BY revision DESC LIMIT 1",
    [document],
  );
  return row?.file_id ?? "";
}

function officerSession(accountId: string, { id, code }: { id: string; code: string }) {
  const end = new Date(Date.now() + 3_600_000);
  const session: LiveSession = {
    sessionId: randomUUID(),
    accountId,
    kind: "officer",
    memberships: [{ registryId: id, registryCode: code, role: "acceptanceOfficer" }],
    idleEndsAt: end,
    endsAt: end,
  };
  return {
    session,
    code,
    scope: (permission: Parameters<typeof registryScopeOfSession>[2]) =>
      registryScopeOfSession(session, code, permission),
  };
}

async function personsPdf(person: PersonScope): Promise<string> {
  const { id } = await storeFile(person, {
    owner: { ownerClass: "person", personId: person.personId },
    purpose: "explanation",
    mediaType: "application/pdf",
    bytes: makePdf(),
    pages: 1,
  });
  return id;
}

/** A registration with an issued certificate, and another on paper. */
async function register(person: PersonScope, registryId: string, { employer, photo }: Parties) {
  const [ofd, pdf] = await Promise.all([personsPdf(person), personsPdf(person)]);
  const begin = addDays(today(), -30);
  const number = String(parseInt(randomUUID().slice(0, 6), 16)).padStart(8, "0");
  const content = certificateContent.parse({
    title: "中华人民共和国二级造价工程师注册证书",
    professionCode: "cost-engineer",
    revision: 1,
    version: 1,
    number,
    name: "测试员",
    sex: "男",
    birthDate: "1990-01-01",
    idType: "residentId",
    idNumberMasked: "310***********0019",
    employer: employer.name,
    employerCreditCode: employer.creditCode,
    specialty: "土木建筑工程",
    validFrom: begin,
    validTo: addYears(begin, 4),
    authority: "测试机关",
    authorityCreditCode: "11310000MB2F30002K",
    issuedOn: begin,
    identifier: number,
    licenceType: "1110000000001332XW059",
    qrText: "",
    test: true,
  });
  const [row] = await query<{ registration: string; paper: string; certificate: string }>(
    currentSuperuser(),
    `WITH e AS (SELECT id FROM employer WHERE credit_code = $5),
       r AS (INSERT INTO registration (registry_id, person_id, employer_id, number, specialty, begins_on, ends_on, standing, employer_name)
             SELECT $1, $2, e.id, $3, 'civil', $6::date, $6::date + 1400, 'registered', $4 FROM e RETURNING id),
       p AS (INSERT INTO registration (registry_id, person_id, employer_id, number, specialty, begins_on, ends_on, standing, employer_name, medium)
             SELECT $1, $2, e.id, $3 || 'P', 'installation', $6::date, $6::date + 1400, 'registered', $4, 'paper' FROM e RETURNING id),
       c AS (INSERT INTO certificate (registry_id, registration_id, person_id, version, status, content, content_sha256, photo_id, token, identifier, created_at, ofd_file_id, pdf_file_id, issued_at)
             SELECT $1, r.id, $2, 1, 'issued', $7::jsonb, repeat('c', 64), $8, 't-' || $3, $3, now(), $9, $10, now() FROM r RETURNING id)
     SELECT r.id AS registration, p.id AS paper, c.id AS certificate FROM r, p, c`,
    [
      registryId,
      person.personId,
      number,
      employer.name,
      employer.creditCode,
      begin,
      JSON.stringify(content),
      photo,
      ofd,
      pdf,
    ],
  );
  if (!row) throw new Error("nothing was registered");
  return row;
}

/** What has no way of its own that is quick: rows as the product writes them. */
async function rows(
  registryId: string,
  { person, idNumber, employer }: Parties,
  by: { acceptanceOfficer: string; administrator: string; registration: string; actProof: string },
) {
  const personNumber = encryptField("person.idNumber", idNumber);
  const oldNumber = encryptField("correction.oldIdNumber", idNumber);
  const index = createHash("sha256").update(idNumber).digest("hex");
  const [row] = await query<
    Pick<
      Objects,
      "act" | "ownDay" | "notice" | "mobileReset" | "personMessage" | "employerMessage" | "rename"
    >
  >(
    currentSuperuser(),
    `WITH e AS (SELECT id, name FROM employer WHERE credit_code = $3),
       act AS (INSERT INTO registration_act (registry_id, registration_id, person_id, employer_id, kind, ground, facts, proof_file_id, state, proposed_by, proposed_at)
               SELECT $1, $4, $2, e.id, 'lock', 'LOCK_01', '经核查属实', $5, 'proposed', $6, now() FROM e RETURNING id),
       day AS (INSERT INTO registry_calendar_day (registry_id, day, kind, reason, created_by, created_at)
               VALUES ($1, current_date + 60, 'localHoliday', '本地假日安排', $7, now()) RETURNING id),
       notice AS (INSERT INTO correction_notice (registry_id, person_id, authority_zh, authority_en, old_name, old_id_number, old_id_index, name, sex, birth_date, id_type, id_number, id_index, at)
                  VALUES ($1, $2, '他省', 'Another', '旧名', $8, $10, '新名', 'male', '1990-01-01', 'residentId', $9, $10, now()) RETURNING id),
       reset AS (INSERT INTO mobile_reset (account_id, registry_id, requested_by, reason, mobile, mobile_index, replaces_index, effective_at)
                 SELECT $2, $1, $6, '手机遗失', $11, 'other-' || $2, mobile_index, now() + interval '1 day' FROM account WHERE id = $2 RETURNING id),
       told AS (INSERT INTO person_message (person_id, registry_id, key, values) VALUES ($2, $1, 'account.mobileResetCancelled', '{}') RETURNING id),
       heard AS (INSERT INTO employer_message (employer_id, registry_id, key, values) SELECT e.id, $1, 'employer.waiting', '{}' FROM e RETURNING id),
       named AS (INSERT INTO employer_rename (registry_id, employer_id, old_names, new_name, state, total, asked_by, asked_at)
                 SELECT $1, e.id, ARRAY[e.name], '上海新名公司', 'ready', 1, gen_random_uuid(), now() FROM e RETURNING id)
     SELECT act.id AS act, day.id AS "ownDay", notice.id AS notice, reset.id AS "mobileReset", told.id AS "personMessage", heard.id AS "employerMessage", named.id AS rename
     FROM act, day, notice, reset, told, heard, named`,
    [
      registryId,
      person,
      employer.creditCode,
      by.registration,
      by.actProof,
      by.acceptanceOfficer,
      by.administrator,
      oldNumber,
      personNumber,
      index,
      encryptField("mobileReset.mobile", "19900000000"),
    ],
  );
  if (!row) throw new Error("the side's rows were not made");
  return row;
}
