import { type ChildProcess, spawn } from "node:child_process";
import { runOnce } from "graphile-worker";
import pg from "pg";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { authScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { claimInstallation } from "@/server/launch/installation";
import { readDemoPhone } from "@/server/notifications/read-demo-phone";
import { sendCodeSms } from "@/server/notifications/send-sms";
import { checkHealth } from "@/server/observability/health";
import { countDeadJobs } from "@/server/outbox/dead-letters";
import { enqueue } from "@/server/outbox/enqueue";
import { prepareQueue } from "@/server/outbox/prepare-queue";
import { taskList } from "@/server/outbox/run-task";
import { schedule } from "@/server/outbox/schedule";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

const starting = { timeout: 90_000 }; // a process that reads the whole server, on a machine that does other things too

let urls: Awaited<ReturnType<typeof useOwnDatabase>>;
let worker: Worker | undefined;

interface Worker {
  process: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
  /** Waits until this worker brought something about; fails at once when it ends instead. */
  until(check: () => unknown): Promise<unknown>;
}

function startWorker(extra: Record<string, string> = {}): Worker {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"],
    {
      env: {
        ...process.env,
        DATABASE_URL: "",
        WORKER_DATABASE_URL: urls.worker,
        LOG_LEVEL: "info",
        ...extra,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  const read = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const endedInstead = ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${output}`)));
  endedInstead.catch(() => undefined); // most end after what was waited for
  const until = (check: () => unknown) => Promise.race([vi.waitFor(check, starting), endedInstead]);
  worker = { process: child, output: () => output, ended, until };
  return worker;
}

const ask = <Row extends object>(sql: string, values?: unknown[]) =>
  query<Row & Record<string, unknown>>(urls.worker, sql, values);
const workOnce = () =>
  runOnce({ connectionString: urls.worker, taskList: taskList(), noHandleSignals: true, logger: silent });
const send = (mobile: string) =>
  withScope(authScope(), (db) => sendCodeSms(db, mobile, "code.signIn", { code: "123456", minutes: 10 }));
const phoneOf = async (mobile: string) => (await readDemoPhone()).filter((sms) => sms.mobile === mobile);

beforeAll(async () => {
  urls = await useOwnDatabase({ ZHICE_MODE: "demo" });
  await claimInstallation(urls.app, "demo");
});

afterEach(async () => {
  worker?.process.kill("SIGKILL");
  await worker?.ended;
  worker = undefined;
  await ask("DELETE FROM graphile_worker._private_jobs");
});

describe("the outbox", () => {
  test("keeps a job only when the transaction commits", async () => {
    await expect(
      withScope(authScope(), async (db) => {
        await sendCodeSms(db, "13900000001", "code.signIn", { code: "111111", minutes: 10 });
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await ask("SELECT FROM graphile_worker.jobs")).toHaveLength(0);
  });

  test("a job with the same key replaces the one that waits", async () => {
    const runAt = new Date(Date.now() + 3_600_000);
    for (const resetId of ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"]) {
      await withScope(authScope(), (db) =>
        enqueue(db, "mobileReset.apply", { kind: "auth" }, { resetId }, { key: "reset", runAt }),
      );
    }
    const rows = await ask<{ id: string }>(
      "SELECT payload->'payload'->>'resetId' AS id FROM graphile_worker._private_jobs",
    );
    expect(rows).toEqual([{ id: "00000000-0000-4000-8000-000000000002" }]);
    expect(await countDeadJobs()).toEqual({ waiting: 0, dead: 0 }); // not due yet
  });

  test("the app's login can neither read the queue nor add to it but through the one function", async () => {
    await expect(query(urls.app, "SELECT * FROM graphile_worker.jobs")).rejects.toThrow("permission denied");
    await expect(query(urls.app, "SELECT graphile_worker.add_job('audit.seal')")).rejects.toThrow(
      "permission denied",
    );
    await expect(query(urls.app, "SELECT * FROM app.dead_jobs()")).rejects.toThrow("permission denied");
    await expect(
      query(urls.app, "SET ROLE zhice_public; SELECT app.enqueue('audit.seal', '{}', NULL, NULL)"),
    ).rejects.toThrow("permission denied");
  });

  test("preparing the queue again changes nothing", async () => {
    const migrations = () => ask("SELECT id, ts FROM graphile_worker.migrations ORDER BY id");
    const before = await migrations();
    await prepareQueue(urls.worker);
    await ask("COMMENT ON SCHEMA graphile_worker IS 'another version'");
    await prepareQueue(urls.worker);
    expect(await migrations()).toEqual(before);
  });

  test("a job whose scope does not fit its task, or whose payload is not as agreed, fails and says so", async () => {
    await ask(`SELECT graphile_worker.add_job('audit.seal', '{"scope":{"kind":"auth"},"payload":{}}')`);
    await ask(
      `SELECT graphile_worker.add_job('sms.send', '{"scope":{"kind":"auth"},"payload":{"messageId":"none"}}')`,
    );
    await workOnce();
    const rows = await ask<{ last_error: string }>("SELECT last_error FROM graphile_worker.jobs ORDER BY id");
    expect(rows[0]?.last_error).toBe("this task works in a platform scope, not in auth");
    expect(rows[1]?.last_error).toContain("messageId");
    expect(await countDeadJobs()).toEqual({ waiting: 2, dead: 0 });
  });

  test("a job that failed as often as it may is counted as dead, and health shows it without failing", async () => {
    await ask(
      `SELECT graphile_worker.add_job('audit.seal', '{"scope":{"kind":"auth"},"payload":{}}', max_attempts => 1)`,
    );
    await workOnce();
    expect(await checkHealth()).toEqual({
      ok: true,
      mode: "demo",
      release: "development",
      database: "up",
      sms: "demo",
      jobs: { waiting: 0, dead: 1 },
    });
  });

  test("a dead job is tried again, or let go, by what docs/operations.md says", async () => {
    const wrong = '{"scope":{"kind":"auth"},"payload":{}}';
    const rows = await ask<{ id: string }>(
      "SELECT id::text FROM graphile_worker.add_job('audit.seal', $1::json, max_attempts => 1)",
      [wrong],
    );
    const id = rows[0]?.id;
    await workOnce();
    await ask(
      `SELECT graphile_worker.reschedule_jobs(ARRAY[${id}], run_at => now(), attempts => 0::smallint)`,
    );
    expect(await countDeadJobs()).toEqual({ waiting: 1, dead: 0 });
    await workOnce();
    expect(await countDeadJobs()).toEqual({ waiting: 0, dead: 1 });
    await ask(`SELECT graphile_worker.complete_jobs(ARRAY[${id}])`);
    expect(await countDeadJobs()).toEqual({ waiting: 0, dead: 0 });
  });

  test("health says that the queue cannot be asked while it has no tables", async () => {
    await query(urls.superuser, "ALTER SCHEMA graphile_worker RENAME TO elsewhere");
    try {
      expect(await checkHealth()).toMatchObject({ ok: true, jobs: null });
    } finally {
      await query(urls.superuser, "ALTER SCHEMA elsewhere RENAME TO graphile_worker");
    }
  });
});

describe("the worker process", () => {
  test("does jobs, keeps the schedule, and finishes in order on SIGTERM", async () => {
    await send("13900000002");
    const { process: child, output, ended, until } = startWorker();
    await until(() => expect(output()).toContain('"msg":"ready"'));
    await until(async () => expect(await phoneOf("13900000002")).toHaveLength(1));
    const known = await ask<{ identifier: string }>(
      "SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier",
    );
    expect(known.map(({ identifier }) => identifier)).toEqual([
      "applications.sweep",
      "audit.seal",
      "certificates.sweep",
      "clocks.sweep",
      "leaves.sweep",
      "limits.sweep",
      "registrations.sweep",
    ]);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(output()).toContain('"msg":"stopped"');
    expect(output()).not.toContain("13900000002");
    expect(output()).not.toContain("123456");
  });

  test("takes up at once what a killed worker left locked", async () => {
    await send("13900000003");
    await ask(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'worker-that-was-killed', locked_at = now(), attempts = 1",
    );
    const { until } = startWorker();
    await until(async () => expect(await phoneOf("13900000003")).toHaveLength(1));
  });

  test("waits for a worker that is on its way out before it takes over its jobs", async () => {
    const leaving = new pg.Client({ connectionString: urls.worker });
    await leaving.connect();
    await leaving.query("SELECT pg_advisory_lock_shared(72707371)");
    await send("13900000004");
    await ask(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'worker-on-its-way-out', locked_at = now(), attempts = 1",
    );
    const { until } = startWorker();
    const waiters = () =>
      ask(
        `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.objid = 72707371 AND NOT l.granted`,
      );
    await until(async () => expect(await waiters()).toHaveLength(1));
    await leaving.end();
    await until(async () => expect(await phoneOf("13900000004")).toHaveLength(1));
  });

  test("leaves alone what another living worker has locked", async () => {
    const first = startWorker();
    await first.until(() => expect(first.output()).toContain('"msg":"ready"'));
    await ask(
      `INSERT INTO graphile_worker._private_jobs (task_id, payload, locked_by, locked_at, attempts)
       SELECT id, '{}', 'worker-that-lives', now(), 1 FROM graphile_worker._private_tasks WHERE identifier = 'audit.seal'`,
    );
    const second = startWorker();
    await second.until(() => expect(second.output()).toContain('"msg":"ready"'));
    first.process.kill("SIGKILL");
    await first.ended;
    const held = await ask("SELECT FROM graphile_worker.jobs WHERE locked_by = 'worker-that-lives'");
    expect(held).toHaveLength(1);
  });

  test("refuses a database of the other mode, in which it would show codes to everybody", async () => {
    const { ended, output } = startWorker({ ZHICE_MODE: "production" });
    expect(await ended).not.toBe(0);
    expect(output()).toContain('was made for mode "demo"');
  });
});

test("the scheduled jobs are jobs like any other", async () => {
  for (const { task, payload, options } of schedule) {
    await ask("SELECT graphile_worker.add_job($1, $2::json, max_attempts => $3)", [
      task,
      JSON.stringify({ ...payload, _cron: { ts: new Date().toISOString(), backfilled: false } }),
      options?.maxAttempts,
    ]);
  }
  await workOnce();
  expect(await ask("SELECT last_error FROM graphile_worker.jobs")).toEqual([]);
});
