-- Officers' invitations and the mobile an officer may reset.
ALTER TABLE invitation ADD COLUMN invited_by uuid;

-- A reset replaces one mobile and no other: once the person has changed it himself, the reset is void.
ALTER TABLE mobile_reset ADD COLUMN replaces_index text NOT NULL;
CREATE UNIQUE INDEX mobile_reset_one_pending ON mobile_reset (account_id) WHERE cancelled_at IS NULL AND done_at IS NULL;

-- Whose account has one of these document numbers and this name: the account or nothing, never which of the two differs.
GRANT SELECT (id, id_index, name) ON person TO zhice_definer;
CREATE POLICY definer ON person FOR SELECT TO zhice_definer USING (true);
CREATE FUNCTION app.person_for_reset(id_indexes text[], name text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT p.id FROM public.person p WHERE p.id_index = ANY (person_for_reset.id_indexes) AND upper(p.name) = upper(person_for_reset.name) $$;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.person_for_reset(text[], text) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.person_for_reset(text[], text) TO zhice_registry;
