import "server-only";
import { generateSecret, generateSync, generateURI, verifySync } from "otplib";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";

const toleranceSeconds = 30; // one step either way, for clocks that differ
const issuer = "Zhice 执册";

const epoch = (): number => Math.floor(now().getTime() / 1000);

/** Makes a new second factor; answers it encrypted for keeping. */
export function makeTotpSecret(): string {
  return encryptField("account.totpSecret", generateSecret());
}

/** Tells what an authenticator app needs to know of a kept second factor: the address behind the QR code, and the secret to type. */
export function describeTotp(kept: string, login: string): { uri: string; secret: string } {
  const secret = decryptField("account.totpSecret", kept);
  return { uri: generateURI({ issuer, label: login, secret }), secret };
}

/** Tells the current code of a plain secret; for the demonstration's accounts only. */
export function currentTotp(secret: string): string {
  return generateSync({ secret, epoch: epoch() });
}

/** Accepts a code of the account's second factor, once: the step it belongs to is remembered in the same transaction. */
export async function acceptTotp(
  db: ScopedDb,
  account: { id: string; totpSecret: string | null; totpLastStep: bigint | null },
  code: string,
): Promise<boolean> {
  if (!account.totpSecret || !/^\d{6}$/.test(code)) return false;
  const last = account.totpLastStep;
  const result = verifySync({
    secret: decryptField("account.totpSecret", account.totpSecret),
    token: code,
    epoch: epoch(),
    epochTolerance: toleranceSeconds,
    ...(last === null ? {} : { afterTimeStep: Number(last) }),
  });
  if (!result.valid || !("timeStep" in result)) return false;
  const step = BigInt(result.timeStep);
  const fresh = await db.account.updateMany({
    where: { id: account.id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return fresh.count === 1;
}
