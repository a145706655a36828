-- Administration by the registries themselves: posts at rest, second factors made anew, settings with their history.

-- A post at rest: the officer keeps it on paper and can do nothing with it until his registry's administrator says so.
ALTER TABLE membership ADD COLUMN suspended_at timestamptz, ADD COLUMN suspended_reason text;
ALTER TABLE membership ADD CONSTRAINT membership_suspended CHECK ((suspended_at IS NULL) = (suspended_reason IS NULL));

-- A link that only makes a second factor anew asks for the password that is there.
ALTER TABLE invitation ADD COLUMN keeps_password boolean NOT NULL DEFAULT false, ADD COLUMN reason text;

-- Who made a version of a registry's settings; none when a script did.
ALTER TABLE registry_setting ADD COLUMN created_by uuid;
-- The version under which an application was accepted; versions are never changed or removed.
ALTER TABLE application ADD COLUMN settings_version integer;
GRANT UPDATE (settings_version) ON application TO zhice_person, zhice_employer, zhice_registry;

-- What a registry says of itself and opens takes effect at once, and its own administrator changes it; nothing else of its row.
ALTER TABLE registry ADD COLUMN hours_zh text NOT NULL DEFAULT '', ADD COLUMN hours_en text NOT NULL DEFAULT '';
DROP POLICY registry ON registry;
CREATE POLICY registry ON registry TO zhice_registry USING (id = app.registry_id()) WITH CHECK (id = app.registry_id());
GRANT UPDATE (hotline, address, hours_zh, hours_en, opened_matters) ON registry TO zhice_registry;
DROP FUNCTION app.open_registries();
CREATE FUNCTION app.open_registries()
  RETURNS TABLE (code text, profession_code text, province_code text, authority_zh text, authority_en text, province_zh text, province_en text,
                 hotline text, address text, hours_zh text, hours_en text, opened_matters text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT code, profession_code, province_code, authority_zh, authority_en, province_zh, province_en, hotline, address, hours_zh, hours_en, opened_matters
        FROM public.registry ORDER BY province_code, code $$;
REVOKE ALL ON FUNCTION app.open_registries() FROM PUBLIC;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.open_registries() OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.open_registries() TO zhice_public;

-- Days on which one registry does not work beside the national calendar; never a day more worked, never removed: taken back before it comes.
CREATE TABLE registry_calendar_day (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  registry_id uuid NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  withdrawn_at timestamptz,

  CONSTRAINT registry_calendar_day_pkey PRIMARY KEY (id),
  CONSTRAINT registry_calendar_day_kind CHECK (kind IN ('systemFailure', 'localHoliday')),
  CONSTRAINT registry_calendar_day_reason CHECK (length(reason) BETWEEN 5 AND 200),
  CONSTRAINT registry_calendar_day_registry_id_fkey FOREIGN KEY (registry_id) REFERENCES registry (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX registry_calendar_day_registry_id_day_idx ON registry_calendar_day (registry_id, day);
CREATE UNIQUE INDEX registry_calendar_day_once ON registry_calendar_day (registry_id, day) WHERE withdrawn_at IS NULL;
ALTER TABLE registry_calendar_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON registry_calendar_day TO zhice_registry;
GRANT SELECT ON registry_calendar_day TO zhice_person, zhice_employer, zhice_platform;
CREATE POLICY registry ON registry_calendar_day TO zhice_registry USING (registry_id = app.registry_id()) WITH CHECK (registry_id = app.registry_id());
CREATE POLICY person ON registry_calendar_day FOR SELECT TO zhice_person USING (true);
CREATE POLICY employer ON registry_calendar_day FOR SELECT TO zhice_employer USING (true);
CREATE POLICY platform ON registry_calendar_day FOR SELECT TO zhice_platform USING (true);

-- How many periods run in each registry from which day and how long: all that the platform may know to see what a new calendar moves.
GRANT SELECT ON application_pause TO zhice_definer;
CREATE POLICY definer ON application_pause FOR SELECT TO zhice_definer USING (true);
CREATE FUNCTION app.running_periods()
  RETURNS TABLE (registry_id uuid, period_from date, period_days integer, due_on date, pauses jsonb, counted bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT a.registry_id, a.period_from, a.period_days, a.due_on, p.pauses, count(*)
        FROM public.application a
        CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('from', q.from_on, 'to', q.to_on) ORDER BY q.from_on, q.to_on), '[]') AS pauses
                            FROM public.application_pause q WHERE q.registry_id = a.registry_id AND q.application_id = a.id) p
        WHERE a.closed_at IS NULL AND a.period_from IS NOT NULL AND a.period_days IS NOT NULL
        GROUP BY a.registry_id, a.period_from, a.period_days, a.due_on, p.pauses $$;
REVOKE ALL ON FUNCTION app.running_periods() FROM PUBLIC;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.running_periods() OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.running_periods() TO zhice_platform;

-- The log is read newest first within a registry, and asked what an officer did and what befell a thing.
DROP INDEX audit_entry_registry_id_at_idx;
CREATE INDEX audit_entry_registry_id_at_id_idx ON audit_entry (registry_id, at, id);
CREATE INDEX audit_entry_actor_id_at_id_idx ON audit_entry (actor_id, at, id);
CREATE INDEX audit_entry_subject_id_at_id_idx ON audit_entry (subject_id, at, id);
CREATE INDEX audit_seal_at_idx ON audit_seal (at);

-- Recomputes the links of the chain that were made in a time: how many hold, from when to when, and the first that does not.
CREATE FUNCTION app.check_audit_chain(since timestamptz, until timestamptz)
  RETURNS TABLE (seals bigint, first_at timestamptz, last_at timestamptz, broken bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH looked AS (
    SELECT s.id, s.at, s.entries, s.previous, s.digest,
           coalesce((SELECT b.digest FROM public.audit_seal b WHERE b.id < s.id ORDER BY b.id DESC LIMIT 1), repeat('0', 64)) AS expected,
           e.counted, e.lines
    FROM public.audit_seal s
    LEFT JOIN LATERAL (
      SELECT count(*) AS counted, string_agg(app.audit_line(a), E'\n' ORDER BY a.id) AS lines FROM public.audit_entry a WHERE a.seal_id = s.id) e ON true
    WHERE s.at >= since AND s.at < until)
  SELECT count(*), min(at), max(at), min(id) FILTER (WHERE previous <> expected OR counted <> entries
    OR digest <> encode(sha256(convert_to(previous || E'\n' || coalesce(lines, ''), 'UTF8')), 'hex'))
  FROM looked $$;
REVOKE ALL ON FUNCTION app.check_audit_chain(timestamptz, timestamptz) FROM PUBLIC;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.check_audit_chain(timestamptz, timestamptz) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.check_audit_chain(timestamptz, timestamptz) TO zhice_registry, zhice_platform;

-- Whether a registry can seal yet: all that the platform may know of its seal.
GRANT SELECT ON registry_seal TO zhice_definer;
CREATE POLICY definer ON registry_seal FOR SELECT TO zhice_definer USING (true);
CREATE FUNCTION app.has_seal(registry uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT EXISTS (SELECT FROM public.registry_seal s JOIN public.registry r ON r.id = s.registry_id
        WHERE s.registry_id = has_seal.registry AND s.holder = r.authority_zh || ' ' || r.credit_code) $$;
REVOKE ALL ON FUNCTION app.has_seal(uuid) FROM PUBLIC;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.has_seal(uuid) OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.has_seal(uuid) TO zhice_platform;
