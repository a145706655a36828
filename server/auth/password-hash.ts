import "server-only";
import { hash, verify } from "@node-rs/argon2";

// argon2id with the package's defaults: 19 MiB, 2 passes, 1 lane (OWASP's first choice)

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"));
}

let decoy: Promise<string> | undefined;

/** Compares a password with a kept hash; without one it works as long, so that time does not tell who exists. */
export async function passwordMatches(kept: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hash("nobody has this password");
  const matches = await verify(kept ?? (await decoy), password.normalize("NFKC"));
  return matches && typeof kept === "string";
}
