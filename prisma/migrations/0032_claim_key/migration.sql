-- One key instead of two over the same column: of two officers who open a case at the same moment, the later one met the
-- second key as an error, for which ON CONFLICT on the first one does not answer.
ALTER TABLE case_claim DROP CONSTRAINT case_claim_pkey;
ALTER TABLE case_claim ADD CONSTRAINT case_claim_pkey PRIMARY KEY (registry_id, application_id);
DROP INDEX case_claim_registry_id_application_id_key;
