/** How many registries a fill has. */
const registryCount = 12;
/** How many officers each of them has. */
const officersEach = 30;

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤";
const givenNames =
  "伟芳娜敏静丽强磊军洋勇艳杰涛明超兰霞平刚英华玉萍红娟文志建国秀云飞宇晨浩然子轩雨欣怡佳思远嘉琪梓涵若溪景行知秋望舒怀瑾清扬书言承泽一诺安歌予夏之南念初";

/** Things that every statement needs: a number drawn from a row's number, and names and ids that follow from it. */
export const groundSql = `
  CREATE SCHEMA bench;
  CREATE FUNCTION bench.pick(i bigint, salt bigint, n integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT mod(hashint8extended(i, salt) & 9223372036854775807, n)::integer $$;
  CREATE FUNCTION bench.id(kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT overlay(overlay(md5(kind || i) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid $$;
  CREATE FUNCTION bench.name(i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT substr('${surnames}', 1 + least(bench.pick(i, 1, ${surnames.length}), bench.pick(i, 2, ${surnames.length})), 1)
        || substr('${givenNames}', 1 + bench.pick(i, 3, ${givenNames.length}), 1)
        || CASE bench.pick(i, 4, 4) WHEN 0 THEN '' ELSE substr('${givenNames}', 1 + bench.pick(i, 5, ${givenNames.length}), 1) END $$;
  CREATE FUNCTION bench.number(i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE mod(i, 2) WHEN 0 THEN '建[造]21253100' || lpad(i::text, 8, '0') ELSE 'S225' || lpad(i::text, 9, '0') END $$;
  CREATE FUNCTION bench.company(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (ARRAY['上海','江苏','浙江','北京','广东','四川'])[1 + bench.pick(n, 8, 6)] || bench.name(n * 7) || (ARRAY['工程咨询','造价咨询','建设管理','设计'])[1 + bench.pick(n, 9, 4)] || n || '有限公司' $$;
  INSERT INTO registry (id, code, profession_code, authority_zh, authority_en, credit_code, province_code, province_zh, province_en, acceptance_code, document_prefix, hotline, address, opened_matters)
    SELECT bench.id('registry', r), 'bench-' || r, CASE mod(r, 2) WHEN 0 THEN 'cost-engineer' ELSE 'structural-engineer' END, '某省住房和城乡建设厅', 'A province', '11310000MB2F30002K',
      (11 + r)::text, '某省', 'A province', (100 + r)::text, '某建注' || r, '12345', '某路', ARRAY['initial', 'renewal', 'deregistration'] FROM generate_series(0, ${registryCount - 1}) r;
  INSERT INTO account (id, kind, status, login, name)
    SELECT bench.id('officer', r * 100 + n), 'officer', 'active', 'bench-' || r || '-' || n, bench.name(r * 100 + n) FROM generate_series(0, ${registryCount - 1}) r, generate_series(1, ${officersEach}) n;
  INSERT INTO membership (account_id, registry_id, role)
    SELECT bench.id('officer', r * 100 + n), bench.id('registry', r), CASE WHEN n <= 20 THEN 'reviewer' ELSE 'decider' END FROM generate_series(0, ${registryCount - 1}) r, generate_series(1, ${officersEach}) n;
  INSERT INTO file (id, owner_class, person_id, purpose, media_type, byte_length, sha256, store_key)
    VALUES (bench.id('photo', 0), 'person', bench.id('person', 0), 'photo', 'image/jpeg', 1, repeat('a', 64), 'bench-photo');`;

const rows = (from: number, to: number) => `generate_series(${from}::bigint, ${to - 1}::bigint) i`;
/** 25 people to a company in the mean; the first are the largest. */
const employer = "least(bench.pick(i, 6, employers), bench.pick(i, 7, employers))";
const employers = (to: number) => Math.max(400, Math.ceil(to / 25));

/** Where the numbers of registrations on paper begin, beyond all others. */
export const paperFrom = 50_000_000;

/** The people of the numbers from `from` to before `to`, their companies, registrations and certificates; to ten of them one more on paper whose holder has no account. */
export function registerSql(from: number, to: number): string[] {
  const count = employers(to);
  const at = employer.replaceAll("employers", String(count));
  return [
    `INSERT INTO employer (id, credit_code, name) SELECT bench.id('employer', i), 'B' || lpad(i::text, 17, '0'), bench.company(i)
     FROM generate_series(0::bigint, ${count - 1}::bigint) i ON CONFLICT DO NOTHING`,
    `INSERT INTO account (id, kind, status, id_index, mobile_index) SELECT bench.id('person', i), 'person', 'active', md5('id' || i), md5('mobile' || i) FROM ${rows(from, to)}`,
    `INSERT INTO person (id, name, sex, birth_date, id_type, id_number, id_index, id_last_four, mobile, mobile_index, proven_by)
     SELECT bench.id('person', i), bench.name(i), 'male', '1990-01-01', 'residentId', repeat('x', 80), md5('id' || i), lpad(bench.pick(i, 10, 10000)::text, 4, '0'), repeat('y', 70), md5('mobile' || i), 'demo' FROM ${rows(from, to)}`,
    `INSERT INTO registration (id, registry_id, person_id, employer_id, application_id, number, specialty, begins_on, ends_on, standing, employer_name, holder_name, holder_id_index, holder_id_last_four)
     SELECT bench.id('registration', i), bench.id('registry', mod(i, ${registryCount})), bench.id('person', i), bench.id('employer', n), bench.id('application', i * 4), bench.number(i),
       CASE mod(i, 2) WHEN 0 THEN (ARRAY['civil', 'installation'])[1 + bench.pick(i, 11, 2)] END, current_date - 700 + bench.pick(i, 12, 600), current_date + bench.pick(i, 12, 1400), 'registered',
       bench.company(n), bench.name(i), md5('id' || i), lpad(bench.pick(i, 10, 10000)::text, 4, '0')
     FROM ${rows(from, to)}, LATERAL (SELECT ${at} AS n) e`,
    `INSERT INTO unclaimed_registration (id, registry_id, employer_id, employer_name, number, name, id_index, specialty, begins_on, ends_on, imported_at)
     SELECT bench.id('paper', i), bench.id('registry', mod(i, ${registryCount})), bench.id('employer', n), bench.company(n), bench.number(${paperFrom} + i), bench.name(i), md5('paper' || i),
       CASE mod(i, 2) WHEN 0 THEN (ARRAY['civil', 'installation'])[1 + bench.pick(i, 11, 2)] END, current_date - 700 + bench.pick(i, 12, 600), current_date + bench.pick(i, 12, 1400), now()
     FROM ${rows(from, to)}, LATERAL (SELECT ${at} AS n) e WHERE mod(i / ${registryCount}, 10) = 0`,
    `INSERT INTO file (id, owner_class, person_id, registry_id, purpose, media_type, byte_length, sha256, store_key)
     SELECT bench.id(kind, i), 'registry', bench.id('person', i), bench.id('registry', mod(i, ${registryCount})), 'certificate', 'application/' || kind, 1, repeat('b', 64), 'bench-' || kind || i
     FROM ${rows(from, to)}, unnest(ARRAY['ofd', 'pdf']) kind`,
    `INSERT INTO certificate (id, registry_id, registration_id, person_id, version, status, content, content_sha256, photo_id, token, identifier, created_at, ofd_file_id, pdf_file_id, issued_at)
     SELECT bench.id('certificate', i), bench.id('registry', mod(i, ${registryCount})), bench.id('registration', i), bench.id('person', i), 1, 'issued',
       jsonb_build_object('name', bench.name(i), 'number', bench.number(i), 'more', repeat('z', 500)), repeat('c', 64), bench.id('photo', 0), md5('token' || i), 'bench-' || i, now(), bench.id('ofd', i), bench.id('pdf', i), now() FROM ${rows(from, to)}`,
  ];
}

/** Four applications of each of these people: three long closed, of the last one in twenty still open, of those under review one in five with more time asked for. */
export function applicationsSql(from: number, to: number): string[] {
  const at = `bench.id('employer', ${employer.replaceAll("employers", String(employers(to)))})`;
  return [
    `INSERT INTO application (id, registry_id, person_id, employer_id, profession_code, revision, matter, route, state, state_since, version, acceptance_number, form_number, answers, specialty, saved_at,
       person_name, person_sex, person_birth_date, id_type, id_number, id_index, id_last_four, mobile, handed_over_at, accepted_at, closed_at, period, period_from, period_days, due_on, assigned_to, assigned_at, extension_asked_at, created_at)
     SELECT bench.id('application', i * 4 + k), registry, person, employer, profession, 1, matter, 'both', state, since, 5, accepted, accepted || '190103', answers, specialty, since - interval '3 days',
       name, 'male', '1990-01-01', 'residentId', repeat('x', 80), id_index, four, repeat('y', 70), since - interval '2 days',
       CASE WHEN state NOT IN ('awaitingAcceptance', 'notAccepted') THEN since - interval '1 day' END, CASE WHEN NOT open THEN since END, 'decision', (since - interval '1 day')::date, 20,
       CASE WHEN state <> 'correction' THEN (since + interval '25 days')::date END,
       CASE WHEN open AND assigned THEN bench.id('officer', mod(i, ${registryCount}) * 100 + 1 + bench.pick(i, 21, ${officersEach})) END, CASE WHEN open AND assigned THEN since END, CASE WHEN state = 'inReview' AND bench.pick(i, 23, 5) = 0 THEN since END, since - interval '4 days'
     FROM (${peopleSql(from, to, at)}) p, generate_series(0, 3) k,
       LATERAL (SELECT k = 3 AND running AS open) o,
       LATERAL (SELECT CASE k WHEN 0 THEN 'initial' WHEN 3 THEN 'renewal' ELSE (ARRAY['renewal','renewal','renewal','specialtyAddition','deregistration'])[1 + bench.pick(i * 4 + k, 14, 5)] END AS matter) m,
       LATERAL (SELECT CASE WHEN open THEN (ARRAY['inReview','inReview','inReview','inReview','inReview','inReview','inDecision','inDecision','correction','awaitingAcceptance'])[1 + bench.pick(i, 15, 10)]
                            WHEN matter = 'deregistration' THEN 'deregistered'
                            ELSE (ARRAY['refused','withdrawn','notAccepted','granted'])[least(4, 1 + bench.pick(i * 4 + k, 16, 40))] END AS state) s,
       LATERAL (SELECT now() - CASE WHEN open THEN bench.pick(i, 17, 28 * 86400) * interval '1 second'
                                    ELSE ((4 - k) * 800 * 86400 + bench.pick(i * 4 + k, 18, 700 * 86400)) * interval '1 second' END AS since) t,
       LATERAL (SELECT 'W' || (202101 + k) || code || (100000 + i / ${registryCount}) AS accepted) n`,
    `INSERT INTO application_review (registry_id, application_id, officer_id, step, verdict, opinion, at)
     SELECT bench.id('registry', mod(i, ${registryCount})), bench.id('application', i * 4 + k), bench.id('officer', mod(i, ${registryCount}) * 100 + 1 + bench.pick(i, 22, 20)), 'review', 'recommend', '材料齐全，符合注册条件。', now()
     FROM ${rows(from, to)}, unnest(ARRAY[2, 3]) k WHERE k = 2 OR bench.pick(i, 13, 20) = 0 AND bench.pick(i, 15, 10) IN (6, 7)`,
  ];
}

/** What the four applications of a person have in common, worked out once. */
function peopleSql(from: number, to: number, employerId: string): string {
  return `SELECT i, bench.id('registry', mod(i, ${registryCount})) AS registry, 100 + mod(i, ${registryCount}) AS code, bench.id('person', i) AS person, ${employerId} AS employer,
       CASE mod(i, 2) WHEN 0 THEN 'cost-engineer' ELSE 'structural-engineer' END AS profession, CASE mod(i, 2) WHEN 0 THEN (ARRAY['civil', 'installation'])[1 + bench.pick(i, 11, 2)] END AS specialty,
       bench.name(i) AS name, md5('id' || i) AS id_index, lpad(bench.pick(i, 10, 10000)::text, 4, '0') AS four, bench.pick(i, 13, 20) = 0 AS running, bench.pick(i, 20, 10) < 7 AS assigned,
       jsonb_build_object('employer', jsonb_build_object('name', '某公司', 'creditCode', '91310000MB2F30002K', 'phone', '021-12345678'), 'photo', bench.id('photo', 0), 'more', repeat('z', 200)) AS answers
     FROM ${rows(from, to)} OFFSET 0`;
}
