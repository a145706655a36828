-- Employers: operators, their messages, official documents, the calendar.
CREATE TABLE official_document (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,
  content jsonb NOT NULL,
  token text NOT NULL,
  file_id uuid,
  created_at timestamptz NOT NULL,
  issued_at timestamptz,

  CONSTRAINT official_document_pkey PRIMARY KEY (id)
);
CREATE TABLE official_counter (
  registry_id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,

  CONSTRAINT official_counter_pkey PRIMARY KEY (registry_id,kind,year)
);
CREATE TABLE registry_seal (
  registry_id uuid NOT NULL,
  kind text NOT NULL,
  holder text NOT NULL,
  serial text NOT NULL,
  certificate bytea NOT NULL,
  private_key text NOT NULL,
  created_at timestamptz NOT NULL,

  CONSTRAINT registry_seal_pkey PRIMARY KEY (registry_id,kind,holder)
);
CREATE TABLE calendar_day (
  day date NOT NULL,
  off boolean NOT NULL,
  name text NOT NULL,

  CONSTRAINT calendar_day_pkey PRIMARY KEY (day)
);
CREATE TABLE calendar_year (
  year integer NOT NULL,

  CONSTRAINT calendar_year_pkey PRIMARY KEY (year)
);
CREATE TABLE operator (
  id uuid NOT NULL,
  employer_id uuid NOT NULL,
  serial text NOT NULL,
  fingerprint text NOT NULL,
  not_after timestamptz NOT NULL,
  name text,
  mobile text,
  bound_at timestamptz,
  blocked_at timestamptz,
  blocked_by uuid,
  created_at timestamptz NOT NULL,

  CONSTRAINT operator_pkey PRIMARY KEY (id)
);
CREATE TABLE certificate_challenge (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  nonce text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,

  CONSTRAINT certificate_challenge_pkey PRIMARY KEY (id)
);
CREATE TABLE employer_message (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  employer_id uuid NOT NULL,
  registry_id uuid,
  key text NOT NULL,
  "values" jsonb NOT NULL,
  href text,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  read_at timestamptz,

  CONSTRAINT employer_message_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX official_document_number_key ON official_document(number);
CREATE UNIQUE INDEX official_document_token_key ON official_document(token);
CREATE UNIQUE INDEX official_document_file_id_key ON official_document(file_id);
CREATE INDEX official_document_person_id_idx ON official_document(person_id);
CREATE INDEX official_document_employer_id_idx ON official_document(employer_id);
CREATE UNIQUE INDEX official_document_registry_id_application_id_kind_key ON official_document(registry_id, application_id, kind);
CREATE UNIQUE INDEX operator_fingerprint_key ON operator(fingerprint);
CREATE INDEX operator_employer_id_idx ON operator(employer_id);
CREATE INDEX certificate_challenge_expires_at_idx ON certificate_challenge(expires_at);
CREATE INDEX employer_message_employer_id_created_at_idx ON employer_message(employer_id, created_at);
CREATE INDEX employer_message_registry_id_idx ON employer_message(registry_id);
ALTER TABLE official_document ADD CONSTRAINT official_document_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE official_document ADD CONSTRAINT official_document_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE official_counter ADD CONSTRAINT official_counter_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registry_seal ADD CONSTRAINT registry_seal_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE operator ADD CONSTRAINT operator_id_fkey FOREIGN KEY (id) REFERENCES account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE operator ADD CONSTRAINT operator_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE employer_message ADD CONSTRAINT employer_message_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE employer_message ADD CONSTRAINT employer_message_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold.
ALTER TABLE operator
  ADD CONSTRAINT operator_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT operator_bound CHECK ((bound_at IS NULL) = (name IS NULL) AND (name IS NULL) = (mobile IS NULL)),
  ADD CONSTRAINT operator_blocked CHECK ((blocked_at IS NULL) = (blocked_by IS NULL));
ALTER TABLE official_document
  ADD CONSTRAINT official_document_kind CHECK (kind IN ('acceptance', 'correction', 'notAccepted', 'granted', 'refused', 'extension', 'deregistration')),
  ADD CONSTRAINT official_document_issued CHECK ((file_id IS NULL) = (issued_at IS NULL));
ALTER TABLE registry_seal ADD CONSTRAINT registry_seal_kind CHECK (kind IN ('pdf', 'ofd'));

ALTER TABLE operator ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE certificate_challenge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE employer_message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE official_document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE official_counter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE registry_seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Employer class. An operator's row is made when its certificate first signs in; the employer's operators see and block each other.
GRANT SELECT, INSERT ON operator TO zhice_auth;
GRANT UPDATE (name, mobile, bound_at) ON operator TO zhice_auth;
GRANT SELECT ON operator TO zhice_employer;
GRANT UPDATE (blocked_at, blocked_by) ON operator TO zhice_employer;
CREATE POLICY auth ON operator TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY employer ON operator TO zhice_employer USING (employer_id = app.employer_id()) WITH CHECK (employer_id = app.employer_id());
GRANT SELECT, INSERT ON employer_message TO zhice_employer;
GRANT UPDATE (read_at) ON employer_message TO zhice_employer;
CREATE POLICY employer ON employer_message TO zhice_employer USING (employer_id = app.employer_id()) WITH CHECK (employer_id = app.employer_id());

-- Account class.
GRANT SELECT, INSERT, DELETE ON certificate_challenge TO zhice_auth;
GRANT UPDATE (used_at) ON certificate_challenge TO zhice_auth;
CREATE POLICY auth ON certificate_challenge TO zhice_auth USING (true) WITH CHECK (true);

-- Registry class.
GRANT SELECT ON official_document TO zhice_person, zhice_employer;
GRANT SELECT, INSERT ON official_document TO zhice_registry;
GRANT UPDATE (file_id, issued_at) ON official_document TO zhice_registry;
CREATE POLICY person ON official_document FOR SELECT TO zhice_person USING (person_id = app.person_id());
CREATE POLICY employer ON official_document FOR SELECT TO zhice_employer USING (employer_id = app.employer_id()
  AND EXISTS (SELECT FROM application a WHERE a.registry_id = official_document.registry_id AND a.id = application_id));
CREATE POLICY registry ON official_document TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
GRANT SELECT, INSERT, UPDATE ON official_counter TO zhice_definer;
CREATE POLICY definer ON official_counter TO zhice_definer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON registry_seal TO zhice_registry;
CREATE POLICY registry ON registry_seal TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());

-- System class: the national calendar of working days, filled from the yearly notices (国务院办公厅关于节假日安排的通知).
GRANT SELECT ON calendar_day, calendar_year TO zhice_person, zhice_employer, zhice_registry;
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_day, calendar_year TO zhice_platform;
INSERT INTO calendar_year (year) VALUES (2019), (2020), (2021), (2022), (2023), (2024), (2025), (2026);
INSERT INTO calendar_day (day, off, name) VALUES
  ('2019-01-01', true, '元旦'), ('2019-02-02', false, '春节'), ('2019-02-03', false, '春节'), ('2019-02-04', true, '春节'), ('2019-02-05', true, '春节'), ('2019-02-06', true, '春节'), ('2019-02-07', true, '春节'), ('2019-02-08', true, '春节'), ('2019-02-09', true, '春节'), ('2019-02-10', true, '春节'), ('2019-04-05', true, '清明'), ('2019-04-06', true, '清明'), ('2019-04-07', true, '清明'), ('2019-04-28', false, '劳动节'), ('2019-05-01', true, '劳动节'), ('2019-05-02', true, '劳动节'), ('2019-05-03', true, '劳动节'), ('2019-05-04', true, '劳动节'), ('2019-05-05', false, '劳动节'), ('2019-06-07', true, '端午'), ('2019-06-08', true, '端午'), ('2019-06-09', true, '端午'), ('2019-09-13', true, '中秋'), ('2019-09-14', true, '中秋'), ('2019-09-15', true, '中秋'), ('2019-09-29', false, '国庆节'), ('2019-10-01', true, '国庆节'), ('2019-10-02', true, '国庆节'), ('2019-10-03', true, '国庆节'), ('2019-10-04', true, '国庆节'), ('2019-10-05', true, '国庆节'), ('2019-10-06', true, '国庆节'), ('2019-10-07', true, '国庆节'), ('2019-10-12', false, '国庆节'),
  ('2020-01-01', true, '元旦'), ('2020-01-19', false, '春节'), ('2020-01-24', true, '春节'), ('2020-01-25', true, '春节'), ('2020-01-26', true, '春节'), ('2020-01-27', true, '春节'), ('2020-01-28', true, '春节'), ('2020-01-29', true, '春节'), ('2020-01-30', true, '春节'), ('2020-01-31', true, '春节'), ('2020-02-01', true, '春节'), ('2020-02-02', true, '春节'), ('2020-04-04', true, '清明'), ('2020-04-05', true, '清明'), ('2020-04-06', true, '清明'), ('2020-04-26', false, '劳动节'), ('2020-05-01', true, '劳动节'), ('2020-05-02', true, '劳动节'), ('2020-05-03', true, '劳动节'), ('2020-05-04', true, '劳动节'), ('2020-05-05', true, '劳动节'), ('2020-05-09', false, '劳动节'), ('2020-06-25', true, '端午'), ('2020-06-26', true, '端午'), ('2020-06-27', true, '端午'), ('2020-06-28', false, '端午'), ('2020-09-27', false, '国庆节'), ('2020-10-01', true, '国庆节'), ('2020-10-02', true, '国庆节'), ('2020-10-03', true, '国庆节'), ('2020-10-04', true, '国庆节'), ('2020-10-05', true, '国庆节'), ('2020-10-06', true, '国庆节'), ('2020-10-07', true, '国庆节'), ('2020-10-08', true, '国庆节'), ('2020-10-10', false, '国庆节'),
  ('2021-01-01', true, '元旦'), ('2021-01-02', true, '元旦'), ('2021-01-03', true, '元旦'), ('2021-02-07', false, '春节'), ('2021-02-11', true, '春节'), ('2021-02-12', true, '春节'), ('2021-02-13', true, '春节'), ('2021-02-14', true, '春节'), ('2021-02-15', true, '春节'), ('2021-02-16', true, '春节'), ('2021-02-17', true, '春节'), ('2021-02-20', false, '春节'), ('2021-04-03', true, '清明'), ('2021-04-04', true, '清明'), ('2021-04-05', true, '清明'), ('2021-04-25', false, '劳动节'), ('2021-05-01', true, '劳动节'), ('2021-05-02', true, '劳动节'), ('2021-05-03', true, '劳动节'), ('2021-05-04', true, '劳动节'), ('2021-05-05', true, '劳动节'), ('2021-05-08', false, '劳动节'), ('2021-06-12', true, '端午'), ('2021-06-13', true, '端午'), ('2021-06-14', true, '端午'), ('2021-09-18', false, '中秋'), ('2021-09-19', true, '中秋'), ('2021-09-20', true, '中秋'), ('2021-09-21', true, '中秋'), ('2021-09-26', false, '国庆节'), ('2021-10-01', true, '国庆节'), ('2021-10-02', true, '国庆节'), ('2021-10-03', true, '国庆节'), ('2021-10-04', true, '国庆节'), ('2021-10-05', true, '国庆节'), ('2021-10-06', true, '国庆节'), ('2021-10-07', true, '国庆节'), ('2021-10-09', false, '国庆节'),
  ('2022-01-01', true, '元旦'), ('2022-01-02', true, '元旦'), ('2022-01-03', true, '元旦'), ('2022-01-29', false, '春节'), ('2022-01-30', false, '春节'), ('2022-01-31', true, '春节'), ('2022-02-01', true, '春节'), ('2022-02-02', true, '春节'), ('2022-02-03', true, '春节'), ('2022-02-04', true, '春节'), ('2022-02-05', true, '春节'), ('2022-02-06', true, '春节'), ('2022-04-02', false, '清明'), ('2022-04-03', true, '清明'), ('2022-04-04', true, '清明'), ('2022-04-05', true, '清明'), ('2022-04-24', false, '劳动节'), ('2022-04-30', true, '劳动节'), ('2022-05-01', true, '劳动节'), ('2022-05-02', true, '劳动节'), ('2022-05-03', true, '劳动节'), ('2022-05-04', true, '劳动节'), ('2022-05-07', false, '劳动节'), ('2022-06-03', true, '端午'), ('2022-06-04', true, '端午'), ('2022-06-05', true, '端午'), ('2022-09-10', true, '中秋'), ('2022-09-11', true, '中秋'), ('2022-09-12', true, '中秋'), ('2022-10-01', true, '国庆节'), ('2022-10-02', true, '国庆节'), ('2022-10-03', true, '国庆节'), ('2022-10-04', true, '国庆节'), ('2022-10-05', true, '国庆节'), ('2022-10-06', true, '国庆节'), ('2022-10-07', true, '国庆节'), ('2022-10-08', false, '国庆节'), ('2022-10-09', false, '国庆节'), ('2022-12-31', true, '元旦'),
  ('2023-01-01', true, '元旦'), ('2023-01-02', true, '元旦'), ('2023-01-21', true, '春节'), ('2023-01-22', true, '春节'), ('2023-01-23', true, '春节'), ('2023-01-24', true, '春节'), ('2023-01-25', true, '春节'), ('2023-01-26', true, '春节'), ('2023-01-27', true, '春节'), ('2023-01-28', false, '春节'), ('2023-01-29', false, '春节'), ('2023-04-05', true, '清明'), ('2023-04-23', false, '劳动节'), ('2023-04-29', true, '劳动节'), ('2023-04-30', true, '劳动节'), ('2023-05-01', true, '劳动节'), ('2023-05-02', true, '劳动节'), ('2023-05-03', true, '劳动节'), ('2023-05-06', false, '劳动节'), ('2023-06-22', true, '端午'), ('2023-06-23', true, '端午'), ('2023-06-24', true, '端午'), ('2023-06-25', false, '端午'), ('2023-09-29', true, '中秋'), ('2023-09-30', true, '国庆节'), ('2023-10-01', true, '国庆节'), ('2023-10-02', true, '国庆节'), ('2023-10-03', true, '国庆节'), ('2023-10-04', true, '国庆节'), ('2023-10-05', true, '国庆节'), ('2023-10-06', true, '国庆节'), ('2023-10-07', false, '国庆节'), ('2023-10-08', false, '国庆节'),
  ('2024-01-01', true, '元旦'), ('2024-02-04', false, '春节'), ('2024-02-10', true, '春节'), ('2024-02-11', true, '春节'), ('2024-02-12', true, '春节'), ('2024-02-13', true, '春节'), ('2024-02-14', true, '春节'), ('2024-02-15', true, '春节'), ('2024-02-16', true, '春节'), ('2024-02-17', true, '春节'), ('2024-02-18', false, '春节'), ('2024-04-04', true, '清明'), ('2024-04-05', true, '清明'), ('2024-04-06', true, '清明'), ('2024-04-07', false, '清明'), ('2024-04-28', false, '劳动节'), ('2024-05-01', true, '劳动节'), ('2024-05-02', true, '劳动节'), ('2024-05-03', true, '劳动节'), ('2024-05-04', true, '劳动节'), ('2024-05-05', true, '劳动节'), ('2024-05-11', false, '劳动节'), ('2024-06-10', true, '端午'), ('2024-09-14', false, '中秋'), ('2024-09-15', true, '中秋'), ('2024-09-16', true, '中秋'), ('2024-09-17', true, '中秋'), ('2024-09-29', false, '国庆节'), ('2024-10-01', true, '国庆节'), ('2024-10-02', true, '国庆节'), ('2024-10-03', true, '国庆节'), ('2024-10-04', true, '国庆节'), ('2024-10-05', true, '国庆节'), ('2024-10-06', true, '国庆节'), ('2024-10-07', true, '国庆节'), ('2024-10-12', false, '国庆节'),
  ('2025-01-01', true, '元旦'), ('2025-01-26', false, '春节'), ('2025-01-28', true, '春节'), ('2025-01-29', true, '春节'), ('2025-01-30', true, '春节'), ('2025-01-31', true, '春节'), ('2025-02-01', true, '春节'), ('2025-02-02', true, '春节'), ('2025-02-03', true, '春节'), ('2025-02-04', true, '春节'), ('2025-02-08', false, '春节'), ('2025-04-04', true, '清明'), ('2025-04-05', true, '清明'), ('2025-04-06', true, '清明'), ('2025-04-27', false, '劳动节'), ('2025-05-01', true, '劳动节'), ('2025-05-02', true, '劳动节'), ('2025-05-03', true, '劳动节'), ('2025-05-04', true, '劳动节'), ('2025-05-05', true, '劳动节'), ('2025-05-31', true, '端午'), ('2025-06-01', true, '端午'), ('2025-06-02', true, '端午'), ('2025-09-28', false, '国庆节'), ('2025-10-01', true, '国庆节'), ('2025-10-02', true, '国庆节'), ('2025-10-03', true, '国庆节'), ('2025-10-04', true, '国庆节'), ('2025-10-05', true, '国庆节'), ('2025-10-06', true, '中秋'), ('2025-10-07', true, '国庆节'), ('2025-10-08', true, '国庆节'), ('2025-10-11', false, '国庆节'),
  ('2026-01-01', true, '元旦'), ('2026-01-02', true, '元旦'), ('2026-01-03', true, '元旦'), ('2026-01-04', false, '元旦'), ('2026-02-14', false, '春节'), ('2026-02-15', true, '春节'), ('2026-02-16', true, '春节'), ('2026-02-17', true, '春节'), ('2026-02-18', true, '春节'), ('2026-02-19', true, '春节'), ('2026-02-20', true, '春节'), ('2026-02-21', true, '春节'), ('2026-02-22', true, '春节'), ('2026-02-23', true, '春节'), ('2026-02-28', false, '春节'), ('2026-04-04', true, '清明'), ('2026-04-05', true, '清明'), ('2026-04-06', true, '清明'), ('2026-05-01', true, '劳动节'), ('2026-05-02', true, '劳动节'), ('2026-05-03', true, '劳动节'), ('2026-05-04', true, '劳动节'), ('2026-05-05', true, '劳动节'), ('2026-05-09', false, '劳动节'), ('2026-06-19', true, '端午'), ('2026-06-20', true, '端午'), ('2026-06-21', true, '端午'), ('2026-09-20', false, '国庆节'), ('2026-09-25', true, '中秋'), ('2026-09-26', true, '中秋'), ('2026-09-27', true, '中秋'), ('2026-10-01', true, '国庆节'), ('2026-10-02', true, '国庆节'), ('2026-10-03', true, '国庆节'), ('2026-10-04', true, '国庆节'), ('2026-10-05', true, '国庆节'), ('2026-10-06', true, '国庆节'), ('2026-10-07', true, '国庆节'), ('2026-10-10', false, '国庆节');
ALTER TABLE calendar_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY person ON calendar_day FOR SELECT TO zhice_person USING (true);
CREATE POLICY employer ON calendar_day FOR SELECT TO zhice_employer USING (true);
CREATE POLICY registry ON calendar_day FOR SELECT TO zhice_registry USING (true);
CREATE POLICY platform ON calendar_day TO zhice_platform USING (true) WITH CHECK (true);
ALTER TABLE calendar_year ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY person ON calendar_year FOR SELECT TO zhice_person USING (true);
CREATE POLICY employer ON calendar_year FOR SELECT TO zhice_employer USING (true);
CREATE POLICY registry ON calendar_year FOR SELECT TO zhice_registry USING (true);
CREATE POLICY platform ON calendar_year TO zhice_platform USING (true) WITH CHECK (true);

-- The next serial of a kind of official document of the registry of this scope in a year, nothing for another; the row stays locked until the caller's transaction ends.
CREATE FUNCTION app.next_document_serial(registry uuid, document text, of_year integer) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO public.official_counter (registry_id, kind, year, last) SELECT registry, document, of_year, 1 WHERE registry = app.registry_id()
  ON CONFLICT (registry_id, kind, year) DO UPDATE SET last = official_counter.last + 1 RETURNING last $$;
-- When a certificate of an authority of ours was revoked; nothing for one in force or unknown.
CREATE FUNCTION app.certificate_revoked(wanted text) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT c.revoked_at FROM public.issued_certificate c WHERE c.serial = wanted $$;
-- The registrations that the applicant of an application has in its registry, for the employer whose signature is asked: whether something stands against it, not where.
CREATE FUNCTION app.applicant_registrations(application uuid) RETURNS TABLE (specialty text, begins_on date, ends_on date, standing text, locked boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT r.specialty, r.begins_on, r.ends_on, r.standing, r.locked_at IS NOT NULL
        FROM public.application a JOIN public.registration r ON r.registry_id = a.registry_id AND r.person_id = a.person_id
        WHERE a.id = application AND a.employer_id = app.employer_id() AND a.state = 'applicantSigned' $$;
GRANT SELECT ON application, registration TO zhice_definer;
CREATE POLICY definer ON application FOR SELECT TO zhice_definer USING (true);
CREATE POLICY definer ON registration FOR SELECT TO zhice_definer USING (true);
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.next_document_serial(uuid, text, integer) OWNER TO zhice_definer;
ALTER FUNCTION app.certificate_revoked(text) OWNER TO zhice_definer;
ALTER FUNCTION app.applicant_registrations(uuid) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.next_document_serial(uuid, text, integer) TO zhice_registry;
GRANT EXECUTE ON FUNCTION app.certificate_revoked(text) TO zhice_auth, zhice_employer;
GRANT EXECUTE ON FUNCTION app.applicant_registrations(uuid), app.find_enterprise(text), app.similar_enterprises(text) TO zhice_employer;
GRANT EXECUTE ON FUNCTION app.employer_of(text) TO zhice_auth;
GRANT SELECT ON employer TO zhice_auth;
CREATE POLICY auth ON employer FOR SELECT TO zhice_auth USING (true);

-- Failures with a password are counted by what was typed, alike with and without an account.
ALTER TABLE account DROP COLUMN failed_attempts, DROP COLUMN paused_until;
