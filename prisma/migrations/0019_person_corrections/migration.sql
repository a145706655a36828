-- Corrections of a person's name or ID document: entered by one officer, approved by another; and what other registries are told of them.
CREATE TABLE person_correction (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  person_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  old_name text NOT NULL,
  old_id_type text NOT NULL,
  old_id_number text NOT NULL,
  old_id_index text NOT NULL,
  name text NOT NULL,
  sex text NOT NULL,
  birth_date date NOT NULL,
  id_type text NOT NULL,
  id_number text NOT NULL,
  id_index text NOT NULL,
  id_last_four text NOT NULL,
  ground text NOT NULL,
  proof_file_id uuid,
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  opinion text,

  CONSTRAINT person_correction_pkey PRIMARY KEY (id)
);
CREATE TABLE correction_notice (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  person_id uuid NOT NULL,
  authority_zh text NOT NULL,
  authority_en text NOT NULL,
  old_name text NOT NULL,
  old_id_number text NOT NULL,
  old_id_index text NOT NULL,
  name text NOT NULL,
  sex text NOT NULL,
  birth_date date NOT NULL,
  id_type text NOT NULL,
  id_number text NOT NULL,
  id_index text NOT NULL,
  at timestamptz NOT NULL,
  done_by uuid,
  done_at timestamptz,

  CONSTRAINT correction_notice_pkey PRIMARY KEY (id)
);
CREATE INDEX person_correction_registry_id_state_entered_at_idx ON person_correction(registry_id, state, entered_at);
CREATE INDEX person_correction_person_id_idx ON person_correction(person_id);
CREATE UNIQUE INDEX person_correction_proof_file_id_key ON person_correction(proof_file_id);
CREATE INDEX correction_notice_registry_id_done_at_idx ON correction_notice(registry_id, done_at);
CREATE INDEX correction_notice_person_id_idx ON correction_notice(person_id);
ALTER TABLE person_correction ADD CONSTRAINT person_correction_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE person_correction ADD CONSTRAINT person_correction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE person_correction ADD CONSTRAINT person_correction_proof_file_id_fkey FOREIGN KEY (proof_file_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE correction_notice ADD CONSTRAINT correction_notice_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE correction_notice ADD CONSTRAINT correction_notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold. Nobody decides what he entered, and nothing takes effect without proof.
ALTER TABLE person_correction
  ADD CONSTRAINT person_correction_state CHECK (state IN ('waiting', 'approved', 'rejected', 'withdrawn')),
  ADD CONSTRAINT person_correction_sex CHECK (sex IN ('male', 'female')),
  ADD CONSTRAINT person_correction_ground CHECK (length(ground) BETWEEN 4 AND 500),
  ADD CONSTRAINT person_correction_opinion CHECK (length(opinion) <= 500),
  ADD CONSTRAINT person_correction_changes CHECK ((old_name, old_id_index) IS DISTINCT FROM (name, id_index)),
  ADD CONSTRAINT person_correction_decided CHECK ((state = 'waiting') = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT person_correction_two_officers CHECK (state NOT IN ('approved', 'rejected') OR decided_by <> entered_by),
  ADD CONSTRAINT person_correction_own_withdrawal CHECK (state <> 'withdrawn' OR decided_by = entered_by),
  ADD CONSTRAINT person_correction_proved CHECK (state <> 'approved' OR proof_file_id IS NOT NULL);
ALTER TABLE correction_notice ADD CONSTRAINT correction_notice_done CHECK ((done_by IS NULL) = (done_at IS NULL));
-- One at a time for a person in a registry.
CREATE UNIQUE INDEX person_correction_waiting ON person_correction (registry_id, person_id) WHERE state = 'waiting';
CREATE UNIQUE INDEX correction_notice_open ON correction_notice (registry_id, person_id) WHERE done_at IS NULL;
ALTER TABLE person DROP CONSTRAINT person_proven_by;
ALTER TABLE person ADD CONSTRAINT person_proven_by CHECK (proven_by IN ('directory', 'demo', 'officer'));

ALTER TABLE person_correction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE correction_notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class. What was entered stays as it was, and only app.correct_person approves; the person sees his own, without the officers.
GRANT SELECT, INSERT ON person_correction TO zhice_registry;
GRANT UPDATE (state, version, proof_file_id, decided_by, decided_at, opinion) ON person_correction TO zhice_registry;
GRANT SELECT (id, registry_id, person_id, state, old_name, old_id_type, old_id_number, name, id_type, id_number, entered_at, decided_at, opinion) ON person_correction TO zhice_person;
GRANT SELECT, UPDATE (state, version, decided_by, decided_at) ON person_correction TO zhice_definer;
CREATE POLICY registry ON person_correction TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id() AND state <> 'approved');
CREATE POLICY person ON person_correction FOR SELECT TO zhice_person USING (person_id = app.person_id());
CREATE POLICY definer ON person_correction TO zhice_definer USING (true) WITH CHECK (true);
-- A registry is told by the correction itself and by nothing else; it only notes that it has re-issued.
GRANT SELECT ON correction_notice TO zhice_registry;
GRANT UPDATE (done_by, done_at) ON correction_notice TO zhice_registry;
GRANT SELECT, INSERT, UPDATE ON correction_notice TO zhice_definer;
CREATE POLICY registry ON correction_notice TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY definer ON correction_notice TO zhice_definer USING (true) WITH CHECK (true);

-- What a correction changes outside its registry: the person, the account's identifier, and forms that nobody has signed yet.
GRANT UPDATE (name, sex, birth_date, id_type, id_number, id_index, id_last_four, proven_by) ON person TO zhice_definer;
GRANT SELECT (id_type) ON person TO zhice_definer;
GRANT SELECT (id), UPDATE (id_index) ON account TO zhice_definer;
GRANT UPDATE (person_name, person_sex, person_birth_date, id_type, id_number, id_index, id_last_four, version) ON application TO zhice_definer;
DROP POLICY definer ON person;
DROP POLICY definer ON application;
CREATE POLICY definer ON person TO zhice_definer USING (true) WITH CHECK (true);
CREATE POLICY definer ON application TO zhice_definer USING (true) WITH CHECK (true);
CREATE POLICY definer ON account TO zhice_definer USING (kind = 'person') WITH CHECK (kind = 'person');

-- Whose identity the registry of this scope may correct: the account with one of these documents and this name, if the registry knows it by a registration,
-- by an application handed to it, or by a registration on paper that waits for the identity as it is to be. The document that matched, and nothing else.
CREATE FUNCTION app.person_for_correction(id_indexes text[], asked_name text, wanted_index text, wanted_name text)
  RETURNS TABLE (person_id uuid, name text, id_type text, id_index text, taken boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT p.id, p.name, p.id_type, p.id_index,
          EXISTS (SELECT FROM public.person o WHERE o.id_index = wanted_index AND o.id <> p.id)
        FROM public.person p
        WHERE p.id_index = ANY (id_indexes) AND upper(p.name) = upper(asked_name)
          AND (EXISTS (SELECT FROM public.registration r WHERE r.person_id = p.id AND r.registry_id = app.registry_id())
            OR EXISTS (SELECT FROM public.application a WHERE a.person_id = p.id AND a.registry_id = app.registry_id() AND a.handed_over_at IS NOT NULL)
            OR EXISTS (SELECT FROM public.unclaimed_registration u WHERE u.registry_id = app.registry_id() AND u.claimed_at IS NULL
                         AND u.id_index = wanted_index AND u.name = wanted_name)) $$;

-- Has acts on the applications of the person of a waiting correction wait until the caller's transaction ends, in all registries; names those of the
-- registry of this scope that are signed and not decided.
CREATE FUNCTION app.hold_applications(correction uuid) RETURNS TABLE (number text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY WITH held AS MATERIALIZED (
    SELECT a.registry_id, a.acceptance_number, a.state FROM public.application a JOIN public.person_correction c ON c.person_id = a.person_id
    WHERE c.id = correction AND c.registry_id = app.registry_id() AND c.state = 'waiting'
      AND a.state IN ('draft', 'saved', 'applicantSigned', 'returned', 'awaitingAcceptance', 'inReview', 'correction', 'inDecision')
    ORDER BY a.id FOR UPDATE OF a)
  SELECT h.acceptance_number FROM held h WHERE h.registry_id = app.registry_id() AND h.state NOT IN ('draft', 'saved', 'returned') ORDER BY 1;
END $$;

-- Approves a waiting correction as the registry of this scope and carries it out, in one: the only way in which one is approved. 'done'; 'stale' when it is not
-- as the officer saw it, not his to decide, or without proof; 'changed' when the person is no longer what was entered; 'taken' when another account has the document.
-- Forms that nobody has signed take on the identity and count as changed; other registries that hold a registration of the person are told.
CREATE FUNCTION app.correct_person(correction uuid, seen integer, officer uuid, at timestamptz, application_id_number text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE c public.person_correction;
BEGIN
  SELECT * INTO c FROM public.person_correction WHERE id = correction AND registry_id = app.registry_id() AND state = 'waiting' AND version = seen
    AND entered_by <> officer AND proof_file_id IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN 'stale'; END IF;
  UPDATE public.person p SET name = c.name, sex = c.sex, birth_date = c.birth_date, id_type = c.id_type, id_number = c.id_number, id_index = c.id_index,
      id_last_four = c.id_last_four, proven_by = 'officer'
    WHERE p.id = c.person_id AND p.id_index = c.old_id_index AND p.name = c.old_name;
  IF NOT FOUND THEN RETURN 'changed'; END IF;
  UPDATE public.account a SET id_index = c.id_index WHERE a.id = c.person_id;
  UPDATE public.application a SET person_name = c.name, person_sex = c.sex, person_birth_date = c.birth_date, id_type = c.id_type, id_number = application_id_number,
      id_index = c.id_index, id_last_four = c.id_last_four, version = a.version + 1
    WHERE a.person_id = c.person_id AND a.state IN ('draft', 'saved', 'returned');
  INSERT INTO public.correction_notice AS n (registry_id, person_id, authority_zh, authority_en, old_name, old_id_number, old_id_index, name, sex, birth_date,
      id_type, id_number, id_index, at)
    SELECT DISTINCT r.registry_id, c.person_id, g.authority_zh, g.authority_en, c.old_name, c.old_id_number, c.old_id_index, c.name, c.sex, c.birth_date,
      c.id_type, c.id_number, c.id_index, correct_person.at
    FROM public.registration r JOIN public.registry g ON g.id = c.registry_id
    WHERE r.person_id = c.person_id AND r.registry_id <> c.registry_id AND r.standing = 'registered'
    ON CONFLICT (registry_id, person_id) WHERE done_at IS NULL DO UPDATE SET authority_zh = excluded.authority_zh, authority_en = excluded.authority_en,
      name = excluded.name, sex = excluded.sex, birth_date = excluded.birth_date, id_type = excluded.id_type, id_number = excluded.id_number,
      id_index = excluded.id_index, at = excluded.at;
  UPDATE public.person_correction p SET state = 'approved', version = p.version + 1, decided_by = officer, decided_at = correct_person.at WHERE p.id = c.id;
  RETURN 'done';
EXCEPTION WHEN unique_violation THEN RETURN 'taken';
END $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.person_for_correction(text[], text, text, text) OWNER TO zhice_definer;
ALTER FUNCTION app.hold_applications(uuid) OWNER TO zhice_definer;
ALTER FUNCTION app.correct_person(uuid, integer, uuid, timestamptz, text) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.person_for_correction(text[], text, text, text), app.hold_applications(uuid), app.correct_person(uuid, integer, uuid, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.person_for_correction(text[], text, text, text), app.hold_applications(uuid), app.correct_person(uuid, integer, uuid, timestamptz, text) TO zhice_registry;
