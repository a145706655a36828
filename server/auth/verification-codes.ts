import "server-only";
import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { sendCodeSms } from "@/server/notifications/send-sms";
import type { CodeTemplate } from "@/server/notifications/sms-templates";
import { mobileIndex } from "@/server/personal-data/blind-index";
import { keyedHash } from "@/server/personal-data/keyed-hash";
import { codePolicy } from "./code-policy";
import { countTry } from "./rate-limit";

/** What a code is good for. */
export type CodePurpose =
  | "signUp"
  | "signIn"
  | "resetPassword"
  | "oldMobile"
  | "newMobile"
  | "signDocument"
  | "bindOperator";

/** A code's addressee and what it is bound to; a code works for exactly this. */
export interface CodeFor {
  purpose: CodePurpose;
  mobile: string;
  /** What beyond the mobile: a document's digest, an account; empty where nothing. */
  binding?: string;
}

/** When a code was sent, ends, and may be asked for again. */
export interface SentCode {
  sentAt: Date;
  expiresAt: Date;
  resendAt: Date;
}

const templates: Record<CodePurpose, CodeTemplate> = {
  signUp: "code.signUp",
  signIn: "code.signIn",
  resetPassword: "code.resetPassword",
  oldMobile: "code.changeMobile",
  newMobile: "code.changeMobile",
  signDocument: "code.signDocument",
  bindOperator: "code.bindOperator",
};

const day = 24 * 60 * 60;

/**
 * Makes a code and has it sent, inside the caller's transaction; refused while the last one is younger than a minute.
 * With `pretend` nothing is sent though all looks the same: for numbers that no account has.
 */
export async function sendCode(
  db: ScopedDb,
  target: CodeFor,
  options: { pretend?: boolean; validSeconds?: number } = {},
): Promise<Result<SentCode, Reason>> {
  const { pretend = false, validSeconds = codePolicy.validSeconds } = options;
  const at = now();
  const where = whereOf(target);
  const last = await db.verificationCode.findFirst({
    where,
    orderBy: { sentAt: "desc" },
    select: { sentAt: true },
  });
  const waited = last ? (at.getTime() - last.sentAt.getTime()) / 1000 : Number.POSITIVE_INFINITY;
  if (waited < codePolicy.resendSeconds) {
    return refused({
      key: "code.tooSoon",
      values: { seconds: Math.ceil(codePolicy.resendSeconds - waited) },
    });
  }
  // Counted for each purpose apart and only when one is made: nobody can use up another's codes by asking.
  const perDay = { points: codePolicy.perMobileAndDay, seconds: day };
  await countTry(`code:${target.purpose}:${where.mobileIndex}`, perDay);
  const code = String(randomInt(10 ** codePolicy.digits)).padStart(codePolicy.digits, "0");
  const expiresAt = new Date(at.getTime() + validSeconds * 1000);
  await db.verificationCode.create({
    data: { ...where, codeHash: hashOf(where, code), triesLeft: codePolicy.tries, sentAt: at, expiresAt },
  });
  if (!pretend)
    await sendCodeSms(db, target.mobile, templates[target.purpose], {
      code,
      minutes: validSeconds / 60,
    });
  return ok({ sentAt: at, expiresAt, resendAt: new Date(at.getTime() + codePolicy.resendSeconds * 1000) });
}

/**
 * Spends a code: right and unused, it is used up in the caller's transaction; wrong, a try is used up.
 * Only the newest code counts. A refusal is a value, so that the caller commits the lost try.
 */
export async function spendCode(db: ScopedDb, target: CodeFor, code: string): Promise<Result<true, Reason>> {
  const at = now();
  const where = whereOf(target);
  const last = await db.verificationCode.findFirst({ where, orderBy: { sentAt: "desc" } });
  if (!last) return refused({ key: "code.none" });
  if (last.usedAt) return refused({ key: "code.used" });
  if (last.triesLeft === 0) return refused({ key: "code.noTriesLeft" });
  if (at >= last.expiresAt) return refused({ key: "code.expired" });
  const hash = hashOf(where, code);
  // One statement, so that guesses at the same moment queue up for the row and each costs its try.
  const rows = await db.$queryRaw`
    UPDATE verification_code SET
      used_at = CASE WHEN code_hash = ${hash} THEN ${at}::timestamptz END,
      tries_left = tries_left - (code_hash <> ${hash})::int
    WHERE id = ${last.id}::uuid AND used_at IS NULL AND tries_left > 0
    RETURNING used_at IS NOT NULL AS spent, tries_left AS tries`;
  const [outcome] = z.array(z.object({ spent: z.boolean(), tries: z.number() })).parse(rows);
  if (!outcome) return refused({ key: "code.used" });
  if (outcome.spent) return ok(true);
  const { tries } = outcome;
  return refused(tries > 0 ? { key: "code.wrong", values: { tries } } : { key: "code.noTriesLeft" });
}

/** Gives back a code that the same transaction spent, when the act it was for did not come about for another reason. */
export async function returnCode(db: ScopedDb, target: CodeFor): Promise<void> {
  const where = whereOf(target);
  const last = await db.verificationCode.findFirst({
    where,
    orderBy: { sentAt: "desc" },
    select: { id: true },
  });
  if (last) await db.verificationCode.updateMany({ where: { id: last.id }, data: { usedAt: null } });
}

const whereOf = ({ purpose, mobile, binding = "" }: CodeFor) => ({
  purpose,
  mobileIndex: mobileIndex(mobile),
  binding,
});

function hashOf(bound: { purpose: string; mobileIndex: string; binding: string }, code: string): string {
  return keyedHash("code", [bound.purpose, bound.mobileIndex, bound.binding, code].join("\n"));
}
