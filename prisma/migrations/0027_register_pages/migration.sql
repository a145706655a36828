-- Public pages of the register are taken from the indexes before they are described: joined the other way round, the planner reads all entries.
-- The entries in force of an employer, by its credit code or a range of names, page by page. The page is taken from the indexes first, and its rows are described one by one.
CREATE OR REPLACE FUNCTION app.public_register_of_employer(code text, first_name text, last_name text, after_name text, after_number text, most integer) RETURNS SETOF app.public_entry
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE employer uuid;
BEGIN
  IF code IS NOT NULL THEN
    SELECT e.id INTO employer FROM public.employer e WHERE e.credit_code = code;
    RETURN QUERY WITH page AS MATERIALIZED (
      (SELECT r.number FROM public.registration r WHERE r.employer_id = employer AND r.standing = 'registered' AND r.number COLLATE "C" > coalesce(after_number, '')
        ORDER BY r.number COLLATE "C" LIMIT least(most, 100))
      UNION ALL
      (SELECT u.number FROM public.unclaimed_registration u WHERE u.employer_id = employer AND u.claimed_at IS NULL AND u.number COLLATE "C" > coalesce(after_number, '')
        ORDER BY u.number COLLATE "C" LIMIT least(most, 100)))
    SELECT p.* FROM page k CROSS JOIN LATERAL (SELECT * FROM app.public_entry e WHERE e.number = k.number LIMIT 1) p ORDER BY p.number COLLATE "C" LIMIT least(most, 100);
  ELSE
    RETURN QUERY WITH page AS MATERIALIZED (
      (SELECT r.number FROM public.registration r
        WHERE r.employer_name COLLATE "C" >= first_name AND r.employer_name COLLATE "C" <= last_name AND r.standing = 'registered'
          AND (r.employer_name COLLATE "C", r.number COLLATE "C") > (coalesce(after_name, ''), coalesce(after_number, ''))
        ORDER BY r.employer_name COLLATE "C", r.number COLLATE "C" LIMIT least(most, 100))
      UNION ALL
      (SELECT u.number FROM public.unclaimed_registration u
        WHERE u.employer_name COLLATE "C" >= first_name AND u.employer_name COLLATE "C" <= last_name AND u.claimed_at IS NULL
          AND (u.employer_name COLLATE "C", u.number COLLATE "C") > (coalesce(after_name, ''), coalesce(after_number, ''))
        ORDER BY u.employer_name COLLATE "C", u.number COLLATE "C" LIMIT least(most, 100)))
    SELECT p.* FROM page k CROSS JOIN LATERAL (SELECT * FROM app.public_entry e WHERE e.number = k.number LIMIT 1) p ORDER BY p.employer_name COLLATE "C", p.number COLLATE "C" LIMIT least(most, 100);
  END IF;
END $$;
-- All entries of a registry in the order of their numbers, part by part: for the open data.
CREATE OR REPLACE FUNCTION app.public_register_page(asked_registry text, after_number text, most integer) RETURNS SETOF app.public_entry
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE asked uuid;
BEGIN
  SELECT g.id INTO asked FROM public.registry g WHERE g.code = asked_registry;
  RETURN QUERY WITH page AS MATERIALIZED (
    (SELECT r.number FROM public.registration r WHERE r.registry_id = asked AND r.number <> '' AND r.number COLLATE "C" > after_number
      ORDER BY r.number COLLATE "C" LIMIT least(most, 1000))
    UNION ALL
    (SELECT u.number FROM public.unclaimed_registration u WHERE u.registry_id = asked AND u.claimed_at IS NULL AND u.number COLLATE "C" > after_number
      ORDER BY u.number COLLATE "C" LIMIT least(most, 1000)))
  SELECT p.* FROM page k CROSS JOIN LATERAL (SELECT * FROM app.public_entry e WHERE e.number = k.number LIMIT 1) p ORDER BY p.number COLLATE "C" LIMIT least(most, 1000);
END $$;
