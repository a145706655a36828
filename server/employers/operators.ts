import "server-only";
import { maskMobile, readMobile } from "@/lib/domain/mobile";
import { readPersonName } from "@/lib/domain/person-name";
import type { OperatorRow, OwnOperator } from "@/lib/dto/employer";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { operatorOf } from "@/server/auth/operator-of";
import { countTry } from "@/server/auth/rate-limit";
import {
  type AuthScope,
  authScope,
  authScopeOfOperator,
  type EmployerScope,
  type Entitlement,
} from "@/server/auth/scope";
import { revokeSessionsOf } from "@/server/auth/sessions";
import { type SentCode, sendCode, spendCode } from "@/server/auth/verification-codes";
import { now } from "@/server/clock";
import { stepInto, withScope } from "@/server/db/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";

const codesPerHour = { points: 20, seconds: 60 * 60 };

/**
 * Shows the signed-in operator: for whom, by which certificate, and the contact, masked. Whether it is proved, the session has
 * read already: a page that is drawn while the contact is proved elsewhere must not believe two things.
 */
export async function readOwnOperator(session: Entitlement): Promise<OwnOperator> {
  const scope = authScopeOfOperator(session);
  const row = await withScope(scope, (db) =>
    db.operator.findUniqueOrThrow({ where: { id: operatorOf(scope) }, include: { employer: true } }),
  );
  return {
    employer: { name: row.employer.name, creditCode: row.employer.creditCode },
    bound: session.employer?.bound ?? false,
    name: row.name,
    mobile: row.mobile && maskMobile(decryptField("operator.mobile", row.mobile)),
    serial: row.serial,
    notAfter: row.notAfter,
  };
}

/** Sends the code that proves an operator's mobile. */
export async function requestBindCode(scope: AuthScope, raw: string): Promise<Result<SentCode, Reason>> {
  const mobile = readMobile(raw);
  if (!mobile.ok) return refused({ key: "mobile.format", field: "mobile" });
  await countTry(`bind:${operatorOf(scope)}`, codesPerHour);
  return withScope(scope, (db) => sendCode(db, bindTarget(scope, mobile.value)));
}

/** Binds a certificate to whoever uses it: name and a mobile proved by the code. Once; another contact takes another certificate. */
export async function bindOperator(
  scope: AuthScope,
  input: { name: string; mobile: string; code: string },
): Promise<Result<true, Reason>> {
  const name = readPersonName(input.name, { latin: true });
  const mobile = readMobile(input.mobile);
  if (!name.ok)
    return refused({ key: `name.${name.reasons[0].key}`, field: "name", ...valuesOf(name.reasons[0]) });
  if (!mobile.ok) return refused({ key: "mobile.format", field: "mobile" });
  return withScope(scope, async (db) => {
    const spent = await spendCode(db, bindTarget(scope, mobile.value), input.code);
    if (!spent.ok) return refused({ ...spent.reasons[0], field: "code" });
    const bound = await db.operator.updateMany({
      where: { id: operatorOf(scope), boundAt: null },
      data: { name: name.value, mobile: encryptField("operator.mobile", mobile.value), boundAt: now() },
    });
    if (bound.count !== 1) return refused({ key: "operator.boundAlready" });
    await audit(db, scope, { action: "operator.bind", subject: { type: "operator", id: operatorOf(scope) } });
    return ok(true);
  });
}

/** Lists the operators of the employer, the newest last; contacts are masked. */
export async function listOperators(scope: EmployerScope): Promise<OperatorRow[]> {
  const rows = await withScope(scope, (db) => db.operator.findMany({ orderBy: { createdAt: "asc" } }));
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? null;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mobile: row.mobile && maskMobile(decryptField("operator.mobile", row.mobile)),
    serial: row.serial,
    notAfter: row.notAfter,
    boundAt: row.boundAt,
    blockedAt: row.blockedAt,
    blockedBy: nameOf(row.blockedBy),
    self: row.id === scope.actor.id,
  }));
}

/** Blocks an operator of the same employer, or lifts it; takes effect at once, also on what it has open. Nobody blocks himself. */
export function setBlocked(
  scope: EmployerScope,
  id: string,
  blocked: boolean,
): Promise<Result<true, Reason>> {
  const self = operatorOf(scope);
  return withScope(scope, async (db) => {
    if (id === self) return refused({ key: "operator.self" });
    const changed = await db.operator.updateMany({
      where: { id, blockedAt: blocked ? null : { not: null } },
      data: blocked ? { blockedAt: now(), blockedBy: self } : { blockedAt: null, blockedBy: null },
    });
    if (changed.count !== 1)
      throw new AppError("NOT_FOUND", "no such operator of this employer in that state");
    await audit(db, scope, {
      action: blocked ? "operator.block" : "operator.unblock",
      subject: { type: "operator", id },
    });
    if (blocked)
      await stepInto(db, scope, authScope(scope.actor), (inside) =>
        revokeSessionsOf(inside, id, "operator blocked"),
      );
    return ok(true);
  });
}

const bindTarget = (scope: AuthScope, mobile: string) => ({
  purpose: "bindOperator" as const,
  mobile,
  binding: operatorOf(scope),
});

const valuesOf = (reason: object) =>
  "values" in reason ? { values: reason.values as Record<string, string | number> } : {};
