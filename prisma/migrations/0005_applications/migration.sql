-- Employers, the enterprise directory, applications, registrations.
CREATE TABLE application (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  person_id uuid NOT NULL,
  employer_id uuid,
  profession_code text NOT NULL,
  revision integer NOT NULL,
  matter text NOT NULL,
  route text NOT NULL,
  state text NOT NULL,
  state_since timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  acceptance_number text,
  form_number text,
  answers jsonb,
  specialty text,
  saved_at timestamptz,
  person_name text NOT NULL,
  person_sex text NOT NULL,
  person_birth_date date NOT NULL,
  id_type text NOT NULL,
  id_number text NOT NULL,
  id_index text NOT NULL,
  id_last_four text NOT NULL,
  mobile text NOT NULL,
  accepted_at timestamptz,
  closed_at timestamptz,
  correction_used boolean NOT NULL DEFAULT false,
  state_before_correction text,
  created_at timestamptz NOT NULL,

  CONSTRAINT application_pkey PRIMARY KEY (id)
);

CREATE TABLE application_event (
  id bigserial NOT NULL,
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  employer_id uuid,
  at timestamptz NOT NULL,
  action text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  data jsonb NOT NULL,

  CONSTRAINT application_event_pkey PRIMARY KEY (id)
);

CREATE TABLE working_copy (
  application_id uuid NOT NULL,
  registry_id uuid NOT NULL,
  person_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  draft jsonb NOT NULL,
  updated_at timestamptz NOT NULL,

  CONSTRAINT working_copy_pkey PRIMARY KEY (application_id)
);

CREATE TABLE acceptance_counter (
  registry_id uuid NOT NULL,
  month text NOT NULL,
  last integer NOT NULL,

  CONSTRAINT acceptance_counter_pkey PRIMARY KEY (registry_id,month)
);

CREATE TABLE employer (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  credit_code text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT employer_pkey PRIMARY KEY (id)
);

CREATE TABLE enterprise_entry (
  credit_code text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  status text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT enterprise_entry_pkey PRIMARY KEY (credit_code)
);

CREATE TABLE registration (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  person_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  application_id uuid,
  number text NOT NULL,
  specialty text,
  begins_on date NOT NULL,
  ends_on date NOT NULL,
  standing text NOT NULL,
  ended_at timestamptz,
  locked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT registration_pkey PRIMARY KEY (id)
);

CREATE TABLE registry_setting (
  registry_id uuid NOT NULL,
  version integer NOT NULL,
  effective_from date NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT registry_setting_pkey PRIMARY KEY (registry_id,version)
);
CREATE UNIQUE INDEX application_acceptance_number_key ON application(acceptance_number);
CREATE UNIQUE INDEX application_form_number_key ON application(form_number);
CREATE INDEX application_person_id_created_at_idx ON application(person_id, created_at);
CREATE INDEX application_employer_id_state_idx ON application(employer_id, state);
CREATE INDEX application_registry_id_state_state_since_idx ON application(registry_id, state, state_since);
CREATE UNIQUE INDEX application_registry_id_id_key ON application(registry_id, id);
CREATE INDEX application_event_registry_id_application_id_at_idx ON application_event(registry_id, application_id, at);
CREATE INDEX application_event_person_id_idx ON application_event(person_id);
CREATE INDEX application_event_employer_id_idx ON application_event(employer_id);
CREATE INDEX working_copy_person_id_idx ON working_copy(person_id);
CREATE UNIQUE INDEX working_copy_registry_id_application_id_key ON working_copy(registry_id, application_id);
CREATE UNIQUE INDEX employer_credit_code_key ON employer(credit_code);
CREATE INDEX enterprise_entry_name_key_idx ON enterprise_entry(name_key text_pattern_ops);
CREATE UNIQUE INDEX registration_number_key ON registration(number);
CREATE INDEX registration_registry_id_application_id_idx ON registration(registry_id, application_id);
CREATE INDEX registration_person_id_idx ON registration(person_id);
CREATE INDEX registration_employer_id_idx ON registration(employer_id);
CREATE INDEX registration_registry_id_ends_on_idx ON registration(registry_id, ends_on);
CREATE UNIQUE INDEX registration_registry_id_id_key ON registration(registry_id, id);
ALTER TABLE application ADD CONSTRAINT application_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE application ADD CONSTRAINT application_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE application ADD CONSTRAINT application_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE application_event ADD CONSTRAINT application_event_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE working_copy ADD CONSTRAINT working_copy_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE acceptance_counter ADD CONSTRAINT acceptance_counter_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration ADD CONSTRAINT registration_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration ADD CONSTRAINT registration_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration ADD CONSTRAINT registration_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration ADD CONSTRAINT registration_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registry_setting ADD CONSTRAINT registry_setting_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold.
ALTER TABLE application
  ADD CONSTRAINT application_state CHECK (state IN ('draft', 'saved', 'applicantSigned', 'returned', 'awaitingAcceptance', 'inReview', 'correction',
    'inDecision', 'granted', 'refused', 'notAccepted', 'deregistered', 'withdrawn', 'discarded')),
  ADD CONSTRAINT application_matter CHECK (matter IN ('initial', 'specialtyAddition', 'renewal', 'deregistration', 'paperExchange')),
  ADD CONSTRAINT application_saved CHECK (state IN ('draft', 'discarded') OR (acceptance_number IS NOT NULL AND form_number IS NOT NULL AND answers IS NOT NULL AND employer_id IS NOT NULL)),
  ADD CONSTRAINT application_acceptance_number CHECK (acceptance_number ~ '^W\d{13,15}$'),
  ADD CONSTRAINT application_version CHECK (version > 0);
-- One application in progress for a person in a registry ("如有请先完成该条注册申请事项的审批"), whatever two tabs do.
CREATE UNIQUE INDEX application_in_progress ON application (registry_id, person_id)
  WHERE state IN ('draft', 'saved', 'applicantSigned', 'returned', 'awaitingAcceptance', 'inReview', 'correction', 'inDecision');
ALTER TABLE registration
  ADD CONSTRAINT registration_standing CHECK (standing IN ('registered', 'deregistered', 'revoked')),
  ADD CONSTRAINT registration_period CHECK (ends_on > begins_on);
-- One registration in force for a person and specialty in a registry.
CREATE UNIQUE INDEX registration_in_force ON registration (registry_id, person_id, coalesce(specialty, '')) WHERE standing = 'registered';
ALTER TABLE enterprise_entry ADD CONSTRAINT enterprise_entry_status CHECK (status IN ('active', 'revoked', 'cancelled'));
ALTER TABLE acceptance_counter ADD CONSTRAINT acceptance_counter_month CHECK (month ~ '^\d{6}$');

ALTER TABLE application ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE application_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE working_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE acceptance_counter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE registration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE employer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE enterprise_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE registry_setting ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class.
GRANT SELECT, INSERT, UPDATE ON application TO zhice_person;
GRANT SELECT, UPDATE ON application TO zhice_registry, zhice_employer;
CREATE POLICY person ON application TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());
CREATE POLICY registry ON application TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY employer ON application TO zhice_employer
  USING (employer_id = app.employer_id() AND state NOT IN ('draft', 'saved', 'discarded')) WITH CHECK (employer_id = app.employer_id());
GRANT SELECT, INSERT ON application_event TO zhice_person, zhice_registry, zhice_employer;
GRANT USAGE ON SEQUENCE application_event_id_seq TO zhice_person, zhice_registry, zhice_employer;
CREATE POLICY person ON application_event TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());
CREATE POLICY registry ON application_event TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY employer ON application_event TO zhice_employer USING (employer_id = app.employer_id()) WITH CHECK (employer_id = app.employer_id());
GRANT SELECT ON registration TO zhice_person, zhice_employer;
GRANT SELECT, INSERT, UPDATE ON registration TO zhice_registry;
CREATE POLICY person ON registration FOR SELECT TO zhice_person USING (person_id = app.person_id());
CREATE POLICY registry ON registration TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY employer ON registration FOR SELECT TO zhice_employer USING (employer_id = app.employer_id());
GRANT SELECT, INSERT, UPDATE ON acceptance_counter TO zhice_definer;
CREATE POLICY definer ON acceptance_counter TO zhice_definer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON registry_setting TO zhice_registry, zhice_platform;
GRANT SELECT ON registry_setting TO zhice_person, zhice_employer;
CREATE POLICY registry ON registry_setting TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY platform ON registry_setting TO zhice_platform USING (true) WITH CHECK (true);
CREATE POLICY person ON registry_setting FOR SELECT TO zhice_person USING (true);
CREATE POLICY employer ON registry_setting FOR SELECT TO zhice_employer USING (true);

-- Person class: what is typed is the applicant's alone.
GRANT SELECT, INSERT, UPDATE, DELETE ON working_copy TO zhice_person;
CREATE POLICY person ON working_copy TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());

-- Employer class.
GRANT SELECT ON employer TO zhice_employer, zhice_registry, zhice_person;
GRANT SELECT, INSERT ON employer TO zhice_definer;
CREATE POLICY employer ON employer FOR SELECT TO zhice_employer USING (id = app.employer_id());
CREATE POLICY registry ON employer FOR SELECT TO zhice_registry USING (true);
CREATE POLICY person ON employer FOR SELECT TO zhice_person USING (true);
CREATE POLICY definer ON employer TO zhice_definer USING (true) WITH CHECK (true);

-- System class.
GRANT SELECT, INSERT, UPDATE, DELETE ON enterprise_entry TO zhice_platform;
GRANT SELECT ON enterprise_entry TO zhice_definer;
CREATE POLICY platform ON enterprise_entry TO zhice_platform USING (true) WITH CHECK (true);
CREATE POLICY definer ON enterprise_entry FOR SELECT TO zhice_definer USING (true);

-- The enterprises whose name is exactly this one, in the form in which names are looked up.
CREATE FUNCTION app.find_enterprise(name_key text) RETURNS TABLE (credit_code text, name text, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT e.credit_code, e.name, e.status FROM public.enterprise_entry e WHERE e.name_key = find_enterprise.name_key ORDER BY e.status, e.credit_code LIMIT 10 $$;
-- Names that begin alike, for whoever left something out.
CREATE FUNCTION app.similar_enterprises(prefix text) RETURNS TABLE (name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT e.name FROM public.enterprise_entry e WHERE e.status = 'active' AND length(prefix) >= 4
        AND e.name_key ~>=~ prefix AND e.name_key ~<~ (prefix || U&'\+10FFFD') ORDER BY e.name_key USING ~<~ LIMIT 3 $$;
-- The employer with this credit code, made from the directory's active entry when it is named for the first time; NULL when there is none.
CREATE FUNCTION app.employer_of(code text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE found uuid;
BEGIN
  SELECT id INTO found FROM public.employer WHERE credit_code = code;
  IF found IS NULL THEN
    INSERT INTO public.employer (credit_code, name) SELECT e.credit_code, e.name FROM public.enterprise_entry e WHERE e.credit_code = code AND e.status = 'active'
      ON CONFLICT (credit_code) DO NOTHING RETURNING id INTO found;
    IF found IS NULL THEN SELECT id INTO found FROM public.employer WHERE credit_code = code; END IF;
  END IF;
  RETURN found;
END $$;
-- The next acceptance serial of a registry in a month (yyyymm); the row stays locked until the caller's transaction ends, so no number is lost or doubled.
CREATE FUNCTION app.next_acceptance_serial(registry uuid, month text) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO public.acceptance_counter (registry_id, month, last) VALUES (registry, month, 1)
  ON CONFLICT (registry_id, month) DO UPDATE SET last = acceptance_counter.last + 1 RETURNING last $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.find_enterprise(text) OWNER TO zhice_definer;
ALTER FUNCTION app.similar_enterprises(text) OWNER TO zhice_definer;
ALTER FUNCTION app.employer_of(text) OWNER TO zhice_definer;
ALTER FUNCTION app.next_acceptance_serial(uuid, text) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.find_enterprise(text), app.similar_enterprises(text), app.employer_of(text), app.next_acceptance_serial(uuid, text) TO zhice_person;
