-- Digital certificates, the form as a document, signing, and what is handed over with an application.
CREATE TABLE issued_certificate (
  serial text NOT NULL,
  authority text NOT NULL,
  subject_id text NOT NULL,
  der bytea NOT NULL,
  not_before timestamptz NOT NULL,
  not_after timestamptz NOT NULL,
  issued_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revocation_reason text,

  CONSTRAINT issued_certificate_pkey PRIMARY KEY (serial)
);
CREATE TABLE revocation_list (
  authority text NOT NULL,
  number integer NOT NULL,
  der bytea NOT NULL,
  entries integer NOT NULL,
  this_update timestamptz NOT NULL,
  next_update timestamptz NOT NULL,

  CONSTRAINT revocation_list_pkey PRIMARY KEY (authority,number)
);
CREATE TABLE cloud_key (
  serial text NOT NULL,
  person_id uuid NOT NULL,
  private_key text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,

  CONSTRAINT cloud_key_pkey PRIMARY KEY (serial)
);
CREATE TABLE form_document (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  application_version integer NOT NULL,
  file_name text NOT NULL,
  pages integer NOT NULL,
  status text NOT NULL,
  drawn_at timestamptz NOT NULL,
  applicant_signed_at timestamptz,
  employer_signed_at timestamptz,
  ended_at timestamptz,

  CONSTRAINT form_document_pkey PRIMARY KEY (id)
);
CREATE TABLE document_revision (
  registry_id uuid NOT NULL,
  document_id uuid NOT NULL,
  revision integer NOT NULL,
  file_id uuid NOT NULL,
  sha256 text NOT NULL,
  created_at timestamptz NOT NULL,

  CONSTRAINT document_revision_pkey PRIMARY KEY (registry_id,document_id,revision)
);
CREATE TABLE signing_request (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  party text NOT NULL,
  base_sha256 text NOT NULL,
  step text NOT NULL,
  failure text,
  serial text,
  prepared jsonb,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  finished_at timestamptz,

  CONSTRAINT signing_request_pkey PRIMARY KEY (id)
);
CREATE TABLE application_file (
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  file_id uuid NOT NULL,
  purpose text NOT NULL,
  attached_at timestamptz NOT NULL,

  CONSTRAINT application_file_pkey PRIMARY KEY (registry_id,application_id,file_id)
);
CREATE INDEX issued_certificate_subject_id_idx ON issued_certificate(subject_id);
CREATE INDEX issued_certificate_authority_revoked_at_idx ON issued_certificate(authority, revoked_at);
CREATE INDEX cloud_key_person_id_idx ON cloud_key(person_id);
CREATE INDEX form_document_registry_id_application_id_idx ON form_document(registry_id, application_id);
CREATE INDEX form_document_person_id_idx ON form_document(person_id);
CREATE INDEX form_document_employer_id_idx ON form_document(employer_id);
CREATE UNIQUE INDEX form_document_registry_id_id_key ON form_document(registry_id, id);
CREATE UNIQUE INDEX document_revision_file_id_key ON document_revision(file_id);
CREATE INDEX signing_request_registry_id_document_id_idx ON signing_request(registry_id, document_id);
CREATE INDEX signing_request_person_id_idx ON signing_request(person_id);
CREATE INDEX signing_request_employer_id_idx ON signing_request(employer_id);
CREATE INDEX application_file_file_id_idx ON application_file(file_id);
CREATE INDEX application_file_person_id_idx ON application_file(person_id);
ALTER TABLE cloud_key ADD CONSTRAINT cloud_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE form_document ADD CONSTRAINT form_document_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE document_revision ADD CONSTRAINT document_revision_registry_id_document_id_fkey FOREIGN KEY (registry_id, document_id) REFERENCES form_document(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE document_revision ADD CONSTRAINT document_revision_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE signing_request ADD CONSTRAINT signing_request_registry_id_document_id_fkey FOREIGN KEY (registry_id, document_id) REFERENCES form_document(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE application_file ADD CONSTRAINT application_file_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE application_file ADD CONSTRAINT application_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold.
ALTER TABLE issued_certificate
  ADD CONSTRAINT issued_certificate_authority CHECK (authority IN ('person', 'enterprise')),
  ADD CONSTRAINT issued_certificate_serial CHECK (serial ~ '^[0-9a-f]{8,40}$'),
  ADD CONSTRAINT issued_certificate_revoked CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL));
ALTER TABLE revocation_list ADD CONSTRAINT revocation_list_authority CHECK (authority IN ('root', 'person', 'enterprise'));
-- One certificate in use for a person.
CREATE UNIQUE INDEX cloud_key_in_use ON cloud_key (person_id) WHERE revoked_at IS NULL;
ALTER TABLE cloud_key ADD CONSTRAINT cloud_key_forgotten CHECK (revoked_at IS NULL OR private_key = '');
ALTER TABLE form_document
  ADD CONSTRAINT form_document_status CHECK (status IN ('current', 'superseded', 'void')),
  ADD CONSTRAINT form_document_order CHECK (employer_signed_at IS NULL OR applicant_signed_at IS NOT NULL);
-- One document in force for an application.
CREATE UNIQUE INDEX form_document_current ON form_document (registry_id, application_id) WHERE status = 'current';
ALTER TABLE document_revision
  ADD CONSTRAINT document_revision_number CHECK (revision BETWEEN 0 AND 2),
  ADD CONSTRAINT document_revision_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE signing_request
  ADD CONSTRAINT signing_request_party CHECK (party IN ('applicant', 'employer')),
  ADD CONSTRAINT signing_request_step CHECK (step IN ('open', 'released', 'signed', 'failed', 'cancelled')),
  ADD CONSTRAINT signing_request_failure CHECK ((step = 'failed') = (failure IS NOT NULL));
ALTER TABLE application_file ADD CONSTRAINT application_file_purpose
  CHECK (purpose IN ('photo', 'signature', 'qualificationScan', 'educationProof', 'form'));

ALTER TABLE issued_certificate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE revocation_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE cloud_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE form_document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE document_revision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE signing_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE application_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class. An employer sees a document from the person's signature on and only while it is in force;
-- both employer and registry see it only with an application they may see.
GRANT SELECT, INSERT ON form_document TO zhice_person;
GRANT UPDATE (status, applicant_signed_at, ended_at) ON form_document TO zhice_person;
GRANT SELECT ON form_document TO zhice_employer, zhice_registry;
GRANT UPDATE (employer_signed_at) ON form_document TO zhice_employer;
CREATE POLICY person ON form_document TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());
CREATE POLICY employer ON form_document TO zhice_employer
  USING (employer_id = app.employer_id() AND status = 'current' AND applicant_signed_at IS NOT NULL
    AND EXISTS (SELECT FROM application a WHERE a.registry_id = form_document.registry_id AND a.id = application_id))
  WITH CHECK (employer_id = app.employer_id());
CREATE POLICY registry ON form_document FOR SELECT TO zhice_registry
  USING (registry_id = app.registry_id()
    AND EXISTS (SELECT FROM application a WHERE a.registry_id = form_document.registry_id AND a.id = application_id));
GRANT SELECT, INSERT ON document_revision TO zhice_person, zhice_employer;
GRANT SELECT ON document_revision TO zhice_registry;
CREATE POLICY person ON document_revision TO zhice_person
  USING (EXISTS (SELECT FROM form_document d WHERE d.registry_id = document_revision.registry_id AND d.id = document_id))
  WITH CHECK (revision < 2 AND EXISTS (SELECT FROM form_document d WHERE d.registry_id = document_revision.registry_id AND d.id = document_id));
CREATE POLICY employer ON document_revision TO zhice_employer
  USING (EXISTS (SELECT FROM form_document d WHERE d.registry_id = document_revision.registry_id AND d.id = document_id))
  WITH CHECK (revision = 2 AND EXISTS (SELECT FROM form_document d WHERE d.registry_id = document_revision.registry_id AND d.id = document_id));
CREATE POLICY registry ON document_revision FOR SELECT TO zhice_registry
  USING (registry_id = app.registry_id()
    AND EXISTS (SELECT FROM form_document d WHERE d.registry_id = document_revision.registry_id AND d.id = document_id));
GRANT SELECT, INSERT ON signing_request TO zhice_person, zhice_employer;
GRANT UPDATE (step, failure, serial, prepared, finished_at) ON signing_request TO zhice_person, zhice_employer;
GRANT SELECT ON signing_request TO zhice_registry;
-- The person sees an employer's ceremony too, and cancels it when the form changes.
CREATE POLICY person ON signing_request TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());
CREATE POLICY employer ON signing_request TO zhice_employer
  USING (employer_id = app.employer_id() AND party = 'employer') WITH CHECK (employer_id = app.employer_id() AND party = 'employer');
CREATE POLICY registry ON signing_request FOR SELECT TO zhice_registry USING (registry_id = app.registry_id());
GRANT SELECT, INSERT, DELETE ON application_file TO zhice_person;
GRANT SELECT, INSERT ON application_file TO zhice_employer;
GRANT SELECT ON application_file TO zhice_registry;
CREATE POLICY person ON application_file TO zhice_person USING (person_id = app.person_id())
  WITH CHECK (person_id = app.person_id() AND EXISTS (SELECT FROM file f WHERE f.id = file_id));
CREATE POLICY employer ON application_file TO zhice_employer
  USING (EXISTS (SELECT FROM application a WHERE a.registry_id = application_file.registry_id AND a.id = application_id))
  WITH CHECK (purpose = 'form' AND EXISTS (SELECT FROM application a WHERE a.registry_id = application_file.registry_id AND a.id = application_id));
CREATE POLICY registry ON application_file FOR SELECT TO zhice_registry
  USING (registry_id = app.registry_id()
    AND EXISTS (SELECT FROM application a WHERE a.registry_id = application_file.registry_id AND a.id = application_id));

-- What was handed over with an application is seen by those who see the application.
DROP POLICY registry ON file;
DROP POLICY employer ON file;
CREATE POLICY registry ON file TO zhice_registry USING (registry_id = app.registry_id() OR id IN (SELECT h.file_id FROM application_file h))
  WITH CHECK (registry_id = app.registry_id() AND owner_class = 'registry');
CREATE POLICY employer ON file TO zhice_employer USING (employer_id = app.employer_id() OR id IN (SELECT h.file_id FROM application_file h))
  WITH CHECK (employer_id = app.employer_id() AND owner_class = 'employer');

-- Of an application each party changes only the columns its acts change, and never what another party decides.
REVOKE UPDATE ON application FROM zhice_person, zhice_employer, zhice_registry;
GRANT UPDATE (state, state_since, version, closed_at, accepted_at, employer_id, revision, acceptance_number, form_number, answers, specialty, saved_at,
  person_name, person_sex, person_birth_date, id_type, id_number, id_index, id_last_four, mobile) ON application TO zhice_person;
GRANT UPDATE (state, state_since, version, closed_at, accepted_at) ON application TO zhice_employer;
GRANT UPDATE (state, state_since, version, closed_at, accepted_at, correction_used, state_before_correction) ON application TO zhice_registry;
DROP POLICY person ON application;
DROP POLICY employer ON application;
CREATE POLICY person ON application TO zhice_person USING (person_id = app.person_id())
  WITH CHECK (person_id = app.person_id() AND state NOT IN ('granted', 'refused', 'notAccepted', 'deregistered', 'returned'));
CREATE POLICY employer ON application TO zhice_employer
  USING (employer_id = app.employer_id() AND state NOT IN ('draft', 'saved', 'discarded'))
  WITH CHECK (employer_id = app.employer_id() AND state IN ('returned', 'awaitingAcceptance', 'inReview', 'deregistered'));

-- Person class.
GRANT SELECT, INSERT ON cloud_key TO zhice_person;
GRANT UPDATE (private_key, revoked_at) ON cloud_key TO zhice_person;
CREATE POLICY person ON cloud_key TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());

-- System class: certificates and revocation lists; persons reach them through functions only.
GRANT SELECT, INSERT ON issued_certificate TO zhice_platform, zhice_definer;
GRANT UPDATE (revoked_at, revocation_reason) ON issued_certificate TO zhice_platform, zhice_definer;
CREATE POLICY platform ON issued_certificate TO zhice_platform USING (true) WITH CHECK (true);
CREATE POLICY definer ON issued_certificate TO zhice_definer USING (true) WITH CHECK (true);
GRANT SELECT ON revocation_list TO zhice_platform;
GRANT SELECT, INSERT ON revocation_list TO zhice_definer;
CREATE POLICY platform ON revocation_list FOR SELECT TO zhice_platform USING (true);
CREATE POLICY definer ON revocation_list TO zhice_definer USING (true) WITH CHECK (true);

-- Records a certificate made for the person of this scope, and for nobody else.
CREATE FUNCTION app.record_own_certificate(serial text, der bytea, not_before timestamptz, not_after timestamptz, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ INSERT INTO public.issued_certificate (serial, authority, subject_id, der, not_before, not_after, issued_at)
        VALUES (serial, 'person', replace(app.person_id()::text, '-', ''), der, not_before, not_after, at) $$;
-- The certificate of the person of this scope with this serial.
CREATE FUNCTION app.own_certificate(wanted text) RETURNS TABLE (der bytea, not_before timestamptz, not_after timestamptz, revoked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT c.der, c.not_before, c.not_after, c.revoked_at FROM public.issued_certificate c
        WHERE c.serial = wanted AND c.authority = 'person' AND c.subject_id = replace(app.person_id()::text, '-', '') $$;
-- Revokes a certificate of the person of this scope; false when there is none in use with this serial.
CREATE FUNCTION app.revoke_own_certificate(wanted text, at timestamptz, reason text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ WITH gone AS (UPDATE public.issued_certificate SET revoked_at = at, revocation_reason = reason
          WHERE serial = wanted AND authority = 'person' AND subject_id = replace(app.person_id()::text, '-', '') AND revoked_at IS NULL RETURNING 1)
        SELECT EXISTS (SELECT FROM gone) $$;
-- What a revocation list says; public by its nature.
CREATE FUNCTION app.revoked_certificates(wanted text) RETURNS TABLE (serial text, revoked_at timestamptz, reason text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT c.serial, c.revoked_at, c.revocation_reason FROM public.issued_certificate c
        WHERE c.authority = wanted AND c.revoked_at IS NOT NULL ORDER BY c.revoked_at, c.serial $$;
-- The newest list of an authority, and whether something was revoked that it does not know.
CREATE FUNCTION app.latest_revocation_list(wanted text) RETURNS TABLE (number integer, der bytea, this_update timestamptz, next_update timestamptz, outdated boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT l.number, l.der, l.this_update, l.next_update,
          l.entries <> (SELECT count(*) FROM public.issued_certificate c WHERE c.authority = wanted AND c.revoked_at IS NOT NULL)
        FROM public.revocation_list l WHERE l.authority = wanted ORDER BY l.number DESC LIMIT 1 $$;
-- Publishes a list; of two made at once the first stays.
CREATE FUNCTION app.publish_revocation_list(authority text, number integer, der bytea, entries integer, this_update timestamptz, next_update timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ INSERT INTO public.revocation_list (authority, number, der, entries, this_update, next_update)
        VALUES (authority, number, der, entries, this_update, next_update) ON CONFLICT DO NOTHING $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.record_own_certificate(text, bytea, timestamptz, timestamptz, timestamptz) OWNER TO zhice_definer;
ALTER FUNCTION app.own_certificate(text) OWNER TO zhice_definer;
ALTER FUNCTION app.revoke_own_certificate(text, timestamptz, text) OWNER TO zhice_definer;
ALTER FUNCTION app.revoked_certificates(text) OWNER TO zhice_definer;
ALTER FUNCTION app.latest_revocation_list(text) OWNER TO zhice_definer;
ALTER FUNCTION app.publish_revocation_list(text, integer, bytea, integer, timestamptz, timestamptz) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.record_own_certificate(text, bytea, timestamptz, timestamptz, timestamptz), app.own_certificate(text),
  app.revoke_own_certificate(text, timestamptz, text) TO zhice_person;
GRANT EXECUTE ON FUNCTION app.revoked_certificates(text), app.latest_revocation_list(text), app.publish_revocation_list(text, integer, bytea, integer, timestamptz, timestamptz)
  TO zhice_public, zhice_person, zhice_employer, zhice_registry, zhice_platform;
