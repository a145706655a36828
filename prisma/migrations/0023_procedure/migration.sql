-- The steps of the procedure: correction, explanation, extension, withdrawal, acceptance at the window, what the law does by itself.
ALTER TABLE application
  ADD COLUMN explanation_asked_at timestamptz,
  ADD COLUMN extension_asked_at timestamptz,
  ADD COLUMN extended_at timestamptz,
  ADD COLUMN withdrawal_asked_at timestamptz,
  ADD COLUMN qualification_number text;
-- One certificate of qualification belongs to one person.
CREATE INDEX application_registry_id_qualification_number_idx ON application (registry_id, qualification_number);
ALTER TABLE application NO FORCE ROW LEVEL SECURITY;
UPDATE application SET qualification_number = answers -> 'qualification' ->> 'number' WHERE answers IS NOT NULL;
ALTER TABLE application FORCE ROW LEVEL SECURITY;
ALTER TABLE application
  ADD CONSTRAINT application_before_correction CHECK (state_before_correction IN ('awaitingAcceptance', 'inReview')),
  ADD CONSTRAINT application_extension CHECK (extension_asked_at IS NULL OR extended_at IS NULL);
GRANT UPDATE (state_before_correction, explanation_asked_at, withdrawal_asked_at, qualification_number) ON application TO zhice_person;
GRANT UPDATE (state_before_correction) ON application TO zhice_employer;
GRANT UPDATE (explanation_asked_at, extension_asked_at, extended_at, withdrawal_asked_at) ON application TO zhice_registry;

-- A case that is being corrected stays the registry's to see while its form is between two signatures.
DROP POLICY registry ON application;
CREATE POLICY registry ON application TO zhice_registry
  USING (registry_id = app.registry_id() AND handed_over_at IS NOT NULL
    AND (state NOT IN ('draft', 'saved', 'discarded') OR state = 'saved' AND state_before_correction IS NOT NULL))
  WITH CHECK (registry_id = app.registry_id());

-- The employer's second signature ends the time in which the period stood still.
GRANT SELECT, UPDATE (to_on) ON application_pause TO zhice_employer;
CREATE POLICY employer ON application_pause TO zhice_employer
  USING (EXISTS (SELECT FROM application a WHERE a.registry_id = application_pause.registry_id AND a.id = application_id))
  WITH CHECK (EXISTS (SELECT FROM application a WHERE a.registry_id = application_pause.registry_id AND a.id = application_id));

-- What was to be corrected, all at once and once (行政许可法 32), and what came of it.
CREATE TABLE application_correction (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  items jsonb NOT NULL,
  answers jsonb NOT NULL,
  asked_at timestamptz NOT NULL,
  due_on date NOT NULL,
  reminded_at timestamptz,
  explanation text,
  answered_at timestamptz,
  lapsed_at timestamptz,

  CONSTRAINT application_correction_pkey PRIMARY KEY (id),
  CONSTRAINT application_correction_explanation CHECK (length(explanation) <= 2000),
  CONSTRAINT application_correction_end CHECK (answered_at IS NULL OR lapsed_at IS NULL),
  CONSTRAINT application_correction_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application (registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX application_correction_registry_id_application_id_key ON application_correction (registry_id, application_id);
CREATE INDEX application_correction_person_id_idx ON application_correction (person_id);
ALTER TABLE application_correction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON application_correction TO zhice_registry;
GRANT UPDATE (reminded_at, lapsed_at) ON application_correction TO zhice_registry;
GRANT SELECT ON application_correction TO zhice_person, zhice_employer;
GRANT UPDATE (explanation, answered_at) ON application_correction TO zhice_person;
CREATE POLICY registry ON application_correction TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY person ON application_correction TO zhice_person USING (person_id = app.person_id()) WITH CHECK (person_id = app.person_id());
CREATE POLICY employer ON application_correction FOR SELECT TO zhice_employer
  USING (EXISTS (SELECT FROM application a WHERE a.registry_id = application_correction.registry_id AND a.id = application_id));

-- What officers asked and the applicant answered while the period ran on; who asked stands with the officers' opinions.
CREATE TABLE application_question (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  question text NOT NULL,
  asked_at timestamptz NOT NULL,
  answer text,
  file_id uuid,
  answered_at timestamptz,

  CONSTRAINT application_question_pkey PRIMARY KEY (id),
  CONSTRAINT application_question_lengths CHECK (length(question) <= 2000 AND length(answer) <= 2000),
  CONSTRAINT application_question_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (file_id IS NULL OR answer IS NOT NULL)),
  CONSTRAINT application_question_registry_id_application_id_fkey FOREIGN KEY (registry_id, application_id) REFERENCES application (registry_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT application_question_file_id_fkey FOREIGN KEY (file_id) REFERENCES file (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX application_question_registry_id_application_id_idx ON application_question (registry_id, application_id);
CREATE INDEX application_question_person_id_idx ON application_question (person_id);
CREATE INDEX application_question_file_id_idx ON application_question (file_id);
-- One question at a time.
CREATE UNIQUE INDEX application_question_open ON application_question (application_id) WHERE answered_at IS NULL;
ALTER TABLE application_question ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON application_question TO zhice_registry;
GRANT SELECT ON application_question TO zhice_person, zhice_employer;
GRANT UPDATE (answer, file_id, answered_at) ON application_question TO zhice_person;
CREATE POLICY registry ON application_question TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY person ON application_question TO zhice_person USING (person_id = app.person_id())
  WITH CHECK (person_id = app.person_id() AND (file_id IS NULL OR EXISTS (SELECT FROM file f WHERE f.id = file_id)));
CREATE POLICY employer ON application_question FOR SELECT TO zhice_employer
  USING (EXISTS (SELECT FROM application a WHERE a.registry_id = application_question.registry_id AND a.id = application_id));
ALTER TABLE application_file DROP CONSTRAINT application_file_purpose;
ALTER TABLE application_file ADD CONSTRAINT application_file_purpose
  CHECK (purpose IN ('photo', 'signature', 'qualificationScan', 'educationProof', 'absenceProof', 'explanation', 'form'));

-- Every step of an officer with its words: acceptance, correction, explanation, extension and withdrawal beside review and decision.
ALTER TABLE application_review DROP CONSTRAINT application_review_step;
ALTER TABLE application_review ADD CONSTRAINT application_review_step CHECK ((step, verdict) IN (
  ('acceptance', 'accept'), ('acceptance', 'refuseAcceptance'), ('correction', 'requestCorrection'), ('explanation', 'askExplanation'),
  ('review', 'recommend'), ('review', 'recommendRefusal'), ('extension', 'askExtension'), ('extension', 'extend'), ('extension', 'declineExtension'),
  ('withdrawal', 'confirmWithdrawal'), ('withdrawal', 'declineWithdrawal'), ('decision', 'grant'), ('decision', 'refuse')));

-- Who an officer is outside his office, stated by himself: he takes no part in his own case or his employer's.
CREATE TABLE officer_interest (
  account_id uuid NOT NULL,
  id_index text,
  employer_index text,
  stated_at timestamptz NOT NULL,

  CONSTRAINT officer_interest_pkey PRIMARY KEY (account_id),
  CONSTRAINT officer_interest_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE officer_interest ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON officer_interest TO zhice_auth;
CREATE POLICY auth ON officer_interest TO zhice_auth USING (true) WITH CHECK (true);

-- Whether a registration that has come to its end goes on by law, since its renewal was handed in in time and is not decided (行政许可法 50).
CREATE FUNCTION app.under_renewal(asked_number text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT EXISTS (SELECT FROM public.registration r JOIN public.application a ON a.registry_id = r.registry_id AND a.person_id = r.person_id
        WHERE r.number = asked_number AND r.standing = 'registered' AND a.matter = 'renewal' AND a.closed_at IS NULL
          AND (a.state IN ('awaitingAcceptance', 'inReview', 'inDecision') OR a.state_before_correction IS NOT NULL)
          AND a.answers -> 'registrations' @> jsonb_build_array(jsonb_build_object('number', r.number))) $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.under_renewal(text) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.under_renewal(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.under_renewal(text) TO zhice_public, zhice_person, zhice_registry;

-- Applications that lie with their applicants untouched since one of the days on which they are recalled, or given up; ids only.
ALTER TABLE application ADD COLUMN nudged_at timestamptz;
GRANT UPDATE (nudged_at) ON application TO zhice_person;
CREATE FUNCTION app.untouched_applications(at timestamptz, steps integer[], after uuid, most integer) RETURNS TABLE (id uuid, person_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT a.id, a.person_id FROM public.application a
        WHERE a.state IN ('draft', 'saved', 'applicantSigned', 'returned') AND a.id > after
          AND EXISTS (SELECT FROM unnest(steps) step WHERE a.state_since + step * interval '1 day' <= at
            AND (a.nudged_at IS NULL OR a.nudged_at < a.state_since + step * interval '1 day'))
        ORDER BY a.id LIMIT most $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.untouched_applications(timestamptz, integer[], uuid, integer) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.untouched_applications(timestamptz, integer[], uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.untouched_applications(timestamptz, integer[], uuid, integer) TO zhice_platform;
