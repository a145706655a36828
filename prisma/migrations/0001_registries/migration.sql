-- The schema of everything that is not a table: settings of the current scope and the few functions that cross scopes.
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO zhice_registry, zhice_person, zhice_employer, zhice_auth, zhice_platform, zhice_public, zhice_definer;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Which registry, person or employer a transaction acts for; NULL outside such a scope, and NULL equals nothing.
CREATE FUNCTION app.registry_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.registry_id', true), '')::uuid $$;
CREATE FUNCTION app.person_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE FUNCTION app.employer_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.employer_id', true), '')::uuid $$;
GRANT EXECUTE ON FUNCTION app.registry_id(), app.person_id(), app.employer_id()
  TO zhice_registry, zhice_person, zhice_employer, zhice_auth, zhice_platform, zhice_public, zhice_definer;

CREATE TABLE installation (
  id integer NOT NULL DEFAULT 1 CHECK (id = 1),
  mode text NOT NULL CHECK (mode IN ('demo', 'production')),
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  demo_seeded_at timestamptz,
  CONSTRAINT installation_pkey PRIMARY KEY (id)
);

CREATE TABLE registry (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{2,60}$'),
  profession_code text NOT NULL,
  authority_zh text NOT NULL,
  authority_en text NOT NULL,
  credit_code text NOT NULL,
  province_code text NOT NULL CHECK (province_code ~ '^\d{2}$'),
  province_zh text NOT NULL,
  province_en text NOT NULL,
  acceptance_code text NOT NULL CHECK (acceptance_code ~ '^\d{3}$'),
  document_prefix text NOT NULL,
  hotline text NOT NULL,
  address text NOT NULL,
  opened_matters text[] DEFAULT ARRAY[]::text[] CHECK (opened_matters IS NOT NULL),
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT registry_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX registry_code_key ON registry (code);
CREATE UNIQUE INDEX registry_acceptance_code_key ON registry (acceptance_code);
CREATE UNIQUE INDEX registry_document_prefix_key ON registry (document_prefix);
CREATE UNIQUE INDEX registry_province_code_profession_code_key ON registry (province_code, profession_code);

-- System class: the platform keeps the list; scopes within a registry read their own row, people read all.
ALTER TABLE installation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE registry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON installation TO zhice_platform;
GRANT SELECT ON installation TO zhice_definer;
GRANT SELECT, INSERT, UPDATE ON registry TO zhice_platform;
GRANT SELECT ON registry TO zhice_registry, zhice_person, zhice_employer, zhice_definer;
CREATE POLICY platform ON installation TO zhice_platform USING (true) WITH CHECK (true);
CREATE POLICY definer ON installation FOR SELECT TO zhice_definer USING (true);
CREATE POLICY platform ON registry TO zhice_platform USING (true) WITH CHECK (true);
CREATE POLICY registry ON registry FOR SELECT TO zhice_registry USING (id = app.registry_id());
CREATE POLICY person ON registry FOR SELECT TO zhice_person USING (true);
CREATE POLICY employer ON registry FOR SELECT TO zhice_employer USING (true);
CREATE POLICY definer ON registry FOR SELECT TO zhice_definer USING (true);

-- What anybody may know of the registries; all the portal needs.
CREATE FUNCTION app.open_registries()
  RETURNS TABLE (code text, profession_code text, province_code text, authority_zh text, authority_en text, province_zh text, province_en text,
                 hotline text, address text, opened_matters text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT code, profession_code, province_code, authority_zh, authority_en, province_zh, province_en, hotline, address, opened_matters
        FROM public.registry ORDER BY province_code, code $$;
-- The mark of the database, which a process compares with its own mode before it serves.
CREATE FUNCTION app.installation_mode() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT mode FROM public.installation $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.open_registries() OWNER TO zhice_definer;
ALTER FUNCTION app.installation_mode() OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.open_registries(), app.installation_mode() TO zhice_public;
