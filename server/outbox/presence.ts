import pg from "pg";

/** The session lock that every worker process holds shared while it lives; a killed process loses it with its connection. */
const presenceLock = 72707371;
const lockNotAvailable = "55P03";

/**
 * Makes this worker process known to the others, on a connection of its own. When no other lives, it first sets free the
 * jobs that a killed one left locked, which the queue by itself would do after four hours.
 */
export async function announcePresence(
  workerUrl: string,
  lost: (error: Error) => void,
): Promise<{ end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: workerUrl, keepAlive: true });
  await client.connect();
  client.on("error", lost);
  const alone = await waitToBeAlone(client);
  if (alone) {
    await client.query(`SELECT graphile_worker.force_unlock_workers(ARRAY(
      SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL))`);
  }
  await client.query("SELECT pg_advisory_lock_shared($1)", [presenceLock]); // waits while another one tidies up
  if (alone) await client.query("SELECT pg_advisory_unlock($1)", [presenceLock]);
  return { end: () => client.end() };
}

/** Tells whether no other worker lives; one whose parent was killed a moment ago takes two seconds to go. */
async function waitToBeAlone(client: pg.Client): Promise<boolean> {
  await client.query("SET lock_timeout = '5s'");
  try {
    await client.query("SELECT pg_advisory_lock($1)", [presenceLock]);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === lockNotAvailable) return false;
    throw error;
  } finally {
    await client.query("SET lock_timeout = 0");
  }
}
