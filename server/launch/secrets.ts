import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

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
const secretsFile = (dataDir: string): string => path.join(dataDir, "secrets.json");

/** Reads the secrets of a data folder, making them on the first start (mode 0600). */
export function openSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir);
  if (!existsSync(file)) {
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600 });
    renameSync(fresh, file);
  }
  chmodSync(file, 0o600);
  return readSecretsFile(file);
}

/** Reads an existing secrets file; throws when it is missing or incomplete. */
function readSecretsFile(file: string): Secrets {
  return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

function makeSecrets(): Secrets {
  const key = () => randomBytes(32).toString("base64");
  const password = () => randomBytes(24).toString("base64url");
  return {
    sessionKey: key(),
    serverActionsKey: key(),
    fieldKeys: { current: "k1", keys: { k1: key() } },
    blindIndexKey: key(),
    codeKey: key(),
    smsKey: key(),
    databasePasswords: {
      superuser: password(),
      owner: password(),
      app: password(),
      worker: password(),
      backup: password(),
    },
  };
}
