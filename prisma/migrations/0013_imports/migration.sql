-- Imports: registrations on paper whose holder may have no account yet; how long an uploaded PDF is.
ALTER TABLE file ADD COLUMN pages integer;
ALTER TABLE file ADD CONSTRAINT file_pages CHECK (pages > 0);

CREATE TABLE unclaimed_registration (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  employer_name text NOT NULL,
  number text NOT NULL,
  name text NOT NULL,
  id_index text NOT NULL,
  specialty text,
  begins_on date NOT NULL,
  ends_on date NOT NULL,
  imported_at timestamptz NOT NULL,
  registration_id uuid,
  claimed_at timestamptz,

  CONSTRAINT unclaimed_registration_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX unclaimed_registration_number_key ON unclaimed_registration(number);
CREATE UNIQUE INDEX unclaimed_registration_registry_id_registration_id_key ON unclaimed_registration(registry_id, registration_id);
CREATE INDEX unclaimed_registration_registry_id_id_index_idx ON unclaimed_registration(registry_id, id_index);
CREATE INDEX unclaimed_registration_id_index_idx ON unclaimed_registration(id_index);
CREATE INDEX unclaimed_registration_employer_id_idx ON unclaimed_registration(employer_id);
ALTER TABLE unclaimed_registration ADD CONSTRAINT unclaimed_registration_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE unclaimed_registration ADD CONSTRAINT unclaimed_registration_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE unclaimed_registration ADD CONSTRAINT unclaimed_registration_registry_id_registration_id_fkey FOREIGN KEY (registry_id, registration_id) REFERENCES registration(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE unclaimed_registration
  ADD CONSTRAINT unclaimed_registration_validity CHECK (begins_on <= ends_on),
  ADD CONSTRAINT unclaimed_registration_claimed CHECK ((registration_id IS NULL) = (claimed_at IS NULL));
ALTER TABLE unclaimed_registration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class: what was imported stays as it was; only whose it became is added.
GRANT SELECT, INSERT ON unclaimed_registration TO zhice_registry;
GRANT UPDATE (registration_id, claimed_at) ON unclaimed_registration TO zhice_registry;
GRANT SELECT ON unclaimed_registration TO zhice_definer;
CREATE POLICY registry ON unclaimed_registration TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY definer ON unclaimed_registration FOR SELECT TO zhice_definer USING (true);

-- The registries that hold unclaimed registrations of the person of this scope, by name and document.
CREATE FUNCTION app.own_unclaimed_registries() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT DISTINCT u.registry_id FROM public.unclaimed_registration u JOIN public.person p ON p.id_index = u.id_index AND p.name = u.name
        WHERE p.id = app.person_id() AND u.claimed_at IS NULL $$;
-- Whose the unclaimed registrations of the registry of this scope are, as far as they have an account; of one holder, or of all.
CREATE FUNCTION app.unclaimed_holders(holder uuid) RETURNS TABLE (unclaimed_id uuid, person_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT u.id, p.id FROM public.unclaimed_registration u JOIN public.person p ON p.id_index = u.id_index AND p.name = u.name
        WHERE u.registry_id = app.registry_id() AND u.claimed_at IS NULL AND (holder IS NULL OR p.id = holder) $$;
-- Which of these numbers and documents the registry of this scope knows already, claimed or not.
CREATE FUNCTION app.registered_among(numbers text[], id_indexes text[]) RETURNS TABLE (number text, id_index text, name text, specialty text, standing text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT r.number, p.id_index, p.name, r.specialty, r.standing FROM public.registration r JOIN public.person p ON p.id = r.person_id
          WHERE r.registry_id = app.registry_id() AND r.number = ANY (numbers)
        UNION SELECT r.number, p.id_index, p.name, r.specialty, r.standing FROM public.person p JOIN public.registration r ON r.person_id = p.id
          WHERE r.registry_id = app.registry_id() AND p.id_index = ANY (id_indexes)
        UNION SELECT u.number, u.id_index, u.name, u.specialty, 'registered' FROM public.unclaimed_registration u
          WHERE u.registry_id = app.registry_id() AND u.claimed_at IS NULL AND (u.number = ANY (numbers) OR u.id_index = ANY (id_indexes)) $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.own_unclaimed_registries() OWNER TO zhice_definer;
ALTER FUNCTION app.unclaimed_holders(uuid) OWNER TO zhice_definer;
ALTER FUNCTION app.registered_among(text[], text[]) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.own_unclaimed_registries(), app.unclaimed_holders(uuid), app.registered_among(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_unclaimed_registries() TO zhice_person;
GRANT EXECUTE ON FUNCTION app.unclaimed_holders(uuid), app.registered_among(text[], text[]) TO zhice_registry;
