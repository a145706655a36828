-- What statistics count lies in indexes by day, with every column that they and the row policy look at: no row itself is read.
CREATE INDEX application_accepted_days ON application (registry_id, accepted_at)
  INCLUDE (matter, specialty, employer_id, state, state_before_correction)
  WHERE accepted_at IS NOT NULL AND handed_over_at IS NOT NULL;
CREATE INDEX application_closed_days ON application (registry_id, closed_at)
  INCLUDE (id, matter, state, state_before_correction, period, period_from, period_days, due_on)
  WHERE closed_at IS NOT NULL AND handed_over_at IS NOT NULL AND (accepted_at IS NOT NULL OR period IS NOT NULL);
CREATE INDEX registration_end_days ON registration (registry_id, ends_on) INCLUDE (specialty, employer_id) WHERE standing = 'registered';
CREATE INDEX unclaimed_registration_end_days ON unclaimed_registration (registry_id, ends_on) INCLUDE (specialty, employer_id) WHERE claimed_at IS NULL;
CREATE INDEX application_correction_registry_id_asked_at_idx ON application_correction (registry_id, asked_at);
