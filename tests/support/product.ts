import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { makeThrowAwayFolder } from "@/server/launch/throw-away-database";

/** A key for test builds, so that several data folders share one build. */
const actionsKey = "dGVzdC1idWlsZC1vbmx5LWtleS0wMTIzNDU2Nzg5YWI=";

/** A product started as a newcomer starts it, in a data folder of its own. */
export interface Product {
  process: ChildProcess;
  dataDir: string;
  url: string;
  output(): string;
  stop(): Promise<number | null>;
}

const made: string[] = [];

/** Makes an empty data folder that the database's account can enter. */
export function makeDataDir(name = "zhice-test-"): string {
  const folder = makeThrowAwayFolder(name);
  made.push(folder);
  return folder;
}

/** Removes all data folders made here; the products in them must have stopped. */
export function removeDataDirs(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Starts the product and waits until it is ready; one that ends instead fails with all that it said. */
export async function startProduct(
  port: number,
  dataDir = makeDataDir(),
  extra: Record<string, string> = {},
): Promise<Product> {
  const product = await untilReadyOrEnded(port, dataDir, extra);
  if (isRunning(product)) return product;
  throw new Error(`The product did not start:\n${product.output()}${everyLog(product)}`);
}

/** Starts the product where it refuses to start; answers how it ended. */
export async function startRefused(
  port: number,
  dataDir = makeDataDir(),
  extra: Record<string, string> = {},
): Promise<{ dataDir: string; exitCode: number | null; output: string }> {
  const product = await untilReadyOrEnded(port, dataDir, extra);
  if (isRunning(product)) await product.stop();
  return { dataDir, exitCode: product.process.exitCode, output: product.output() };
}

async function untilReadyOrEnded(
  port: number,
  dataDir: string,
  extra: Record<string, string>,
): Promise<Product> {
  const child = spawn(process.execPath, ["--conditions=react-server", "scripts/start.mjs"], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      ZHICE_MODE: "",
      NODE_ENV: "production",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      PORT: String(port),
      DATA_DIR: dataDir,
      ...extra,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const ready = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes("Ready in")) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
  });
  await Promise.race([ready, ended]);
  return {
    process: child,
    dataDir,
    url: `http://localhost:${port}`,
    output: () => output,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Reads what the product wrote to one of its logs. */
export const readLog = (product: Product, name: string): string =>
  readFileSync(path.join(product.dataDir, "logs", name), "utf8");

const isRunning = ({ process: { exitCode, signalCode } }: Product): boolean =>
  exitCode === null && signalCode === null;

/** The end of each log, for whoever reads why a start failed. */
function everyLog(product: Product): string {
  const folder = path.join(product.dataDir, "logs");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => `\n== ${name}\n${readLog(product, name).slice(-4_000)}`).join("");
}
