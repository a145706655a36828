import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readEnv } from "./env";

const base64Key = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, "a base64 key of 32 bytes");

const secretsSchema = z.object({
  /** Signs the session token that carries only the session id. */
  sessionKey: base64Key,
  /** Encrypts what server actions remember in the browser; processes of one deployment share it. */
  serverActionsKey: base64Key,
  /** Encrypts ID numbers and mobiles, by key id; `current` names the one that new rows use. */
  fieldKeys: z.object({ current: z.string(), keys: z.record(z.string(), base64Key) }),
  /** Keys the blind indexes by which encrypted values are found. */
  blindIndexKey: base64Key,
  /** Keys the hashes of one-time codes and links. */
  codeKey: base64Key,
  /** Signs requests to the SMS gateway. */
  smsKey: base64Key,
  /** Passwords of the embedded database's login roles. */
  databasePasswords: z.object({
    superuser: z.string(),
    owner: z.string(),
    app: z.string(),
    worker: z.string(),
    backup: z.string(),
  }),
});

/** Holds every secret of one deployment; it lives in one file that only its owner may read. */
export type Secrets = z.infer<typeof secretsSchema>;

/** Tells where the secrets of a data folder live. */
export const secretsFile = (dataDir: string): string =>
  path.join(/* turbopackIgnore: true */ dataDir, "secrets.json");

/** Reads an existing secrets file; throws when it is missing or incomplete. */
export function readSecretsFile(file: string): Secrets {
  return secretsSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
}

let cached: Secrets | undefined;

/** Gives this deployment's secrets, read once per process. */
export function readSecrets(): Secrets {
  cached ??= readSecretsFile(secretsFile(readEnv().dataDir));
  return cached;
}
