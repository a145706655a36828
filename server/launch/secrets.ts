import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, renameSync, writeFileSync } from "node:fs";
import { readSecretsFile, type Secrets, secretsFile } from "@/server/secrets";

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
