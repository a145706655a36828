-- The period of working days that runs against the registry, and its last day as the calendar has it.
ALTER TABLE application ADD COLUMN period text, ADD COLUMN period_from date, ADD COLUMN period_days integer, ADD COLUMN due_on date;
GRANT UPDATE (period, period_from, period_days, due_on) ON application TO zhice_person, zhice_employer, zhice_registry;
CREATE INDEX application_registry_id_state_due_on_id_idx ON application (registry_id, state, due_on, id);

-- When a period stood still, so that its last day can be reckoned anew whenever the calendar changes.
CREATE TABLE application_pause (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date,

  CONSTRAINT application_pause_pkey PRIMARY KEY (id),
  CONSTRAINT application_pause_order CHECK (to_on >= from_on),
  CONSTRAINT application_pause_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application (registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX application_pause_registry_id_application_id_idx ON application_pause (registry_id, application_id);
CREATE INDEX application_pause_person_id_idx ON application_pause (person_id);
CREATE UNIQUE INDEX application_pause_open_key ON application_pause (application_id) WHERE to_on IS NULL;
ALTER TABLE application_pause ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_pause FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON application_pause TO zhice_registry;
GRANT SELECT, UPDATE (to_on) ON application_pause TO zhice_person;
CREATE POLICY registry ON application_pause TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY person ON application_pause TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());
