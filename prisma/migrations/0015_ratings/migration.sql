-- 好差评: one rating of an application that came to its end, by its applicant.
CREATE TABLE service_rating (
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  stars smallint NOT NULL,
  tags text[] DEFAULT ARRAY[]::text[],
  comment text NOT NULL,
  at timestamptz NOT NULL,

  CONSTRAINT service_rating_pkey PRIMARY KEY (registry_id, application_id)
);
CREATE INDEX service_rating_registry_id_at_idx ON service_rating(registry_id, at);
CREATE INDEX service_rating_person_id_idx ON service_rating(person_id);
ALTER TABLE service_rating ADD CONSTRAINT service_rating_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application(registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE service_rating
  ADD CONSTRAINT service_rating_stars CHECK (stars BETWEEN 1 AND 5),
  ADD CONSTRAINT service_rating_tags CHECK (cardinality(tags) <= 8),
  ADD CONSTRAINT service_rating_comment CHECK (length(comment) <= 500);
ALTER TABLE service_rating ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Registry class: its applicant writes it once, of his own application in that registry; the registry reads it; nobody changes it.
GRANT SELECT, INSERT ON service_rating TO zhice_person;
GRANT SELECT ON service_rating TO zhice_registry;
CREATE POLICY person ON service_rating TO zhice_person USING (person_id = app.person_id())
  WITH CHECK (person_id = app.person_id() AND EXISTS (
    SELECT FROM application a WHERE a.id = application_id AND a.registry_id = service_rating.registry_id
      AND a.person_id = app.person_id() AND a.state IN ('granted', 'refused', 'notAccepted', 'deregistered')));
CREATE POLICY registry ON service_rating FOR SELECT TO zhice_registry USING (registry_id = app.registry_id());
