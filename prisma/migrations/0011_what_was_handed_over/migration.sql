-- What its applicant never signed is shown to nobody else, whatever became of it later: also what was withdrawn or expired.
ALTER TABLE application ADD COLUMN handed_over_at timestamptz;
ALTER TABLE application NO FORCE ROW LEVEL SECURITY;
UPDATE application SET handed_over_at = state_since WHERE state NOT IN ('draft', 'saved', 'discarded', 'withdrawn');
ALTER TABLE application FORCE ROW LEVEL SECURITY;
GRANT UPDATE (handed_over_at) ON application TO zhice_person;
DROP POLICY employer ON application;
DROP POLICY registry ON application;
CREATE POLICY employer ON application TO zhice_employer
  USING (employer_id = app.employer_id() AND handed_over_at IS NOT NULL AND state NOT IN ('draft', 'saved', 'discarded'))
  WITH CHECK (employer_id = app.employer_id() AND state IN ('returned', 'awaitingAcceptance', 'inReview', 'deregistered'));
CREATE POLICY registry ON application TO zhice_registry
  USING (registry_id = app.registry_id() AND handed_over_at IS NOT NULL AND state NOT IN ('draft', 'saved', 'discarded'))
  WITH CHECK (registry_id = app.registry_id());

-- An operator is what the authority certified, known by its serial: an ECDSA signature has two encodings, so one certificate can be two files.
ALTER TABLE operator DROP COLUMN fingerprint;
CREATE UNIQUE INDEX operator_serial_key ON operator(serial);

-- A revocation gives one of the reasons that a list can say, and lists are numbered without gaps.
ALTER TABLE issued_certificate ADD CONSTRAINT issued_certificate_reason
  CHECK (revocation_reason IN ('keyCompromise', 'superseded', 'cessationOfOperation', 'privilegeWithdrawn'));
CREATE OR REPLACE FUNCTION app.publish_revocation_list(authority text, number integer, der bytea, entries integer, this_update timestamptz, next_update timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ INSERT INTO public.revocation_list (authority, number, der, entries, this_update, next_update)
        SELECT $1, $2, $3, $4, $5, $6
        WHERE $2 = 1 + coalesce((SELECT max(l.number) FROM public.revocation_list l WHERE l.authority = $1), 0)
        ON CONFLICT DO NOTHING $$;

-- A check by strangers answers the digest of the photo too; whether a version is the newest the certificate's status says.
DROP FUNCTION app.verify_certificate(text, text, text);
CREATE FUNCTION app.verify_certificate(asked_token text, asked_number text, asked_name text)
  RETURNS TABLE (token text, content jsonb, status text, version integer, ended_at timestamptz, standing text, registration_ended_at timestamptz, ends_on date,
                 authority_zh text, authority_en text, hotline text, ofd_store_key text, ofd_sha256 text, photo_store_key text, photo_sha256 text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT c.token, c.content, c.status, c.version,
          c.ended_at, r.standing, r.ended_at, r.ends_on, g.authority_zh, g.authority_en, g.hotline, o.store_key, o.sha256, p.store_key, p.sha256
        FROM public.certificate c
        JOIN public.registration r ON r.registry_id = c.registry_id AND r.id = c.registration_id
        JOIN public.registry g ON g.id = c.registry_id
        JOIN public.file o ON o.id = c.ofd_file_id
        JOIN public.file p ON p.id = c.photo_id
        WHERE c.issued_at IS NOT NULL
          AND CASE WHEN asked_token IS NOT NULL THEN c.token = asked_token
                   ELSE r.number = asked_number AND c.content ->> 'name' = asked_name END
        ORDER BY c.version DESC LIMIT 1 $$;
-- What an employer hands over with an application is a file of its own: a row that named another's would open it.
CREATE FUNCTION app.is_employer_file(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT EXISTS (SELECT FROM public.file f WHERE f.id = wanted AND f.employer_id = app.employer_id()) $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.is_employer_file(uuid) OWNER TO zhice_definer;
ALTER FUNCTION app.verify_certificate(text, text, text) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
REVOKE EXECUTE ON FUNCTION app.is_employer_file(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_employer_file(uuid) TO zhice_employer;
DROP POLICY employer ON application_file;
CREATE POLICY employer ON application_file TO zhice_employer
  USING (EXISTS (SELECT FROM application a WHERE a.registry_id = application_file.registry_id AND a.id = application_id))
  WITH CHECK (purpose = 'form' AND app.is_employer_file(file_id) AND EXISTS (
    SELECT FROM application a WHERE a.registry_id = application_file.registry_id AND a.id = application_id AND a.person_id = application_file.person_id));
REVOKE EXECUTE ON FUNCTION app.verify_certificate(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.verify_certificate(text, text, text) TO zhice_public;
