-- Anybody may know in how many days a registry promises to decide, by the settings in force today.
GRANT SELECT ON registry_setting TO zhice_definer;
CREATE POLICY definer ON registry_setting FOR SELECT TO zhice_definer USING (true);
DROP FUNCTION app.open_registries();
CREATE FUNCTION app.open_registries()
  RETURNS TABLE (code text, profession_code text, province_code text, authority_zh text, authority_en text, province_zh text, province_en text,
                 hotline text, address text, hours_zh text, hours_en text, opened_matters text[], decision_days jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT r.code, r.profession_code, r.province_code, r.authority_zh, r.authority_en, r.province_zh, r.province_en, r.hotline, r.address,
               r.hours_zh, r.hours_en, r.opened_matters, coalesce(s.data -> 'decisionDays', '{}')
        FROM public.registry r
        LEFT JOIN LATERAL (SELECT v.data FROM public.registry_setting v
          WHERE v.registry_id = r.id AND v.effective_from <= (now() AT TIME ZONE 'Asia/Shanghai')::date ORDER BY v.version DESC LIMIT 1) s ON true
        ORDER BY r.province_code, r.code $$;
REVOKE ALL ON FUNCTION app.open_registries() FROM PUBLIC;
GRANT CREATE ON SCHEMA app TO zhice_definer;
ALTER FUNCTION app.open_registries() OWNER TO zhice_definer;
REVOKE CREATE ON SCHEMA app FROM zhice_definer;
GRANT EXECUTE ON FUNCTION app.open_registries() TO zhice_public;
