-- An employer neither begins a rename as confirmed nor names in a preview what is not its own: other renames, other registrations.
ALTER POLICY employer ON employer_rename WITH CHECK (employer_id = app.employer_id() AND state <> 'done' AND told_at IS NULL);
ALTER POLICY employer ON employer_rename_entry WITH CHECK (employer_id = app.employer_id() AND told_at IS NULL
  AND EXISTS (SELECT FROM employer_rename n WHERE n.registry_id = employer_rename_entry.registry_id AND n.id = rename_id)
  AND EXISTS (SELECT FROM registration r WHERE r.registry_id = employer_rename_entry.registry_id AND r.id = registration_id
    AND r.person_id = employer_rename_entry.person_id));
