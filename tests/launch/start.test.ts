import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "@/server/launch/embedded-postgres";
import { startTimeOf } from "@/server/launch/process-identity";
import { startThrowAwayDatabase } from "@/server/launch/throw-away-database";
import { query } from "../support/own-database";
import { makeDataDir, type Product, removeDataDirs, startProduct, startRefused } from "../support/product";

const running = (dataDir: string) =>
  JSON.parse(readFileSync(path.join(dataDir, "running.json"), "utf8")) as { pid: number };
const postmaster = (dataDir: string) =>
  Number(readFileSync(path.join(dataDir, "database/postmaster.pid"), "utf8").split("\n")[0]);
const health = async (url: string) => (await fetch(`${url}/api/health`)).json();

afterAll(removeDataDirs);

describe("npm start, again and again on one data folder", () => {
  const dataDir = path.join(makeDataDir(), "with spaces");
  let port = 0;
  let product: Product;
  let database = 0;

  beforeAll(async () => {
    port = await freePort();
    product = await startProduct(port, dataDir);
    database = postmaster(dataDir);
  });
  afterAll(() => product.stop());

  test("serves and keeps its secrets to itself", async () => {
    expect(await health(product.url)).toMatchObject({ ok: true, mode: "demo", database: "up" });
    expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("refuses a second start on the same folder and leaves the first unharmed", async () => {
    const second = await startRefused(await freePort(), dataDir);
    expect(second.exitCode).toBe(1);
    expect(second.output).toContain("already runs on the data folder");
    expect(await health(product.url)).toMatchObject({ ok: true });
  });

  test("says that the port is busy and which to take instead, before it makes anything", async () => {
    const second = await startRefused(port);
    expect(second.exitCode).toBe(1);
    expect(second.output).toContain(`Port ${port} is in use by another program.`);
    expect(second.output).toContain(`PORT=${port + 1} npm start`);
    expect(existsSync(path.join(second.dataDir, "secrets.json"))).toBe(false);
  });

  test("stops everything on SIGTERM", async () => {
    expect(await product.stop()).toBe(0);
    expect(startTimeOf(database)).toBeUndefined();
    await expect(health(product.url)).rejects.toThrow();
  });

  test("starts again within two seconds", async () => {
    product = await startProduct(port, dataDir);
    database = postmaster(dataDir);
    expect(Number(/Ready in ([\d.]+) s/.exec(product.output())?.[1])).toBeLessThanOrEqual(2);
  });

  test("recovers after it was killed: no page server stays behind, the database is taken over", async () => {
    process.kill(running(dataDir).pid, "SIGKILL");
    await product.stop();
    product = await startProduct(port, dataDir);
    expect(await health(product.url)).toMatchObject({ ok: true });
    expect(postmaster(dataDir)).toBe(database);
    await product.stop();
    expect(startTimeOf(database)).toBeUndefined();
  });

  test("refuses a database that was made for the other mode", async () => {
    const other = await startRefused(port, dataDir, { ZHICE_MODE: "production" });
    expect(other.exitCode).toBe(1);
    expect(other.output).toContain('was made for mode "demo"');
  });
});

describe("npm start", () => {
  const asRoot = process.getuid?.() === 0;
  if (asRoot)
    test("as root, names the folder that the database's user cannot enter and the command that mends it", async () => {
      const closed = makeDataDir();
      chmodSync(closed, 0o700);
      const refused = await startRefused(await freePort(), path.join(closed, "data"));
      expect(refused.exitCode).toBe(1);
      expect(refused.output).toContain(`who cannot enter ${closed} (mode 700)`);
      expect(refused.output).toContain(`chmod o+x '${closed}'`);
    });

  test("serves from a server of the operator's own, seeds nothing there, and refuses a superuser", async () => {
    const database = await startThrowAwayDatabase({ migrated: false });
    const own = {
      DATABASE_URL: database.urls.app,
      WORKER_DATABASE_URL: database.urls.worker,
      MIGRATION_DATABASE_URL: database.urls.owner,
    };
    const refused = await startRefused(await freePort(), makeDataDir(), {
      ...own,
      DATABASE_URL: database.superuserUrl,
    });
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain("zhice_superuser is a superuser: row policies would not bind it");
    const product = await startProduct(await freePort(), makeDataDir(), own);
    expect(await health(product.url)).toMatchObject({ ok: true, mode: "production", sms: "missing" });
    expect(await query(database.superuserUrl, "SELECT * FROM registry")).toEqual([]);
    await product.stop();
    await database.stop();
  });
});
