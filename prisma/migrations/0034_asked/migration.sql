-- What waits for an answer (more time, a withdrawal) is few among what is open, and has a list of its own.
CREATE INDEX application_asked ON application (registry_id, state, due_on, id)
  WHERE closed_at IS NULL AND handed_over_at IS NOT NULL AND (extension_asked_at IS NOT NULL OR withdrawal_asked_at IS NOT NULL);
