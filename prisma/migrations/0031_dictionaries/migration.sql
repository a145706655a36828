-- How a registry words what its officers usually say, and what its notices say of it beside the law.
CREATE TABLE registry_dictionary (
  registry_id uuid NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  entries jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,

  CONSTRAINT registry_dictionary_pkey PRIMARY KEY (registry_id,kind,version)
);
CREATE TABLE dictionary_use (
  registry_id uuid NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  first_used_at timestamptz NOT NULL,

  CONSTRAINT dictionary_use_pkey PRIMARY KEY (registry_id,kind,code)
);
CREATE TABLE notice_text (
  registry_id uuid NOT NULL,
  version integer NOT NULL,
  texts jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,

  CONSTRAINT notice_text_pkey PRIMARY KEY (registry_id,version)
);
ALTER TABLE registry_dictionary ADD CONSTRAINT registry_dictionary_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE dictionary_use ADD CONSTRAINT dictionary_use_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE notice_text ADD CONSTRAINT notice_text_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE registry_dictionary
  ADD CONSTRAINT registry_dictionary_kind CHECK (kind IN ('correction', 'notAccepted', 'explanation', 'extension', 'refusal', 'lock', 'unlock', 'deregistration', 'rescission', 'revocation')),
  ADD CONSTRAINT registry_dictionary_version CHECK (version > 0),
  ADD CONSTRAINT registry_dictionary_entries CHECK (jsonb_typeof(entries) = 'array' AND jsonb_array_length(entries) <= 40);
ALTER TABLE notice_text
  ADD CONSTRAINT notice_text_version CHECK (version > 0),
  ADD CONSTRAINT notice_text_texts CHECK (jsonb_typeof(texts) = 'object' AND length(texts::text) <= 20000);
ALTER TABLE registry_dictionary ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE dictionary_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice_text ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class: versions and first uses are added, never changed or removed. The parties read the words in their documents.
GRANT SELECT, INSERT ON registry_dictionary, dictionary_use, notice_text TO zhice_registry;
CREATE POLICY registry ON registry_dictionary TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY registry ON dictionary_use TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY registry ON notice_text TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());

-- Codes of the wordings that stand in an officer's words, for counting; nobody but the registry reads them.
ALTER TABLE application_review ADD COLUMN wordings text[] DEFAULT ARRAY[]::text[];
ALTER TABLE registration_act ADD COLUMN wordings text[] DEFAULT ARRAY[]::text[];

-- A registry's list holds registrations on paper whose holders have no account yet, in each of its orders.
CREATE INDEX unclaimed_registration_holder_order ON unclaimed_registration (registry_id, name COLLATE "C", number COLLATE "C") WHERE claimed_at IS NULL;
CREATE INDEX unclaimed_registration_employer_order ON unclaimed_registration (registry_id, employer_name COLLATE "C", number COLLATE "C") WHERE claimed_at IS NULL;
CREATE INDEX unclaimed_registration_end_order ON unclaimed_registration (registry_id, ends_on, number COLLATE "C") WHERE claimed_at IS NULL;
CREATE INDEX unclaimed_registration_specialty_order ON unclaimed_registration (registry_id, specialty, number COLLATE "C") WHERE claimed_at IS NULL;
