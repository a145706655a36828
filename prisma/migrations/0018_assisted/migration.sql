-- A person chooses the route with the form: one without the employer's signature states why, and proves it.
GRANT UPDATE (route) ON application TO zhice_person;
ALTER TABLE application_file DROP CONSTRAINT application_file_purpose;
ALTER TABLE application_file ADD CONSTRAINT application_file_purpose
  CHECK (purpose IN ('photo', 'signature', 'qualificationScan', 'educationProof', 'absenceProof', 'form'));

-- What proves the employer's absence may concern others (a court, colleagues, a dispute): it is for the registry alone. The
-- employer reads in the form what is said of it.
DROP POLICY employer ON application_file;
CREATE POLICY employer ON application_file TO zhice_employer
  USING (purpose <> 'absenceProof' AND EXISTS (SELECT FROM application a WHERE a.registry_id = application_file.registry_id AND a.id = application_id))
  WITH CHECK (purpose = 'form' AND app.is_employer_file(file_id) AND EXISTS (
    SELECT FROM application a WHERE a.registry_id = application_file.registry_id AND a.id = application_id AND a.person_id = application_file.person_id));
