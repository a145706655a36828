import "server-only";
import { readMobile } from "@/lib/domain/mobile";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { idNumberIndexes, mobileIndex } from "@/server/personal-data/blind-index";
import { forgetFailures, takeAttempt } from "./failure-pause";
import { passwordMatches } from "./password-hash";
import { countTry } from "./rate-limit";
import { authScope } from "./scope";
import { type Client, openSession } from "./sessions";
import { acceptTotp } from "./totp";
import { type SentCode, sendCode, spendCode } from "./verification-codes";

const perAddress = { points: 60, seconds: 10 * 60 };

type SignedIn = Result<{ sessionId: string }, Reason>;

const wrong = { key: "signIn.wrong" } satisfies Reason;

/** Signs a person in by ID number or mobile with the password. One sentence for a wrong password and for an unknown number. */
export async function signInWithPassword(
  input: { identifier: string; password: string },
  client: Client,
): Promise<SignedIn> {
  await countTry(`signIn:${client.address ?? "unknown"}`, perAddress);
  return withScope(authScope(actorOf(client)), async (db) => {
    const account = await db.account.findFirst({
      where: { kind: "person", OR: identifiers(input.identifier) },
    });
    return unlessPaused(db, input.identifier, () =>
      proveAndOpen(db, account, client, async () => passwordMatches(account?.passwordHash, input.password)),
    );
  });
}

/** Signs an officer in by name, password and the current code of the second factor. */
export async function signInOfficer(
  input: { login: string; password: string; totp: string },
  client: Client,
): Promise<SignedIn> {
  await countTry(`signIn:${client.address ?? "unknown"}`, perAddress);
  return withScope(authScope(actorOf(client)), async (db) => {
    const account = await db.account.findFirst({
      where: { kind: "officer", login: input.login.trim().toLowerCase() },
    });
    return unlessPaused(db, input.login, () =>
      proveAndOpen(db, account, client, async () => {
        const known = await passwordMatches(account?.passwordHash, input.password);
        return known && account !== null && (await acceptTotp(db, account, input.totp));
      }),
    );
  });
}

/** Sends a sign-in code to a mobile, if an account has it; the answer is the same either way. */
export async function requestSignInCode(
  rawMobile: string,
  client: Client,
): Promise<Result<SentCode, Reason>> {
  const mobile = readMobile(rawMobile);
  if (!mobile.ok) return refused({ key: "mobile.format", field: "mobile" });
  await countTry(`code:${client.address ?? "unknown"}`, { points: 30, seconds: 60 * 60 });
  return withScope(authScope(actorOf(client)), async (db) => {
    const known = await db.account.count({
      where: { kind: "person", status: "active", mobileIndex: mobileIndex(mobile.value) },
    });
    return sendCode(db, { purpose: "signIn", mobile: mobile.value }, { pretend: known === 0 });
  });
}

/** Signs a person in by mobile and the code sent to it. */
export async function signInWithCode(
  input: { mobile: string; code: string },
  client: Client,
): Promise<SignedIn> {
  const mobile = readMobile(input.mobile);
  if (!mobile.ok) return refused({ key: "mobile.format", field: "mobile" });
  await countTry(`signIn:${client.address ?? "unknown"}`, perAddress);
  return withScope(authScope(actorOf(client)), async (db) => {
    const spent = await spendCode(db, { purpose: "signIn", mobile: mobile.value }, input.code);
    if (!spent.ok) return spent;
    const account = await db.account.findFirst({
      where: { kind: "person", mobileIndex: mobileIndex(mobile.value) },
    });
    return proveAndOpen(db, account, client, async () => true);
  });
}

type Account = Prisma.AccountGetPayload<object>;

/** Lets a password be tried, unless too many failures in a row were counted for what was typed. A code by SMS is not paused. */
async function unlessPaused(db: ScopedDb, typed: string, signIn: () => Promise<SignedIn>): Promise<SignedIn> {
  const minutes = await takeAttempt(db, typed);
  if (minutes > 0) return refused({ key: "signIn.paused", values: { minutes } });
  const signedIn = await signIn();
  if (signedIn.ok) await forgetFailures(db, typed);
  return signedIn;
}

/** Opens a session when the proof holds. */
async function proveAndOpen(
  db: ScopedDb,
  account: Account | null,
  client: Client,
  proof: () => Promise<boolean>,
): Promise<SignedIn> {
  const proved = await proof();
  if (account?.status !== "active") return refused(wrong);
  const scope = authScope({
    kind: account.kind === "officer" ? "officer" : "person",
    id: account.id,
    ...addressOf(client),
  });
  if (!proved) {
    await audit(db, scope, { action: "signIn.failed", ...concerns(account) });
    return refused(wrong);
  }
  // Only if it still is the account that was proved: whoever changed it meanwhile also ended its sessions.
  const { id, passwordHash, mobileIndex } = account;
  const same = await db.account.updateMany({
    where: { id, status: "active", passwordHash, mobileIndex },
    data: { status: "active" },
  });
  if (same.count !== 1) return refused(wrong);
  const sessionId = await openSession(db, account, client);
  await audit(db, scope, {
    action: "signIn",
    ...concerns(account),
    subject: { type: "session", id: sessionId },
  });
  return ok({ sessionId });
}

const concerns = (account: Account) => (account.kind === "person" ? { personId: account.id } : {});

const addressOf = (client: Client) => (client.address ? { address: client.address } : {});

const actorOf = (client: Client) => ({ kind: "anonymous" as const, ...addressOf(client) });

/** The blind indexes that a typed identifier may mean: a mobile, or a number of any kind of document. */
function identifiers(typed: string): Prisma.AccountWhereInput[] {
  const mobile = readMobile(typed);
  if (mobile.ok) return [{ mobileIndex: mobileIndex(mobile.value) }];
  return [{ idIndex: { in: idNumberIndexes(typed) } }];
}
