import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { lastFour } from "@/lib/domain/identity-document";
import { readMobile } from "@/lib/domain/mobile";
import { passwordReasons } from "@/lib/domain/password";
import { plainDateIn } from "@/lib/domain/plain-date";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { readIdentity } from "@/lib/domain/read-identity";
import { identityDocumentType, personSex } from "@/lib/dto/identity";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { hashPassword } from "@/server/auth/password-hash";
import { countTry } from "@/server/auth/rate-limit";
import { authScope, personScopeOfAccount } from "@/server/auth/scope";
import type { Client } from "@/server/auth/sessions";
import { type SentCode, sendCode, spendCode } from "@/server/auth/verification-codes";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { type ClaimedIdentity, embeddedRealNames } from "@/server/directories/real-names";
import { noGlyphReasons } from "@/server/documents/fonts/no-glyph-reasons";
import { readEnv } from "@/server/env";
import { sendMessage } from "@/server/notifications/messages";
import { idNumberIndex, mobileIndex } from "@/server/personal-data/blind-index";
import { encryptField } from "@/server/personal-data/field-cipher";
import { claimOwnRegistrations } from "@/server/registrations/unclaimed";

/** What the sign-up form asks. Sex and birth date are asked only where the number does not carry them. */
export const signUpInput = z.object({
  name: z.string().max(100),
  idType: identityDocumentType,
  idNumber: z.string().max(40),
  sex: personSex.optional(),
  birthDate: plainDate.optional(),
  mobile: z.string().max(30),
  code: z.string().max(10),
  password: z.string().max(200),
});
export type SignUpInput = z.infer<typeof signUpInput>;

const tries = { points: 10, seconds: 60 * 60 };

/** Sends the code that proves the mobile of a sign-up. */
export async function requestSignUpCode(
  rawMobile: string,
  client: Client,
): Promise<Result<SentCode, Reason>> {
  const mobile = readMobile(rawMobile);
  if (!mobile.ok) return refused({ key: "mobile.format", field: "mobile" });
  await countTry(`code:${client.address ?? "unknown"}`, { points: 30, seconds: 60 * 60 });
  return withScope(authScope(), (db) => sendCode(db, { purpose: "signUp", mobile: mobile.value }));
}

/**
 * Makes a person's account. In production only when name, document and the proved mobile match one entry of the real-name
 * directory; every other cause gets one and the same answer. A demonstration accepts any valid number.
 */
export async function signUp(
  input: SignUpInput,
  client: Client,
): Promise<Result<{ accountId: string }, Reason>> {
  const read = readTyped(input);
  const undrawable = await noGlyphReasons(input.name, "name");
  if (!read.ok) return refused(...read.reasons, ...undrawable);
  if (undrawable[0]) return refused(undrawable[0]);
  await countTry(`signUp:${client.address ?? "unknown"}`, tries);
  const { claimed, sex, birthDate } = read.value;
  const passwordHash = await hashPassword(input.password);
  const scope = authScope({ kind: "anonymous", ...(client.address ? { address: client.address } : {}) });
  return withScope(scope, async (db) => {
    const spent = await spendCode(db, { purpose: "signUp", mobile: claimed.mobile }, input.code);
    if (!spent.ok) return refused({ ...spent.reasons[0], field: "code" });
    const provenBy = await prove(db, claimed);
    if (!provenBy) return refused({ key: "signUp.noMatch" });
    const indexes = {
      idIndex: idNumberIndex(claimed.idType, claimed.idNumber),
      mobileIndex: mobileIndex(claimed.mobile),
    };
    const taken = await taker(db, indexes);
    if (taken) return refused(taken);
    const accountId = randomUUID();
    await db.account.create({
      data: {
        id: accountId,
        kind: "person",
        status: "active",
        ...indexes,
        passwordHash,
        passwordChangedAt: now(),
      },
    });
    const own = personScopeOfAccount(accountId, client.address);
    await stepInto(db, scope, own, async (inside) => {
      await inside.person.create({
        data: {
          id: accountId,
          name: claimed.name,
          sex,
          birthDate: new Date(birthDate),
          idType: claimed.idType,
          idNumber: encryptField("person.idNumber", claimed.idNumber),
          idLastFour: lastFour(claimed.idNumber),
          mobile: encryptField("person.mobile", claimed.mobile),
          provenBy,
          ...indexes,
        },
      });
      await audit(inside, own, { action: "account.signUp", detail: { provenBy } });
      await claimOwnRegistrations(inside, own);
      await sendMessage(inside, accountId, { key: "account.signedUp", values: {} });
    });
    return ok({ accountId });
  });
}

async function prove(db: ScopedDb, claimed: ClaimedIdentity): Promise<"directory" | "demo" | undefined> {
  if (readEnv().mode === "demo") return "demo";
  return (await embeddedRealNames.matches(db, claimed)) ? "directory" : undefined;
}

/** Says who already has an account, but only to whoever proved the mobile of that very account. */
async function taker(
  db: ScopedDb,
  indexes: { idIndex: string; mobileIndex: string },
): Promise<Reason | undefined> {
  const others = await db.account.findMany({
    where: { OR: [{ idIndex: indexes.idIndex }, { mobileIndex: indexes.mobileIndex }] },
    select: { idIndex: true, mobileIndex: true },
  });
  if (others.length === 0) return undefined;
  const same = others.some(
    (other) => other.idIndex === indexes.idIndex && other.mobileIndex === indexes.mobileIndex,
  );
  return { key: same ? "signUp.exists" : "signUp.noMatch" };
}

/** Reads and checks all fields at once, so that every mistake is told at once. */
function readTyped(
  input: SignUpInput,
): Result<{ claimed: ClaimedIdentity; sex: "male" | "female"; birthDate: string }, Reason> {
  const identity = readIdentity(input, plainDateIn(now()));
  const mobile = readMobile(input.mobile);
  const [first, ...rest] = [
    ...(identity.ok ? [] : identity.reasons),
    ...(mobile.ok ? [] : [{ key: "mobile.format", field: "mobile" }]),
    ...passwordReasons(input.password, input),
  ];
  if (first) return refused(first, ...rest);
  if (!identity.ok || !mobile.ok) throw new Error("unreachable: a missing part has its reason");
  const { sex, birthDate, ...named } = identity.value;
  return ok({ claimed: { ...named, mobile: mobile.value }, sex, birthDate });
}
