-- All matters: what a registration went through, who holds which qualification, registrations on paper.
ALTER TABLE registration
  ADD COLUMN employer_name text,
  ADD COLUMN medium text NOT NULL DEFAULT 'electronic',
  ADD COLUMN exchanged_at timestamptz;
ALTER TABLE registration NO FORCE ROW LEVEL SECURITY;
ALTER TABLE employer NO FORCE ROW LEVEL SECURITY;
UPDATE registration r SET employer_name = e.name FROM employer e WHERE e.id = r.employer_id;
ALTER TABLE registration FORCE ROW LEVEL SECURITY;
ALTER TABLE employer FORCE ROW LEVEL SECURITY;
ALTER TABLE registration
  ALTER COLUMN employer_name SET NOT NULL,
  ADD CONSTRAINT registration_medium CHECK (medium IN ('electronic', 'paper')),
  ADD CONSTRAINT registration_exchanged CHECK (exchanged_at IS NULL OR medium = 'electronic');

CREATE TABLE registration_change (
  id bigserial NOT NULL,
  registry_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  application_id uuid,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  employer_name text NOT NULL,
  begins_on date NOT NULL,
  ends_on date NOT NULL,
  at timestamptz NOT NULL,

  CONSTRAINT registration_change_pkey PRIMARY KEY (id)
);
CREATE TABLE qualification_entry (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  name text NOT NULL,
  id_index text NOT NULL,
  number text NOT NULL,
  date date NOT NULL,
  date_kind text NOT NULL,
  imported_at timestamptz NOT NULL,

  CONSTRAINT qualification_entry_pkey PRIMARY KEY (id)
);
CREATE INDEX registration_change_registry_id_registration_id_at_idx ON registration_change(registry_id, registration_id, at);
CREATE INDEX registration_change_registry_id_application_id_idx ON registration_change(registry_id, application_id);
CREATE INDEX registration_change_person_id_idx ON registration_change(person_id);
CREATE INDEX qualification_entry_registry_id_id_index_idx ON qualification_entry(registry_id, id_index);
CREATE UNIQUE INDEX qualification_entry_registry_id_number_key ON qualification_entry(registry_id, number);
ALTER TABLE registration_change ADD CONSTRAINT registration_change_registry_id_registration_id_fkey FOREIGN KEY (registry_id, registration_id) REFERENCES registration(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration_change ADD CONSTRAINT registration_change_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE qualification_entry ADD CONSTRAINT qualification_entry_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration_change
  ADD CONSTRAINT registration_change_kind CHECK (kind IN ('takenOver', 'granted', 'renewed', 'deregistered', 'revoked', 'renamed', 'exchanged', 'corrected'));
ALTER TABLE qualification_entry ADD CONSTRAINT qualification_entry_date_kind CHECK (date_kind IN ('issue', 'approval'));
INSERT INTO registration_change (registry_id, registration_id, application_id, person_id, kind, employer_name, begins_on, ends_on, at)
  SELECT registry_id, id, application_id, person_id, CASE WHEN application_id IS NULL THEN 'takenOver' ELSE 'granted' END, employer_name, begins_on, ends_on, created_at FROM registration;
ALTER TABLE registration_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE qualification_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class: a registration's story only grows.
GRANT SELECT, INSERT ON registration_change TO zhice_registry;
GRANT USAGE ON SEQUENCE registration_change_id_seq TO zhice_registry;
GRANT SELECT ON registration_change TO zhice_person;
CREATE POLICY registry ON registration_change TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY person ON registration_change FOR SELECT TO zhice_person USING (person_id = app.person_id());
GRANT SELECT, INSERT, UPDATE ON qualification_entry TO zhice_registry;
GRANT SELECT ON qualification_entry TO zhice_definer;
CREATE POLICY registry ON qualification_entry TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY definer ON qualification_entry FOR SELECT TO zhice_definer USING (true);

-- What a registry's register holds about the person of this scope, by name and document; the newest.
CREATE FUNCTION app.own_qualification(registry uuid) RETURNS TABLE (number text, date date, date_kind text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT q.number, q.date, q.date_kind FROM public.qualification_entry q JOIN public.person p ON p.id_index = q.id_index AND p.name = q.name
        WHERE q.registry_id = registry AND p.id = app.person_id() ORDER BY q.date DESC, q.number LIMIT 1 $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.own_qualification(uuid) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.own_qualification(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_qualification(uuid) TO zhice_person;
