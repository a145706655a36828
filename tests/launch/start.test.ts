import { chmodSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { freePort } from "@/server/launch/embedded-postgres";
import { startTimeOf } from "@/server/launch/process-identity";
import { startThrowAwayDatabase } from "@/server/launch/throw-away-database";
import { query } from "../support/own-database";
import { makeDataDir, startProduct } from "../support/product";

const running = (dataDir: string) =>
  JSON.parse(readFileSync(path.join(dataDir, "running.json"), "utf8")) as { pid: number };
const postmaster = (dataDir: string) =>
  Number(readFileSync(path.join(dataDir, "database/postmaster.pid"), "utf8").split("\n")[0]);
const health = async (url: string) => (await fetch(`${url}/api/health`)).json();

describe("npm start", () => {
  test("serves, keeps its secrets to itself, and stops everything on SIGTERM", async () => {
    const product = await startProduct(await freePort());
    expect(await health(product.url)).toMatchObject({ ok: true, mode: "demo", database: "up" });
    expect(statSync(path.join(product.dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
    const database = postmaster(product.dataDir);
    expect(await product.stop()).toBe(0);
    expect(startTimeOf(database)).toBeUndefined();
    await expect(health(product.url)).rejects.toThrow();
  });

  test("starts again within two seconds, also in a folder with spaces", async () => {
    const dataDir = path.join(makeDataDir(), "with spaces");
    const port = await freePort();
    await (await startProduct(port, dataDir)).stop();
    const again = await startProduct(port, dataDir);
    expect(Number(/Ready in ([\d.]+) s/.exec(again.output())?.[1])).toBeLessThanOrEqual(2);
    await again.stop();
  });

  test("refuses a second start on the same folder and leaves the first unharmed", async () => {
    const first = await startProduct(await freePort());
    const second = await startProduct(await freePort(), first.dataDir);
    expect(second.process.exitCode).toBe(1);
    expect(second.output()).toContain("already runs on the data folder");
    expect(await health(first.url)).toMatchObject({ ok: true });
    await first.stop();
  });

  test("says that the port is busy and which to take instead", async () => {
    const first = await startProduct(await freePort());
    const port = Number(new URL(first.url).port);
    const second = await startProduct(port);
    expect(second.process.exitCode).toBe(1);
    expect(second.output()).toContain(`Port ${port} is in use by another program.`);
    expect(second.output()).toContain(`PORT=${port + 1} npm start`);
    await first.stop();
  });

  test("recovers after it was killed: no page server stays behind, the database is taken over", async () => {
    const port = await freePort();
    const first = await startProduct(port);
    const database = postmaster(first.dataDir);
    process.kill(running(first.dataDir).pid, "SIGKILL");
    await first.stop();
    const second = await startProduct(port, first.dataDir);
    expect(await health(second.url)).toMatchObject({ ok: true });
    expect(postmaster(second.dataDir)).toBe(database);
    await second.stop();
    expect(startTimeOf(database)).toBeUndefined();
  });

  const asRoot = process.getuid?.() === 0;
  if (asRoot)
    test("as root, names the folder that the database's user cannot enter and the command that mends it", async () => {
      const closed = makeDataDir();
      chmodSync(closed, 0o700);
      const product = await startProduct(await freePort(), path.join(closed, "data"));
      expect(product.process.exitCode).toBe(1);
      expect(product.output()).toContain(`who cannot enter ${closed} (mode 700)`);
      expect(product.output()).toContain(`chmod o+x '${closed}'`);
    });

  test("serves from a server of the operator's own, seeds nothing there, and refuses a superuser", async () => {
    const database = await startThrowAwayDatabase({ migrated: false });
    const own = {
      DATABASE_URL: database.urls.app,
      WORKER_DATABASE_URL: database.urls.worker,
      MIGRATION_DATABASE_URL: database.urls.owner,
    };
    const refused = await startProduct(await freePort(), makeDataDir(), {
      ...own,
      DATABASE_URL: database.superuserUrl,
    });
    expect(refused.process.exitCode).toBe(1);
    expect(refused.output()).toContain("zhice_superuser is a superuser: row policies would not bind it");
    const product = await startProduct(await freePort(), makeDataDir(), own);
    expect(await health(product.url)).toMatchObject({ ok: true, mode: "production", sms: "missing" });
    expect(await query(database.superuserUrl, "SELECT * FROM registry")).toEqual([]);
    await product.stop();
    await database.stop();
  });

  test("refuses a database that was made for the other mode", async () => {
    const first = await startProduct(await freePort());
    await first.stop();
    const second = await startProduct(await freePort(), first.dataDir, { ZHICE_MODE: "production" });
    expect(second.process.exitCode).toBe(1);
    expect(second.output()).toContain('was made for mode "demo"');
  });
});
