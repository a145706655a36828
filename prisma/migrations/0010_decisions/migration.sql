-- Reviews, decisions, registration numbers, certificates.
CREATE TABLE application_review (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  step text NOT NULL,
  verdict text NOT NULL,
  opinion text NOT NULL,
  reasons text[] DEFAULT ARRAY[]::text[],
  at timestamptz NOT NULL,

  CONSTRAINT application_review_pkey PRIMARY KEY (id)
);
CREATE TABLE registration_counter (
  registry_id uuid NOT NULL,
  last integer NOT NULL,

  CONSTRAINT registration_counter_pkey PRIMARY KEY (registry_id)
);
CREATE TABLE certificate (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  application_id uuid,
  person_id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  content jsonb NOT NULL,
  content_sha256 text NOT NULL,
  photo_id uuid NOT NULL,
  signature_id uuid,
  token text NOT NULL,
  identifier text NOT NULL,
  ofd_file_id uuid,
  pdf_file_id uuid,
  created_at timestamptz NOT NULL,
  claimed_at timestamptz,
  sealing_at timestamptz,
  issued_at timestamptz,
  ended_at timestamptz,

  CONSTRAINT certificate_pkey PRIMARY KEY (id)
);
CREATE INDEX application_review_registry_id_application_id_at_idx ON application_review(registry_id, application_id, at);
CREATE UNIQUE INDEX certificate_token_key ON certificate(token);
CREATE UNIQUE INDEX certificate_identifier_key ON certificate(identifier);
CREATE UNIQUE INDEX certificate_ofd_file_id_key ON certificate(ofd_file_id);
CREATE UNIQUE INDEX certificate_pdf_file_id_key ON certificate(pdf_file_id);
CREATE INDEX certificate_registry_id_application_id_idx ON certificate(registry_id, application_id);
CREATE INDEX certificate_person_id_idx ON certificate(person_id);
CREATE INDEX certificate_photo_id_idx ON certificate(photo_id);
CREATE INDEX certificate_signature_id_idx ON certificate(signature_id);
CREATE UNIQUE INDEX certificate_registry_id_registration_id_version_key ON certificate(registry_id, registration_id, version);
ALTER TABLE application_review ADD CONSTRAINT application_review_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration_counter ADD CONSTRAINT registration_counter_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_registry_id_registration_id_fkey FOREIGN KEY (registry_id, registration_id) REFERENCES registration(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_ofd_file_id_fkey FOREIGN KEY (ofd_file_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_pdf_file_id_fkey FOREIGN KEY (pdf_file_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold.
ALTER TABLE application_review
  ADD CONSTRAINT application_review_step CHECK ((step, verdict) IN (('review', 'recommend'), ('review', 'recommendRefusal'), ('decision', 'grant'), ('decision', 'refuse'))),
  ADD CONSTRAINT application_review_opinion CHECK (length(opinion) <= 2000),
  ADD CONSTRAINT application_review_reasons CHECK (verdict <> 'refuse' OR cardinality(reasons) > 0);
ALTER TABLE certificate
  ADD CONSTRAINT certificate_status CHECK (status IN ('uncollected', 'making', 'issued', 'superseded', 'deregistered')),
  ADD CONSTRAINT certificate_files CHECK ((ofd_file_id IS NULL) = (pdf_file_id IS NULL) AND (ofd_file_id IS NULL) = (issued_at IS NULL)),
  ADD CONSTRAINT certificate_issued CHECK (status <> 'issued' OR issued_at IS NOT NULL),
  ADD CONSTRAINT certificate_digest CHECK (content_sha256 ~ '^[0-9a-f]{64}$');
-- One version of a registration's certificate counts.
CREATE UNIQUE INDEX certificate_current ON certificate (registry_id, registration_id) WHERE status IN ('uncollected', 'making', 'issued');

ALTER TABLE application_review ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE registration_counter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE certificate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class.
GRANT SELECT, INSERT ON application_review TO zhice_registry;
CREATE POLICY registry ON application_review TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
GRANT SELECT, INSERT, UPDATE ON registration_counter TO zhice_definer;
CREATE POLICY definer ON registration_counter TO zhice_definer USING (true) WITH CHECK (true);
-- The holder collects, and nothing else; what is made and sealed is the registry's act.
GRANT SELECT ON certificate TO zhice_person;
GRANT UPDATE (status, claimed_at) ON certificate TO zhice_person;
GRANT SELECT, INSERT ON certificate TO zhice_registry;
GRANT UPDATE (status, ofd_file_id, pdf_file_id, sealing_at, issued_at, ended_at) ON certificate TO zhice_registry;
GRANT SELECT ON certificate, file TO zhice_definer;
CREATE POLICY person ON certificate TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id() AND status = 'making');
CREATE POLICY registry ON certificate TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY definer ON certificate FOR SELECT TO zhice_definer USING (true);
CREATE POLICY definer ON file FOR SELECT TO zhice_definer USING (true);

-- The next serial of the registration numbers of the registry of this scope; the row stays locked until the caller's transaction ends.
CREATE FUNCTION app.next_registration_serial() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO public.registration_counter (registry_id, last) SELECT app.registry_id(), 1 WHERE app.registry_id() IS NOT NULL
  ON CONFLICT (registry_id) DO UPDATE SET last = registration_counter.last + 1 RETURNING last $$;
-- Notes a serial that a number taken over from before has used, so that it is not given again.
CREATE FUNCTION app.note_registration_serial(used integer) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO public.registration_counter (registry_id, last) SELECT app.registry_id(), used WHERE app.registry_id() IS NOT NULL
  ON CONFLICT (registry_id) DO UPDATE SET last = greatest(registration_counter.last, used) $$;
-- What anybody may ask of a certificate that was issued: by its token, or by number and name together.
CREATE FUNCTION app.verify_certificate(asked_token text, asked_number text, asked_name text)
  RETURNS TABLE (token text, content jsonb, status text, version integer, newest boolean, ended_at timestamptz, standing text, registration_ended_at timestamptz, ends_on date,
                 authority_zh text, authority_en text, hotline text, ofd_store_key text, ofd_sha256 text, photo_store_key text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT c.token, c.content, c.status, c.version,
          NOT EXISTS (SELECT FROM public.certificate n WHERE n.registry_id = c.registry_id AND n.registration_id = c.registration_id AND n.version > c.version AND n.issued_at IS NOT NULL),
          c.ended_at, r.standing, r.ended_at, r.ends_on, g.authority_zh, g.authority_en, g.hotline, o.store_key, o.sha256, p.store_key
        FROM public.certificate c
        JOIN public.registration r ON r.registry_id = c.registry_id AND r.id = c.registration_id
        JOIN public.registry g ON g.id = c.registry_id
        JOIN public.file o ON o.id = c.ofd_file_id
        JOIN public.file p ON p.id = c.photo_id
        WHERE c.issued_at IS NOT NULL
          AND CASE WHEN asked_token IS NOT NULL THEN c.token = asked_token
                   ELSE r.number = asked_number AND c.content ->> 'name' = asked_name END
        ORDER BY c.version DESC LIMIT 1 $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.next_registration_serial() OWNER TO zhice_definer;
ALTER FUNCTION app.note_registration_serial(integer) OWNER TO zhice_definer;
ALTER FUNCTION app.verify_certificate(text, text, text) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.next_registration_serial(), app.note_registration_serial(integer) TO zhice_registry;
GRANT EXECUTE ON FUNCTION app.verify_certificate(text, text, text) TO zhice_public;
GRANT EXECUTE ON FUNCTION app.find_enterprise(text), app.similar_enterprises(text) TO zhice_registry;
