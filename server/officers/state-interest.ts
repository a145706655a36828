import "server-only";
import { z } from "zod";
import { readCreditCode } from "@/lib/domain/credit-code";
import { identityDocumentTypes, readIdentityNumber } from "@/lib/domain/identity-document";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { type Result, unless } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { countTry } from "@/server/auth/rate-limit";
import { authScope, type Entitlement } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { creditCodeIndex, idNumberIndex } from "@/server/personal-data/blind-index";

const perDay = { points: 20, seconds: 24 * 60 * 60 };

/** What an officer states of himself outside his office; empty where there is nothing to state. */
export const interestInput = z.object({
  idType: z.enum(identityDocumentTypes),
  idNumber: z.string().max(60),
  creditCode: z.string().max(60),
});

/** What was stated; the numbers themselves are kept nowhere. */
export const statedInterest = z.object({ id: z.boolean(), employer: z.boolean(), at: z.date().nullable() });

const scopeOf = (session: Entitlement) =>
  authScope({ kind: "officer", id: session.accountId, sessionId: session.sessionId });

/** Tells what an officer has stated of himself. */
export function readInterest(session: Entitlement): Promise<z.infer<typeof statedInterest>> {
  return withScope(scopeOf(session), async (db) => {
    const row = await db.officerInterest.findUnique({ where: { accountId: session.accountId } });
    return {
      id: Boolean(row?.idIndex),
      employer: Boolean(row?.employerIndex),
      at: row?.statedAt ?? null,
    };
  });
}

/** Takes an officer's own ID number and his employer's credit code, by which cases of his own are kept from him. */
export async function stateInterest(
  session: Entitlement,
  input: z.infer<typeof interestInput>,
): Promise<Result<true, Reason>> {
  await countTry(`interest:${session.accountId}`, perDay);
  const at = now();
  const id = input.idNumber.trim()
    ? readIdentityNumber(input.idType, input.idNumber, plainDateIn(at))
    : undefined;
  const code = input.creditCode.trim() ? readCreditCode(input.creditCode) : undefined;
  const reasons: Reason[] = [
    ...(id && !id.ok ? [{ key: `idNumber.${id.reasons[0]}`, field: "idNumber" }] : []),
    ...(code && !code.ok ? [{ key: `creditCode.${code.reasons[0]}`, field: "creditCode" }] : []),
  ];
  if (reasons.length > 0) return unless(reasons, true);
  const stated = {
    idIndex: id?.ok ? idNumberIndex(input.idType, id.value.number) : null,
    employerIndex: code?.ok ? creditCodeIndex(code.value) : null,
    statedAt: at,
  };
  const scope = scopeOf(session);
  const { accountId } = session;
  await withScope(scope, async (db) => {
    await db.officerInterest.upsert({
      where: { accountId },
      create: { accountId, ...stated },
      update: stated,
    });
    const detail = { id: stated.idIndex !== null, employer: stated.employerIndex !== null };
    await audit(db, scope, {
      action: "officer.interest",
      subject: { type: "account", id: accountId },
      detail,
    });
  });
  return unless([], true);
}
