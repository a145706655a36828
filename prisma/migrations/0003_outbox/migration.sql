-- How the queue is, for the health page and nothing more: jobs that are due or being retried, and jobs that were given up.
-- Late-bound, because the queue makes its tables itself after these migrations; before that there is no answer.
CREATE FUNCTION app.dead_jobs() RETURNS TABLE (waiting integer, dead integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF to_regclass('graphile_worker.jobs') IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT
    (count(*) FILTER (WHERE (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL) AND (j.run_at <= now() OR j.attempts > 0)))::integer,
    (count(*) FILTER (WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL))::integer
  FROM graphile_worker.jobs j;
END $$;
GRANT CREATE ON SCHEMA app TO zhice_worker;
ALTER FUNCTION app.dead_jobs() OWNER TO zhice_worker;
REVOKE CREATE ON SCHEMA app FROM zhice_worker;
GRANT EXECUTE ON FUNCTION app.dead_jobs() TO zhice_public;
