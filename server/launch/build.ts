import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runToEnd } from "./children";
import { StartProblem } from "./start-problem";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/schema",
  "server",
  "assets",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const stampFile = ".next/zhice-build.json";
const clientStampFile = "generated/prisma.stamp";

/** Answers a digest of everything the build depends on; it also serves as the release's id. */
export function sourceDigest(): string {
  return digestOf(sources);
}

/** Tells whether the production build of exactly these sources, with this action key, lies ready. */
export function isBuilt(digest: string, actionsKey: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stampOf(digest, actionsKey);
}

/** Makes the production build; its output goes to `logFile`, and the end of it into the error if it fails. */
export async function build(digest: string, actionsKey: string, logFile: string): Promise<void> {
  await runToEnd(
    [path.resolve("node_modules/next/dist/bin/next"), "build"],
    {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      ZHICE_RELEASE: digest,
    },
    logFile,
  );
  if (!existsSync(".next/BUILD_ID"))
    throw new StartProblem("The build ended without a result.", `Its log is in ${logFile}`);
  writeFileSync(stampFile, stampOf(digest, actionsKey));
}

/** Writes the database client from the schema, unless it is there already. */
export async function generateClient(logFile: string): Promise<void> {
  const digest = digestOf(["prisma/schema", "package-lock.json"]);
  if (existsSync(clientStampFile) && readFileSync(clientStampFile, "utf8") === digest) return;
  await runToEnd(
    [path.resolve("node_modules/prisma/build/index.js"), "generate"],
    {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, // generating needs no native engine; this keeps Prisma from fetching one
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    logFile,
  );
  writeFileSync(clientStampFile, digest);
}

function stampOf(digest: string, actionsKey: string): string {
  return JSON.stringify({ digest, actionsKey: createHash("sha256").update(actionsKey).digest("hex") });
}

function digestOf(paths: string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesBelow).sort())
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 32);
}

function filesBelow(start: string): string[] {
  if (!existsSync(start)) return [];
  if (path.extname(start)) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
