import { randomInt, randomUUID } from "node:crypto";
import { addDays, addYears, plainDateIn } from "@/lib/domain/plain-date";
import { certificateContent } from "@/lib/dto/certificate";
import { encryptField } from "@/server/personal-data/field-cipher";
import { currentSuperuser, query } from "../support/own-database";
import { mobileNumber } from "./identity";

/** People registered with an employer, as they are made for a test. */
export interface Staff {
  registry: string;
  creditCode: string;
  /** The name under which the register has the employer. */
  employerName: string;
  count: number;
  specialty?: "civil" | "installation" | null;
  /** Last day of validity; far away where nothing is said. */
  endsOn?: string;
  medium?: "electronic" | "paper";
  /** Whether there are certificates, and how they stand. */
  certificate?: "issued" | "uncollected" | "none";
}

const next = { serial: randomInt(1_000, 2_000) };

/** Registers many people with an employer at once, with certificates; set-based, since ten thousand are wanted. Answers the numbers. */
export async function makeStaff(staff: Staff): Promise<string[]> {
  const { registry, creditCode, employerName, count, medium = "electronic" } = staff;
  const { specialty = "civil", certificate = medium === "paper" ? "none" : "issued" } = staff;
  const today = plainDateIn(new Date());
  const endsOn = staff.endsOn ?? addYears(addDays(today, -30), 4);
  const first = next.serial;
  next.serial += count;
  const mobile = encryptField("person.mobile", mobileNumber());
  const content = certificateContent.parse({
    title: "中华人民共和国二级造价工程师注册证书",
    professionCode: registry.endsWith("structural-engineer") ? "structural-engineer" : "cost-engineer",
    revision: 1,
    version: 1,
    number: "",
    name: "",
    sex: "男",
    birthDate: "1990-01-01",
    idType: "residentId",
    idNumberMasked: "310***********0019",
    employer: employerName,
    employerCreditCode: creditCode,
    specialty: specialty === "civil" ? "土木建筑工程" : specialty && "安装工程",
    validFrom: addDays(today, -30),
    validTo: endsOn,
    authority: "测试机关",
    authorityCreditCode: "11310000MB2F30002K",
    issuedOn: addDays(today, -30),
    identifier: "",
    licenceType: "1110000000001332XW059",
    qrText: "",
    test: true,
  });
  const numbers = await query<{ number: string }>(
    currentSuperuser(),
    `WITH who AS (
       SELECT gen_random_uuid() AS person, gen_random_uuid() AS registration, gen_random_uuid() AS photo, n,
              CASE WHEN $1 LIKE '%structural%' THEN 'S22531' || lpad(n::text, 5, '0')
                   ELSE '建[造]2' || CASE $5 WHEN 'installation' THEN '4' ELSE '1' END || '253100' || lpad(n::text, 6, '0') END AS number,
              '员工' || n AS name
       FROM generate_series($2::int, $2::int + $3::int - 1) AS n),
     accounts AS (INSERT INTO account (id, kind, status, id_index, mobile_index)
       SELECT person, 'person', 'active', 'i-' || person, 'm-' || person FROM who RETURNING id),
     people AS (INSERT INTO person (id, name, sex, birth_date, id_type, id_number, id_index, id_last_four, mobile, mobile_index, proven_by)
       SELECT person, name, 'male', '1990-01-01', 'residentId', 'x', 'i-' || person, '0019', $4, 'm-' || person, 'demo'
       FROM who WHERE (SELECT count(*) FROM accounts) > 0 RETURNING id),
     photos AS (INSERT INTO file (id, owner_class, person_id, purpose, media_type, byte_length, sha256, store_key)
       SELECT photo, 'person', person, 'photo', 'image/jpeg', 1, repeat('a', 64), 'staff-' || photo
       FROM who WHERE (SELECT count(*) FROM people) > 0 RETURNING id),
     made AS (INSERT INTO registration (id, registry_id, person_id, employer_id, number, specialty, begins_on, ends_on, standing, employer_name, medium)
       SELECT registration, g.id, person, e.id, number, $5, '2024-01-01'::date, $6::date, 'registered', $7, $8
       FROM who, registry g, employer e WHERE g.code = $1 AND e.credit_code = $9 AND (SELECT count(*) FROM photos) > 0
       RETURNING id, registry_id),
     copies AS (INSERT INTO file (id, owner_class, person_id, purpose, media_type, byte_length, sha256, store_key)
       SELECT gen_random_uuid(), 'registry', person, 'certificate', t, 1, repeat('b', 64), 'staff-' || photo || t
       FROM who, unnest(ARRAY['application/ofd', 'application/pdf']) AS t
       WHERE $10 = 'issued' AND (SELECT count(*) FROM photos) > 0 RETURNING id, person_id, media_type),
     certified AS (INSERT INTO certificate (registry_id, registration_id, person_id, version, status, content, content_sha256, photo_id,
                                            token, identifier, created_at, ofd_file_id, pdf_file_id, issued_at)
       SELECT made.registry_id, registration, person, 1, $10, $11::jsonb || jsonb_build_object('number', number, 'name', who.name, 'identifier', 'old-' || person),
              repeat('c', 64), photo, 'old-' || registration, 'old-' || person, now(),
              (SELECT id FROM copies WHERE person_id = person AND media_type = 'application/ofd'),
              (SELECT id FROM copies WHERE person_id = person AND media_type = 'application/pdf'),
              CASE $10 WHEN 'issued' THEN now() END
       FROM who JOIN made ON made.id = registration WHERE $10 <> 'none')
     SELECT number FROM who ORDER BY n`,
    [
      registry,
      first,
      count,
      mobile,
      specialty,
      endsOn,
      employerName,
      medium,
      creditCode,
      certificate,
      JSON.stringify(content),
    ],
  );
  return numbers.map(({ number }) => number);
}

/** Invents a name that no company has. */
export const companyName = (): string => `上海${randomUUID().slice(0, 8)}建设咨询有限公司`;
