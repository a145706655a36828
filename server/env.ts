import "server-only";
import { homedir } from "node:os";
import path from "node:path";
import { z } from "zod";

/** States how the deployment behaves: a demonstration with fictitious data, or the real thing. */
export const modes = ["demo", "production"] as const;
export type Mode = (typeof modes)[number];

const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

const schema = z
  .object({
    ZHICE_MODE: z.preprocess((value) => (value === "" ? undefined : value), z.enum(modes).optional()),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: optionalText,
    DATA_DIR: optionalText,
    PUBLIC_URL: optionalText,
    DATABASE_URL: optionalText,
    WORKER_DATABASE_URL: optionalText,
    MIGRATION_DATABASE_URL: optionalText,
    SMS_WEBHOOK_URL: optionalText,
    SMS_WEBHOOK_TEXTS: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.enum(["approved", "any"]).default("approved"),
    ),
    TRUSTED_PROXIES: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce.number().int().min(0).max(9).optional(),
    ),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: optionalText,
    ZHICE_RELEASE: z.string().default("development"),
  })
  .transform((raw) => ({
    ...raw,
    mode: raw.ZHICE_MODE ?? (raw.DATABASE_URL === undefined ? ("demo" as const) : ("production" as const)),
  }))
  .refine(
    ({ mode, PUBLIC_URL, TRUSTED_PROXIES }) =>
      mode === "demo" || !PUBLIC_URL?.startsWith("https:") || TRUSTED_PROXIES !== undefined,
    {
      path: ["TRUSTED_PROXIES"],
      message:
        "behind https, say how many reverse proxies of your own stand in front (0 for none): limits count by address",
    },
  )
  .transform((raw) => ({
    mode: raw.mode,
    port: raw.PORT,
    /** Address to listen on; a demo answers the machine itself only, unless HOST is given. */
    host: raw.HOST ?? (raw.mode === "production" ? "0.0.0.0" : "127.0.0.1"),
    dataDir: path.resolve(/* turbopackIgnore: true */ raw.DATA_DIR ?? defaultDataDir()),
    publicUrl: raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`,
    databaseUrl: raw.DATABASE_URL,
    workerDatabaseUrl: raw.WORKER_DATABASE_URL,
    migrationDatabaseUrl: raw.MIGRATION_DATABASE_URL,
    smsWebhookUrl: raw.SMS_WEBHOOK_URL,
    /** Whether the gateway sends any text, or only those the carrier has approved. */
    smsWebhookTexts: raw.SMS_WEBHOOK_TEXTS,
    logLevel: raw.LOG_LEVEL,
    serverActionsKey: raw.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    release: raw.ZHICE_RELEASE,
  }));

/** Holds the settings of this process, each with its default. */
export type Env = z.output<typeof schema>;

function defaultDataDir(): string {
  if (process.getuid?.() === 0) return "/var/lib/zhice";
  return path.join(process.env.XDG_DATA_HOME ?? path.join(homedir(), ".local", "share"), "zhice");
}

/** Names a setting that cannot be used; shown to the operator without a stack. */
export class SettingProblem extends Error {}

let cached: Env | undefined;

/** Reads the settings once per process; throws an error that names the variable at fault. */
export function readEnv(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingProblem(`The setting ${issue?.path.join(".")} is not usable: ${issue?.message}`);
  }
  cached = parsed.data;
  return cached;
}

/** Gives a child process this process's environment plus the settings named in `extra`. */
export function childEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}
