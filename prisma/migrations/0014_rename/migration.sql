-- The employer's rename in one registry: previewed, confirmed once, told; and what an employer sees of its people.
CREATE TABLE employer_rename (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  old_names text[] DEFAULT ARRAY[]::text[],
  new_name text NOT NULL,
  state text NOT NULL,
  run integer NOT NULL DEFAULT 1,
  total integer NOT NULL,
  checked integer NOT NULL DEFAULT 0,
  told integer NOT NULL DEFAULT 0,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamptz,
  told_at timestamptz,

  CONSTRAINT employer_rename_pkey PRIMARY KEY (id)
);
CREATE TABLE employer_rename_entry (
  rename_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  registry_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  person_id uuid NOT NULL,
  run integer NOT NULL,
  name text NOT NULL,
  number text NOT NULL,
  specialty text,
  ends_on date NOT NULL,
  certificate text NOT NULL,
  told_at timestamptz,

  CONSTRAINT employer_rename_entry_pkey PRIMARY KEY (rename_id,registration_id)
);
CREATE INDEX employer_rename_employer_id_asked_at_idx ON employer_rename(employer_id, asked_at);
CREATE UNIQUE INDEX employer_rename_registry_id_id_key ON employer_rename(registry_id, id);
CREATE INDEX employer_rename_entry_registry_id_rename_id_person_id_idx ON employer_rename_entry(registry_id, rename_id, person_id);
CREATE INDEX employer_rename_entry_registry_id_registration_id_idx ON employer_rename_entry(registry_id, registration_id);
CREATE INDEX employer_rename_entry_employer_id_idx ON employer_rename_entry(employer_id);
ALTER TABLE employer_rename ADD CONSTRAINT employer_rename_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE employer_rename ADD CONSTRAINT employer_rename_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE employer_rename_entry ADD CONSTRAINT employer_rename_entry_registry_id_rename_id_fkey FOREIGN KEY (registry_id, rename_id) REFERENCES employer_rename(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE employer_rename_entry ADD CONSTRAINT employer_rename_entry_registry_id_registration_id_fkey FOREIGN KEY (registry_id, registration_id) REFERENCES registration(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold. Only the registry's scope may write that it was confirmed, so that no other way leads to "done" or back.
ALTER TABLE employer_rename
  ADD CONSTRAINT employer_rename_state CHECK (state IN ('checking', 'ready', 'done')),
  ADD CONSTRAINT employer_rename_confirmed CHECK ((state = 'done') = (confirmed_at IS NOT NULL) AND (confirmed_at IS NULL) = (confirmed_by IS NULL)),
  ADD CONSTRAINT employer_rename_progress CHECK (checked BETWEEN 0 AND total AND told BETWEEN 0 AND total);
ALTER TABLE employer_rename_entry
  ADD CONSTRAINT employer_rename_entry_certificate CHECK (certificate IN ('issued', 'making', 'uncollected', 'paper', 'none', 'expired'));
-- One rename at a time for an employer in a registry.
CREATE UNIQUE INDEX employer_rename_open ON employer_rename (registry_id, employer_id) WHERE state <> 'done';

ALTER TABLE employer_rename ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE employer_rename_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class: the employer asks and looks, the registry's register changes.
GRANT SELECT, INSERT ON employer_rename, employer_rename_entry TO zhice_employer;
GRANT UPDATE (state, run, old_names, new_name, total, checked, asked_by, asked_at) ON employer_rename TO zhice_employer;
GRANT UPDATE (run, name, number, specialty, ends_on, certificate) ON employer_rename_entry TO zhice_employer;
GRANT SELECT ON employer_rename, employer_rename_entry TO zhice_registry;
GRANT UPDATE (state, confirmed_by, confirmed_at, told, told_at) ON employer_rename TO zhice_registry;
GRANT UPDATE (told_at) ON employer_rename_entry TO zhice_registry;
GRANT UPDATE (employer_name) ON unclaimed_registration TO zhice_registry;
CREATE POLICY employer ON employer_rename TO zhice_employer USING (employer_id = app.employer_id()) WITH CHECK (employer_id = app.employer_id());
CREATE POLICY registry ON employer_rename TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY employer ON employer_rename_entry TO zhice_employer USING (employer_id = app.employer_id()) WITH CHECK (employer_id = app.employer_id());
CREATE POLICY registry ON employer_rename_entry TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());

-- How the directory names the employer of this scope now; nothing when it does not know it.
CREATE FUNCTION app.own_enterprise() RETURNS TABLE (name text, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT d.name, d.status FROM public.employer e JOIN public.enterprise_entry d ON d.credit_code = e.credit_code WHERE e.id = app.employer_id() $$;
-- Takes over the directory's name for the employer of this scope; what a registry has registered stays until its rename.
CREATE FUNCTION app.take_enterprise_name() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ UPDATE public.employer e SET name = d.name FROM public.enterprise_entry d WHERE d.credit_code = e.credit_code AND e.id = app.employer_id() AND e.name <> d.name $$;
-- Who is registered with the employer of this scope, in all registries: what it must know of its people and no more.
CREATE FUNCTION app.employer_people() RETURNS TABLE (id uuid, registry_id uuid, person_id uuid, name text, number text, specialty text, begins_on date, ends_on date,
    employer_name text, medium text, locked boolean, certificate text, waiting_id uuid, waiting_matter text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT r.id, r.registry_id, r.person_id, p.name, r.number, r.specialty, r.begins_on, r.ends_on, r.employer_name, r.medium, r.locked_at IS NOT NULL,
          coalesce(c.status, CASE r.medium WHEN 'paper' THEN 'paper' ELSE 'none' END), a.id, a.matter
        FROM public.registration r
        JOIN public.person p ON p.id = r.person_id
        LEFT JOIN public.certificate c ON c.registry_id = r.registry_id AND c.registration_id = r.id AND c.status IN ('uncollected', 'making', 'issued')
        LEFT JOIN public.application a ON a.registry_id = r.registry_id AND a.person_id = r.person_id AND a.employer_id = r.employer_id
          AND a.state = 'applicantSigned' AND a.handed_over_at IS NOT NULL
        WHERE r.employer_id = app.employer_id() AND r.standing = 'registered' $$;
GRANT UPDATE (name) ON employer TO zhice_definer;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.own_enterprise() OWNER TO zhice_definer;
ALTER FUNCTION app.take_enterprise_name() OWNER TO zhice_definer;
ALTER FUNCTION app.employer_people() OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.own_enterprise(), app.take_enterprise_name(), app.employer_people() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_enterprise(), app.take_enterprise_name(), app.employer_people() TO zhice_employer;
