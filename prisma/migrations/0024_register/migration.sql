-- The register of a registry: whom a registration is about, acts on it by two officers, and what anybody may learn of it.
ALTER TABLE registration
  ADD COLUMN holder_name text,
  ADD COLUMN holder_id_index text,
  ADD COLUMN holder_id_last_four text,
  ADD COLUMN ended_by text,
  ADD COLUMN barred_until date;
ALTER TABLE registration NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
UPDATE registration r SET holder_name = p.name, holder_id_index = p.id_index, holder_id_last_four = p.id_last_four FROM person p WHERE p.id = r.person_id;
ALTER TABLE registration FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
ALTER TABLE registration
  ADD CONSTRAINT registration_ended_by CHECK (ended_by IS NULL OR (ended_by IN ('registry', 'rescission', 'revocation') AND ended_at IS NOT NULL AND standing <> 'registered'));

CREATE TABLE registration_act (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  person_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  kind text NOT NULL,
  ground text NOT NULL,
  facts text NOT NULL,
  proof_file_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  opinion text,
  announced_on date,
  heard_until date,
  closed_by uuid,
  closed_at timestamptz,
  closing text,

  CONSTRAINT registration_act_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX registration_act_proof_file_id_key ON registration_act(proof_file_id);
CREATE UNIQUE INDEX registration_act_registry_id_id_key ON registration_act(registry_id, id);
CREATE INDEX registration_act_registry_id_registration_id_idx ON registration_act(registry_id, registration_id);
CREATE INDEX registration_act_registry_id_state_proposed_at_idx ON registration_act(registry_id, state, proposed_at);
CREATE INDEX registration_act_person_id_idx ON registration_act(person_id);
CREATE INDEX registration_act_employer_id_idx ON registration_act(employer_id);
ALTER TABLE registration_act ADD CONSTRAINT registration_act_registry_id_registration_id_fkey FOREIGN KEY (registry_id, registration_id) REFERENCES registration(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registration_act ADD CONSTRAINT registration_act_proof_file_id_fkey FOREIGN KEY (proof_file_id) REFERENCES file(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold. Nobody approves or carries out what he proposed, and only a heard act takes effect where it was announced.
ALTER TABLE registration_act
  ADD CONSTRAINT registration_act_kind CHECK (kind IN ('lock', 'unlock', 'deregistration', 'rescission', 'revocation')),
  ADD CONSTRAINT registration_act_state CHECK (state IN ('proposed', 'announced', 'effective', 'rejected', 'withdrawn', 'stopped')),
  ADD CONSTRAINT registration_act_facts CHECK (length(facts) BETWEEN 4 AND 2000),
  ADD CONSTRAINT registration_act_words CHECK (length(opinion) <= 2000 AND length(closing) <= 2000),
  ADD CONSTRAINT registration_act_decided CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (state IN ('proposed', 'withdrawn')) = (decided_by IS NULL)),
  ADD CONSTRAINT registration_act_two_officers CHECK (decided_by <> proposed_by),
  ADD CONSTRAINT registration_act_closed CHECK ((closed_by IS NULL) = (closed_at IS NULL) AND (state IN ('proposed', 'announced')) = (closed_by IS NULL)),
  ADD CONSTRAINT registration_act_closer CHECK (state <> 'effective' OR closed_by <> proposed_by),
  ADD CONSTRAINT registration_act_heard CHECK ((announced_on IS NULL) = (heard_until IS NULL) AND heard_until > announced_on);
-- One at a time for a registration, whatever two officers do.
CREATE UNIQUE INDEX registration_act_open ON registration_act (registry_id, registration_id) WHERE state IN ('proposed', 'announced');
ALTER TABLE registration_change DROP CONSTRAINT registration_change_kind;
ALTER TABLE registration_change ADD CONSTRAINT registration_change_kind
  CHECK (kind IN ('takenOver', 'granted', 'renewed', 'deregistered', 'rescinded', 'revoked', 'renamed', 'exchanged', 'corrected', 'locked', 'unlocked'));
ALTER TABLE registration_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class. What was proposed stays as it was; the person sees what concerns him from its announcement on, without the officers.
GRANT SELECT, INSERT ON registration_act TO zhice_registry;
GRANT UPDATE (state, version, decided_by, decided_at, opinion, announced_on, heard_until, closed_by, closed_at, closing) ON registration_act TO zhice_registry;
GRANT SELECT (id, registry_id, registration_id, person_id, kind, state, announced_on, heard_until, closed_at) ON registration_act TO zhice_person;
CREATE POLICY registry ON registration_act TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY person ON registration_act FOR SELECT TO zhice_person USING (person_id = app.person_id() AND (announced_on IS NOT NULL OR state = 'effective'));

-- An official document is about an application, or about an act on a registration.
ALTER TABLE official_document ALTER COLUMN application_id DROP NOT NULL, ADD COLUMN act_id uuid;
CREATE UNIQUE INDEX official_document_registry_id_act_id_kind_key ON official_document(registry_id, act_id, kind);
ALTER TABLE official_document ADD CONSTRAINT official_document_registry_id_act_id_fkey FOREIGN KEY (registry_id, act_id) REFERENCES registration_act(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE official_document DROP CONSTRAINT official_document_kind;
ALTER TABLE official_document
  ADD CONSTRAINT official_document_kind CHECK (kind IN ('acceptance', 'correction', 'notAccepted', 'granted', 'refused', 'extension', 'deregistration',
    'hearing', 'lock', 'unlock', 'rescission', 'revocation')),
  ADD CONSTRAINT official_document_subject CHECK (num_nonnulls(application_id, act_id) = 1);
DROP POLICY employer ON official_document;
CREATE POLICY employer ON official_document FOR SELECT TO zhice_employer USING (employer_id = app.employer_id() AND (act_id IS NOT NULL
  OR EXISTS (SELECT FROM application a WHERE a.registry_id = official_document.registry_id AND a.id = application_id)));

-- The register carries its holder's name and the indexes of his document, for its search: copied when the row is made, and when they are corrected.
-- A correction by one registry reaches its own entries alone; another registry follows when it re-issues.
GRANT SELECT (id_last_four, sex, birth_date, id_type, id_number) ON person TO zhice_definer;
GRANT UPDATE (holder_name, holder_id_index, holder_id_last_four) ON registration TO zhice_definer;
DROP POLICY definer ON registration;
CREATE POLICY definer ON registration TO zhice_definer USING (true) WITH CHECK (true);
CREATE FUNCTION app.name_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  SELECT p.name, p.id_index, p.id_last_four INTO NEW.holder_name, NEW.holder_id_index, NEW.holder_id_last_four FROM public.person p WHERE p.id = NEW.person_id;
  RETURN NEW;
END $$;
CREATE FUNCTION app.rename_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public.registration r SET holder_name = NEW.name, holder_id_index = NEW.id_index, holder_id_last_four = NEW.id_last_four WHERE r.person_id = NEW.id
    AND (app.registry_id() IS NULL OR r.registry_id = app.registry_id());
  RETURN NULL;
END $$;
-- Has the entries of the registry of this scope follow what its holder is called now.
CREATE FUNCTION app.take_over_holder(person uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ UPDATE public.registration r SET holder_name = p.name, holder_id_index = p.id_index, holder_id_last_four = p.id_last_four
        FROM public.person p WHERE p.id = person AND r.person_id = p.id AND r.registry_id = app.registry_id() $$;

-- Who the holder of a registration of the registry of this scope is; the number as it is stored, encrypted.
CREATE FUNCTION app.holder_of(registration uuid) RETURNS TABLE (name text, sex text, birth_date date, id_type text, id_number text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT p.name, p.sex, p.birth_date, p.id_type, p.id_number FROM public.registration r JOIN public.person p ON p.id = r.person_id
        WHERE r.id = registration AND r.registry_id = app.registry_id() $$;

-- What anybody may learn of an entry, and nothing besides: no document, no birth date, no photo, no lock. Registrations on paper without an account are entries too.
CREATE VIEW app.public_entry AS
  SELECT g.code AS registry, g.profession_code, g.authority_zh, g.authority_en, r.number, r.holder_name AS name, r.specialty, r.employer_name, e.credit_code AS employer_code,
         r.begins_on, r.ends_on, r.standing, r.ended_by, (r.ended_at AT TIME ZONE 'Asia/Shanghai')::date AS ended_on, r.medium,
         EXISTS (SELECT FROM public.application a WHERE a.person_id = r.person_id AND a.registry_id = r.registry_id AND a.matter = 'renewal'
           AND a.state IN ('awaitingAcceptance', 'inReview', 'correction', 'inDecision')
           AND (a.handed_over_at AT TIME ZONE 'Asia/Shanghai')::date <= r.ends_on AND a.answers -> 'registrations' @> jsonb_build_array(jsonb_build_object('number', r.number))) AS renewing
    FROM public.registration r JOIN public.registry g ON g.id = r.registry_id JOIN public.employer e ON e.id = r.employer_id
  UNION ALL
  SELECT g.code, g.profession_code, g.authority_zh, g.authority_en, u.number, u.name, u.specialty, u.employer_name, e.credit_code,
         u.begins_on, u.ends_on, 'registered', NULL, NULL, 'paper', false
    FROM public.unclaimed_registration u JOIN public.registry g ON g.id = u.registry_id JOIN public.employer e ON e.id = u.employer_id
    WHERE u.claimed_at IS NULL;
-- One entry, by number and name together.
CREATE FUNCTION app.public_register(asked_number text, asked_name text) RETURNS SETOF app.public_entry
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT * FROM app.public_entry p WHERE p.number = asked_number AND p.name = asked_name LIMIT 1 $$;
-- The entries in force of an employer, by its credit code or a range of names, page by page.
CREATE FUNCTION app.public_register_of_employer(code text, first_name text, last_name text, after_name text, after_number text, most integer) RETURNS SETOF app.public_entry
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF code IS NOT NULL THEN
    RETURN QUERY SELECT p.* FROM app.public_entry p WHERE p.employer_code = code AND p.standing = 'registered' AND p.number COLLATE "C" > coalesce(after_number, '')
      ORDER BY p.number COLLATE "C" LIMIT least(most, 100);
  ELSE
    RETURN QUERY SELECT p.* FROM app.public_entry p
      WHERE p.employer_name COLLATE "C" >= first_name AND p.employer_name COLLATE "C" <= last_name AND p.standing = 'registered'
        AND (p.employer_name COLLATE "C", p.number COLLATE "C") > (coalesce(after_name, ''), coalesce(after_number, ''))
      ORDER BY p.employer_name COLLATE "C", p.number COLLATE "C" LIMIT least(most, 100);
  END IF;
END $$;
-- All entries of a registry in the order of their numbers, part by part: for the open data.
CREATE FUNCTION app.public_register_page(asked_registry text, after_number text, most integer) RETURNS SETOF app.public_entry
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT p.* FROM app.public_entry p WHERE p.registry = asked_registry AND p.number COLLATE "C" > after_number ORDER BY p.number COLLATE "C" LIMIT least(most, 1000) $$;

-- A check by strangers tells a rescinded registration from a revoked one.
DROP FUNCTION app.verify_certificate(text, text, text);
CREATE FUNCTION app.verify_certificate(asked_token text, asked_number text, asked_name text)
  RETURNS TABLE (token text, content jsonb, status text, version integer, ended_at timestamptz, standing text, registration_ended_at timestamptz, registration_ended_by text, ends_on date,
                 authority_zh text, authority_en text, hotline text, ofd_store_key text, ofd_sha256 text, photo_store_key text, photo_sha256 text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT c.token, c.content, c.status, c.version,
          c.ended_at, r.standing, r.ended_at, r.ended_by, r.ends_on, g.authority_zh, g.authority_en, g.hotline, o.store_key, o.sha256, p.store_key, p.sha256
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
ALTER FUNCTION app.name_holder() OWNER TO zhice_definer;
ALTER FUNCTION app.rename_holder() OWNER TO zhice_definer;
ALTER FUNCTION app.take_over_holder(uuid) OWNER TO zhice_definer;
ALTER FUNCTION app.holder_of(uuid) OWNER TO zhice_definer;
ALTER VIEW app.public_entry OWNER TO zhice_definer;
ALTER FUNCTION app.public_register(text, text) OWNER TO zhice_definer;
ALTER FUNCTION app.public_register_of_employer(text, text, text, text, text, integer) OWNER TO zhice_definer;
ALTER FUNCTION app.public_register_page(text, text, integer) OWNER TO zhice_definer;
ALTER FUNCTION app.verify_certificate(text, text, text) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.name_holder(), app.rename_holder(), app.take_over_holder(uuid), app.holder_of(uuid), app.public_register(text, text),
  app.public_register_of_employer(text, text, text, text, text, integer), app.public_register_page(text, text, integer), app.verify_certificate(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.holder_of(uuid), app.take_over_holder(uuid) TO zhice_registry;
GRANT EXECUTE ON FUNCTION app.public_register(text, text), app.public_register_of_employer(text, text, text, text, text, integer),
  app.public_register_page(text, text, integer), app.verify_certificate(text, text, text) TO zhice_public;
CREATE TRIGGER name_holder BEFORE INSERT ON registration FOR EACH ROW EXECUTE FUNCTION app.name_holder();
CREATE TRIGGER rename_holder AFTER UPDATE OF name, id_index, id_last_four ON person FOR EACH ROW EXECUTE FUNCTION app.rename_holder();

-- A page of the register is read from an index in its order. Under row policies only leakproof operators use one: a beginning is a range in the order of bytes.
CREATE INDEX registration_number_order ON registration (registry_id, number COLLATE "C") WHERE number <> '';
CREATE INDEX registration_standing_order ON registration (registry_id, standing, number COLLATE "C") WHERE number <> '';
CREATE INDEX registration_specialty_order ON registration (registry_id, specialty, number COLLATE "C") WHERE number <> '';
CREATE INDEX registration_holder_order ON registration (registry_id, holder_name COLLATE "C", number COLLATE "C") WHERE number <> '';
CREATE INDEX registration_holder_document ON registration (registry_id, holder_id_index) WHERE number <> '';
CREATE INDEX registration_employer_order ON registration (registry_id, employer_name COLLATE "C", number COLLATE "C") WHERE number <> '';
CREATE INDEX registration_end_order ON registration (registry_id, ends_on, number COLLATE "C") WHERE standing = 'registered';
CREATE INDEX registration_locked_order ON registration (registry_id, number COLLATE "C") WHERE locked_at IS NOT NULL;
CREATE INDEX registration_paper_order ON registration (registry_id, number COLLATE "C") WHERE medium = 'paper';
CREATE INDEX registration_public_employer ON registration (employer_name COLLATE "C", number COLLATE "C") WHERE standing = 'registered';
CREATE INDEX unclaimed_registration_public_employer ON unclaimed_registration (employer_name COLLATE "C", number COLLATE "C") WHERE claimed_at IS NULL;
CREATE INDEX unclaimed_registration_number_order ON unclaimed_registration (registry_id, number COLLATE "C") WHERE claimed_at IS NULL;
