-- A registry sees an application from the person's signature on; drafts and what was never signed are the applicant's alone.
DROP POLICY registry ON application;
CREATE POLICY registry ON application TO zhice_registry
  USING (registry_id = app.registry_id() AND state NOT IN ('draft', 'saved', 'discarded')) WITH CHECK (registry_id = app.registry_id());
