-- Accounts, persons, files, audit, outbox.
CREATE TABLE account (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  status text NOT NULL,
  login text,
  name text,
  id_index text,
  mobile_index text,
  password_hash text,
  password_changed_at timestamptz,
  totp_secret text,
  totp_last_step bigint,
  failed_attempts integer NOT NULL DEFAULT 0,
  paused_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT account_pkey PRIMARY KEY (id)
);

CREATE TABLE session (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  kind text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  idle_seconds integer NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_reason text,
  user_agent text,
  address text,

  CONSTRAINT session_pkey PRIMARY KEY (id)
);

CREATE TABLE membership (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  registry_id uuid,
  role text NOT NULL,
  granted_by uuid,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revoked_at timestamptz,

  CONSTRAINT membership_pkey PRIMARY KEY (id)
);

CREATE TABLE verification_code (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  purpose text NOT NULL,
  mobile_index text NOT NULL,
  binding text NOT NULL,
  code_hash text NOT NULL,
  tries_left integer NOT NULL,
  sent_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,

  CONSTRAINT verification_code_pkey PRIMARY KEY (id)
);

CREATE TABLE invitation (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  token_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,

  CONSTRAINT invitation_pkey PRIMARY KEY (id)
);

CREATE TABLE rate_limit (
  "key" text NOT NULL,
  points integer NOT NULL,
  expires_at timestamptz NOT NULL,

  CONSTRAINT rate_limit_pkey PRIMARY KEY (key)
);

CREATE TABLE sms_message (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  mobile text NOT NULL,
  template text NOT NULL,
  "values" text,
  status text NOT NULL,
  failure text,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  sent_at timestamptz,

  CONSTRAINT sms_message_pkey PRIMARY KEY (id)
);

CREATE TABLE mobile_reset (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  registry_id uuid NOT NULL,
  requested_by uuid NOT NULL,
  reason text NOT NULL,
  mobile text NOT NULL,
  mobile_index text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  effective_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  done_at timestamptz,

  CONSTRAINT mobile_reset_pkey PRIMARY KEY (id)
);

CREATE TABLE audit_entry (
  id bigserial NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  session_id uuid,
  address text,
  registry_id uuid,
  person_id uuid,
  employer_id uuid,
  action text NOT NULL,
  subject_type text,
  subject_id uuid,
  detail jsonb NOT NULL,
  seal_id bigint,

  CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
);

CREATE TABLE audit_seal (
  id bigserial NOT NULL,
  at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  entries integer NOT NULL,
  previous text NOT NULL,
  digest text NOT NULL,

  CONSTRAINT audit_seal_pkey PRIMARY KEY (id)
);

CREATE TABLE real_name_entry (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  id_type text NOT NULL,
  id_index text NOT NULL,
  mobile_index text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT real_name_entry_pkey PRIMARY KEY (id)
);

CREATE TABLE demo_sms (
  id bigserial NOT NULL,
  at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  mobile text NOT NULL,
  text text NOT NULL,

  CONSTRAINT demo_sms_pkey PRIMARY KEY (id)
);

CREATE TABLE file (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  owner_class text NOT NULL,
  person_id uuid NOT NULL,
  registry_id uuid,
  employer_id uuid,
  purpose text NOT NULL,
  media_type text NOT NULL,
  byte_length integer NOT NULL,
  sha256 text NOT NULL,
  store_key text NOT NULL,
  original_name text,
  width integer,
  height integer,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT file_pkey PRIMARY KEY (id)
);

CREATE TABLE person (
  id uuid NOT NULL,
  name text NOT NULL,
  sex text NOT NULL,
  birth_date date NOT NULL,
  id_type text NOT NULL,
  id_number text NOT NULL,
  id_index text NOT NULL,
  id_last_four text NOT NULL,
  mobile text NOT NULL,
  mobile_index text NOT NULL,
  proven_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT person_pkey PRIMARY KEY (id)
);

CREATE TABLE person_message (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  registry_id uuid,
  "key" text NOT NULL,
  "values" jsonb NOT NULL,
  href text,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  read_at timestamptz,

  CONSTRAINT person_message_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_login_key ON account(login);
CREATE UNIQUE INDEX account_id_index_key ON account(id_index);
CREATE UNIQUE INDEX account_mobile_index_key ON account(mobile_index);
CREATE INDEX session_account_id_idx ON session(account_id);
CREATE INDEX membership_account_id_idx ON membership(account_id);
CREATE INDEX membership_registry_id_idx ON membership(registry_id);
CREATE INDEX verification_code_mobile_index_purpose_binding_sent_at_idx ON verification_code(mobile_index, purpose, binding, sent_at);
CREATE UNIQUE INDEX invitation_token_hash_key ON invitation(token_hash);
CREATE INDEX invitation_account_id_idx ON invitation(account_id);
CREATE INDEX rate_limit_expires_at_idx ON rate_limit(expires_at);
CREATE INDEX sms_message_status_created_at_idx ON sms_message(status, created_at);
CREATE INDEX mobile_reset_account_id_idx ON mobile_reset(account_id);
CREATE INDEX mobile_reset_registry_id_idx ON mobile_reset(registry_id);
CREATE INDEX audit_entry_registry_id_at_idx ON audit_entry(registry_id, at);
CREATE INDEX audit_entry_person_id_at_idx ON audit_entry(person_id, at);
CREATE INDEX audit_entry_seal_id_idx ON audit_entry(seal_id);
CREATE UNIQUE INDEX audit_seal_digest_key ON audit_seal(digest);
CREATE UNIQUE INDEX real_name_entry_id_index_key ON real_name_entry(id_index);
CREATE UNIQUE INDEX file_store_key_key ON file(store_key);
CREATE INDEX file_person_id_idx ON file(person_id);
CREATE INDEX file_registry_id_idx ON file(registry_id);
CREATE UNIQUE INDEX person_id_index_key ON person(id_index);
CREATE UNIQUE INDEX person_mobile_index_key ON person(mobile_index);
CREATE INDEX person_message_person_id_created_at_idx ON person_message(person_id, created_at);
CREATE INDEX person_message_registry_id_idx ON person_message(registry_id);
ALTER TABLE session ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE invitation ADD CONSTRAINT invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE mobile_reset ADD CONSTRAINT mobile_reset_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE mobile_reset ADD CONSTRAINT mobile_reset_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES audit_seal(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE file ADD CONSTRAINT file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE file ADD CONSTRAINT file_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE person ADD CONSTRAINT person_id_fkey FOREIGN KEY (id) REFERENCES account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE person_message ADD CONSTRAINT person_message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE person_message ADD CONSTRAINT person_message_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold.
ALTER TABLE account
  ADD CONSTRAINT account_kind CHECK (kind IN ('person', 'officer', 'operator')),
  ADD CONSTRAINT account_status CHECK (status IN ('active', 'invited', 'blocked')),
  ADD CONSTRAINT account_person CHECK (kind <> 'person' OR (id_index IS NOT NULL AND mobile_index IS NOT NULL)),
  ADD CONSTRAINT account_officer CHECK (kind <> 'officer' OR (login IS NOT NULL AND name IS NOT NULL)),
  ADD CONSTRAINT account_login CHECK (login = lower(login));
ALTER TABLE membership ADD CONSTRAINT membership_role CHECK (
  CASE WHEN registry_id IS NULL THEN role = 'platformAdministrator'
  ELSE role IN ('acceptanceOfficer', 'reviewer', 'decider', 'counterClerk', 'registryAdministrator', 'auditor') END);
CREATE UNIQUE INDEX membership_once ON membership (account_id, coalesce(registry_id, '00000000-0000-0000-0000-000000000000'), role) WHERE revoked_at IS NULL;
ALTER TABLE verification_code ADD CONSTRAINT verification_code_tries CHECK (tries_left BETWEEN 0 AND 10);
ALTER TABLE sms_message ADD CONSTRAINT sms_message_status CHECK (status IN ('queued', 'sent', 'failed'));
ALTER TABLE person
  ADD CONSTRAINT person_sex CHECK (sex IN ('male', 'female')),
  ADD CONSTRAINT person_proven_by CHECK (proven_by IN ('directory', 'demo'));
ALTER TABLE file
  ADD CONSTRAINT file_owner_class CHECK (owner_class IN ('person', 'employer', 'registry')),
  ADD CONSTRAINT file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT file_length CHECK (byte_length > 0);

-- Row policies: one per kind of scope, written TO its role, never OR-ed.
ALTER TABLE account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE verification_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE rate_limit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE sms_message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE mobile_reset ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE person_message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE real_name_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE demo_sms ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Account class: only zhice_auth, which only server/auth and what it calls enter.
GRANT SELECT, INSERT, UPDATE ON account, session, membership, verification_code, invitation, sms_message, mobile_reset TO zhice_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO zhice_auth;
GRANT SELECT ON registry TO zhice_auth;
CREATE POLICY auth ON account TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON session TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON membership TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON verification_code TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON invitation TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON rate_limit TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON sms_message TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON mobile_reset TO zhice_auth USING (true) WITH CHECK (true);
CREATE POLICY auth ON registry FOR SELECT TO zhice_auth USING (true);

-- Person class: the person alone; files also by the registry or employer they were handed to.
GRANT SELECT, INSERT ON person TO zhice_person;
GRANT UPDATE (mobile, mobile_index) ON person TO zhice_person;
CREATE POLICY person ON person TO zhice_person USING (id = app.person_id()) WITH CHECK (id = app.person_id());
GRANT SELECT, INSERT ON person_message TO zhice_person;
GRANT UPDATE (read_at) ON person_message TO zhice_person;
CREATE POLICY person ON person_message TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());
GRANT SELECT, INSERT ON file TO zhice_person, zhice_registry, zhice_employer;
CREATE POLICY person ON file TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id() AND owner_class = 'person');
CREATE POLICY registry ON file TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id() AND owner_class = 'registry');
CREATE POLICY employer ON file TO zhice_employer USING (employer_id = app.employer_id()) WITH CHECK (employer_id = app.employer_id() AND owner_class = 'employer');

-- Registry class: everybody writes what he did, the registry reads what concerns it; nobody changes or removes a row.
GRANT INSERT ON audit_entry TO zhice_auth, zhice_person, zhice_employer, zhice_registry, zhice_platform;
GRANT USAGE ON SEQUENCE audit_entry_id_seq TO zhice_auth, zhice_person, zhice_employer, zhice_registry, zhice_platform;
GRANT SELECT ON audit_entry TO zhice_registry, zhice_platform, zhice_definer;
GRANT UPDATE (seal_id) ON audit_entry TO zhice_definer;
GRANT SELECT, INSERT ON audit_seal TO zhice_definer;
GRANT USAGE ON SEQUENCE audit_seal_id_seq TO zhice_definer;
GRANT SELECT ON audit_seal TO zhice_platform;
CREATE POLICY auth ON audit_entry FOR INSERT TO zhice_auth WITH CHECK (true);
CREATE POLICY person ON audit_entry FOR INSERT TO zhice_person WITH CHECK (person_id = app.person_id());
CREATE POLICY employer ON audit_entry FOR INSERT TO zhice_employer WITH CHECK (employer_id = app.employer_id());
CREATE POLICY registry ON audit_entry TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY platform ON audit_entry TO zhice_platform USING (registry_id IS NULL) WITH CHECK (true);
CREATE POLICY definer ON audit_entry TO zhice_definer USING (true) WITH CHECK (true);
CREATE POLICY platform ON audit_seal FOR SELECT TO zhice_platform USING (true);
CREATE POLICY definer ON audit_seal TO zhice_definer USING (true) WITH CHECK (true);

-- An entry never changes but for the seal it gets once.
CREATE FUNCTION app.keep_audit_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.seal_id IS NULL AND to_jsonb(OLD) - 'seal_id' = to_jsonb(NEW) - 'seal_id' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the audit log only grows' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER keep_audit_entry BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION app.keep_audit_entry();
CREATE TRIGGER keep_audit_entries BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION app.keep_audit_entry();

-- The text whose digest a seal holds: one line per entry, in the order of their ids.
CREATE FUNCTION app.audit_line(entry public.audit_entry) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog SET timezone = 'UTC'
  AS $$ SELECT (to_jsonb(entry) - 'seal_id')::text $$;
-- Chains all entries not yet sealed; answers how many. One at a time.
CREATE FUNCTION app.seal_audit() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  last text; lines text; counted integer; ids bigint[]; made bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(72707370);
  SELECT array_agg(id ORDER BY id), count(*), string_agg(app.audit_line(e), E'\n' ORDER BY id) INTO ids, counted, lines
    FROM public.audit_entry e WHERE seal_id IS NULL;
  IF counted = 0 THEN RETURN 0; END IF;
  SELECT coalesce((SELECT digest FROM public.audit_seal ORDER BY id DESC LIMIT 1), repeat('0', 64)) INTO last;
  INSERT INTO public.audit_seal (entries, previous, digest)
    VALUES (counted, last, encode(sha256(convert_to(last || E'\n' || lines, 'UTF8')), 'hex')) RETURNING id INTO made;
  UPDATE public.audit_entry SET seal_id = made WHERE id = ANY (ids);
  RETURN counted;
END $$;
-- Recomputes the chain; answers the first seal that does not hold, or NULL when all hold.
CREATE FUNCTION app.broken_audit_seal() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id FROM (
    SELECT id, previous, digest, entries, lag(digest, 1, repeat('0', 64)) OVER (ORDER BY id) AS expected FROM public.audit_seal) s
  LEFT JOIN LATERAL (
    SELECT count(*) AS counted, string_agg(app.audit_line(e), E'\n' ORDER BY e.id) AS lines FROM public.audit_entry e WHERE e.seal_id = s.id) e ON true
  WHERE s.previous <> s.expected OR e.counted <> s.entries
     OR s.digest <> encode(sha256(convert_to(s.previous || E'\n' || coalesce(e.lines, ''), 'UTF8')), 'hex')
  ORDER BY s.id LIMIT 1 $$;

-- System class: directories are the platform's; what others may ask goes through functions.
GRANT SELECT, INSERT, UPDATE, DELETE ON real_name_entry TO zhice_platform;
GRANT SELECT ON real_name_entry TO zhice_definer;
CREATE POLICY platform ON real_name_entry TO zhice_platform USING (true) WITH CHECK (true);
CREATE POLICY definer ON real_name_entry FOR SELECT TO zhice_definer USING (true);
GRANT SELECT, INSERT, DELETE ON demo_sms TO zhice_platform;
GRANT USAGE ON SEQUENCE demo_sms_id_seq TO zhice_platform;
GRANT SELECT ON demo_sms TO zhice_definer;
CREATE POLICY platform ON demo_sms TO zhice_platform USING (true) WITH CHECK (true);
CREATE POLICY definer ON demo_sms FOR SELECT TO zhice_definer USING (true);

-- Whether one entry of the real-name directory has this name, document and mobile: yes or no, never which part differs.
CREATE FUNCTION app.real_name_match(name text, id_type text, id_index text, mobile_index text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT EXISTS (SELECT FROM public.real_name_entry e
        WHERE e.id_index = real_name_match.id_index AND e.id_type = real_name_match.id_type
          AND e.mobile_index = real_name_match.mobile_index AND e.name = real_name_match.name) $$;
-- The demonstration's telephone; empty wherever the database is not a demonstration.
CREATE FUNCTION app.demo_phone(after bigint) RETURNS TABLE (id bigint, at timestamptz, mobile text, "text" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT id, at, mobile, text FROM public.demo_sms
        WHERE id > after AND (SELECT mode FROM public.installation) = 'demo' ORDER BY id DESC LIMIT 30 $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.seal_audit() OWNER TO zhice_definer;
ALTER FUNCTION app.broken_audit_seal() OWNER TO zhice_definer;
ALTER FUNCTION app.real_name_match(text, text, text, text) OWNER TO zhice_definer;
ALTER FUNCTION app.demo_phone(bigint) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.audit_line(public.audit_entry) TO zhice_definer;
GRANT EXECUTE ON FUNCTION app.seal_audit(), app.broken_audit_seal() TO zhice_platform;
GRANT EXECUTE ON FUNCTION app.real_name_match(text, text, text, text) TO zhice_auth;
GRANT EXECUTE ON FUNCTION app.demo_phone(bigint) TO zhice_public;

-- The outbox: a job joins the caller's transaction. Owned by the owner of the queue's schema, which alone may add jobs there.
CREATE FUNCTION app.enqueue(task text, payload json, job_key text, run_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(identifier => task, payload => payload, job_key => enqueue.job_key, run_at => enqueue.run_at, max_attempts => 8);
END $$;
GRANT USAGE, CREATE ON SCHEMA app TO zhice_worker;
ALTER FUNCTION app.enqueue(text, json, text, timestamptz) OWNER TO zhice_worker;
REVOKE CREATE ON SCHEMA app FROM zhice_worker;
GRANT EXECUTE ON FUNCTION app.enqueue(text, json, text, timestamptz)
  TO zhice_auth, zhice_person, zhice_employer, zhice_registry, zhice_platform;
