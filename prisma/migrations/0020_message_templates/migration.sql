-- How a registry words its messages, and how a reader wants them.
CREATE TABLE message_template (
  registry_id uuid NOT NULL,
  key text NOT NULL,
  channel text NOT NULL,
  language text NOT NULL,
  version integer NOT NULL,
  text text,
  gateway_template text,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,

  CONSTRAINT message_template_pkey PRIMARY KEY (registry_id,key,channel,language,version)
);
CREATE TABLE message_preference (
  account_id uuid NOT NULL,
  sms_off text[] DEFAULT ARRAY[]::text[],
  quiet_hours boolean NOT NULL,
  language text NOT NULL,
  updated_at timestamptz NOT NULL,

  CONSTRAINT message_preference_pkey PRIMARY KEY (account_id)
);
ALTER TABLE message_template ADD CONSTRAINT message_template_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE message_preference ADD CONSTRAINT message_preference_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- A version without a text says that the default holds again. What the law sends always nobody switches off, whoever writes.
ALTER TABLE message_template
  ADD CONSTRAINT message_template_channel CHECK (channel IN ('inbox', 'sms')),
  ADD CONSTRAINT message_template_language CHECK (language IN ('zh-CN', 'en')),
  ADD CONSTRAINT message_template_version CHECK (version > 0),
  ADD CONSTRAINT message_template_text CHECK (length(text) BETWEEN 1 AND 1000 AND text !~ '[<>]'),
  ADD CONSTRAINT message_template_gateway CHECK (gateway_template IS NULL OR (channel = 'sms' AND text IS NOT NULL));
ALTER TABLE message_preference
  ADD CONSTRAINT message_preference_sms_off CHECK (sms_off IS NOT NULL AND sms_off <@ ARRAY['progress', 'certificates', 'reminders', 'signatures', 'results']),
  ADD CONSTRAINT message_preference_language CHECK (language IN ('zh-CN', 'en'));

-- A message keeps the words it was sent with; those sent before have none and are worded from key and values.
ALTER TABLE person_message ADD COLUMN text_zh text, ADD COLUMN text_en text;
ALTER TABLE employer_message ADD COLUMN text_zh text, ADD COLUMN text_en text;
-- The same for a short message; its words are forgotten with its values.
ALTER TABLE sms_message ADD COLUMN text text, ADD COLUMN language text NOT NULL DEFAULT 'zh-CN', ADD COLUMN gateway_template text;

ALTER TABLE message_template ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE message_preference ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class: versions are added and never changed. Whoever is told reads the words, and not who wrote them.
GRANT SELECT, INSERT ON message_template TO zhice_registry;
GRANT SELECT (registry_id, key, channel, language, version, text, gateway_template) ON message_template TO zhice_person, zhice_employer;
CREATE POLICY registry ON message_template TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY person ON message_template FOR SELECT TO zhice_person USING (true);
CREATE POLICY employer ON message_template FOR SELECT TO zhice_employer USING (true);
-- Account class: each for himself, a person or an operator.
GRANT SELECT, INSERT, UPDATE ON message_preference TO zhice_auth;
CREATE POLICY auth ON message_preference TO zhice_auth USING (true) WITH CHECK (true);
