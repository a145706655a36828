-- The work queue of a registry: whose a case is, who has it open, saved views, leave; and the indexes by which it is read page by page.
ALTER TABLE application ADD COLUMN assigned_to uuid, ADD COLUMN assigned_at timestamptz, ADD COLUMN cover_for uuid;
ALTER TABLE application
  ADD CONSTRAINT application_assigned CHECK ((assigned_to IS NULL) = (assigned_at IS NULL)),
  ADD CONSTRAINT application_cover CHECK (cover_for IS NULL OR assigned_to IS NOT NULL);
GRANT UPDATE (assigned_to, assigned_at, cover_for) ON application TO zhice_registry;

CREATE TABLE case_claim (
  application_id uuid NOT NULL,
  registry_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  state text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL,

  CONSTRAINT case_claim_pkey PRIMARY KEY (application_id)
);
CREATE TABLE queue_view (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  slot integer NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  created_at timestamptz NOT NULL,

  CONSTRAINT queue_view_pkey PRIMARY KEY (id)
);
CREATE TABLE officer_leave (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  set_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  begun_at timestamptz,
  ended_at timestamptz,

  CONSTRAINT officer_leave_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX case_claim_registry_id_application_id_key ON case_claim(registry_id, application_id);
CREATE UNIQUE INDEX queue_view_registry_id_officer_id_slot_key ON queue_view(registry_id, officer_id, slot);
CREATE UNIQUE INDEX queue_view_registry_id_officer_id_name_key ON queue_view(registry_id, officer_id, name);
CREATE INDEX officer_leave_registry_id_to_on_idx ON officer_leave(registry_id, to_on);
ALTER TABLE case_claim ADD CONSTRAINT case_claim_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE queue_view ADD CONSTRAINT queue_view_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE officer_leave ADD CONSTRAINT officer_leave_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a column may hold. The slot bounds how many views an officer saves, whatever two windows do.
ALTER TABLE case_claim ADD CONSTRAINT case_claim_time CHECK (until >= since);
ALTER TABLE queue_view
  ADD CONSTRAINT queue_view_slot CHECK (slot BETWEEN 1 AND 20),
  ADD CONSTRAINT queue_view_name CHECK (length(name) BETWEEN 1 AND 20);
ALTER TABLE officer_leave
  ADD CONSTRAINT officer_leave_days CHECK (to_on >= from_on),
  ADD CONSTRAINT officer_leave_deputy CHECK (deputy_id <> officer_id),
  ADD CONSTRAINT officer_leave_order CHECK (ended_at >= begun_at);

ALTER TABLE case_claim ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE queue_view ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE officer_leave ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class; nobody outside the registry learns who works on what.
GRANT SELECT, INSERT ON case_claim, queue_view, officer_leave TO zhice_registry;
GRANT UPDATE (officer_id, state, since, until) ON case_claim TO zhice_registry;
GRANT UPDATE (name) ON queue_view TO zhice_registry;
GRANT DELETE ON queue_view TO zhice_registry;
GRANT UPDATE (to_on, begun_at, ended_at) ON officer_leave TO zhice_registry;
CREATE POLICY registry ON case_claim TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY registry ON queue_view TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY registry ON officer_leave TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());

-- A page begins where the last one ended: what is sorted by comes after what a filter fixes, and the id makes the order total.
CREATE INDEX application_registry_id_state_state_since_id_idx ON application (registry_id, state, state_since, id);
DROP INDEX application_registry_id_state_state_since_idx;
CREATE INDEX application_newest_matter ON application (registry_id, state, matter, state_since, id) WHERE handed_over_at IS NOT NULL;
CREATE INDEX application_newest_specialty ON application (registry_id, state, specialty, state_since, id) WHERE handed_over_at IS NOT NULL;
CREATE INDEX application_newest_employer ON application (registry_id, employer_id, state, state_since, id) WHERE handed_over_at IS NOT NULL;
CREATE INDEX application_open ON application (registry_id, state, due_on, id) WHERE closed_at IS NULL AND handed_over_at IS NOT NULL;
CREATE INDEX application_open_matter ON application (registry_id, state, matter, due_on, id) WHERE closed_at IS NULL AND handed_over_at IS NOT NULL;
CREATE INDEX application_open_specialty ON application (registry_id, state, specialty, due_on, id) WHERE closed_at IS NULL AND handed_over_at IS NOT NULL;
CREATE INDEX application_open_employer ON application (registry_id, employer_id, state, due_on, id) WHERE closed_at IS NULL AND handed_over_at IS NOT NULL;
CREATE INDEX application_open_assigned ON application (registry_id, assigned_to, state, due_on, id) WHERE closed_at IS NULL AND handed_over_at IS NOT NULL;
-- Under row policies only leakproof operators use an index: a beginning of a name is a range in the order of its bytes.
CREATE INDEX application_name ON application (registry_id, state, person_name COLLATE "C", id) WHERE handed_over_at IS NOT NULL;
CREATE INDEX application_id_number ON application (registry_id, id_index) WHERE handed_over_at IS NOT NULL;
CREATE INDEX employer_name ON employer (name COLLATE "C", id) WHERE name <> '';
