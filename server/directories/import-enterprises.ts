import "server-only";
import { z } from "zod";
import { normaliseCompanyName } from "@/lib/domain/company-name";
import { readCreditCode } from "@/lib/domain/credit-code";
import { audit } from "@/server/audit/record";
import type { PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import type { Enterprise } from "./enterprises";

/** One row of the enterprises' CSV: creditCode, name, status (active, revoked or cancelled; empty means active). */
export const enterpriseRow: z.ZodType<Enterprise> = z.object({
  creditCode: z.string().transform((text, context) => {
    const code = readCreditCode(text);
    if (code.ok) return code.value;
    context.addIssue({ code: "custom", message: `not a credit code (${code.reasons.join(", ")})` });
    return z.NEVER;
  }),
  name: z.string().min(2).max(200),
  status: z.enum(["active", "revoked", "cancelled"]).or(z.literal("").transform(() => "active" as const)),
});

const batch = 1_000;

/** Writes enterprises into the embedded directory, all or none; an entry with the same credit code is brought up to date. */
export function importEnterprises(scope: PlatformScope, enterprises: readonly Enterprise[]): Promise<void> {
  const last = [...new Map(enterprises.map((enterprise) => [enterprise.creditCode, enterprise])).values()];
  return withScope(scope, async (db) => {
    for (let start = 0; start < last.length; start += batch) {
      const part = last.slice(start, start + batch);
      const column = (read: (enterprise: Enterprise) => string) => part.map(read);
      await db.$executeRaw`
        INSERT INTO enterprise_entry (credit_code, name, name_key, status, imported_at)
        SELECT *, ${now()}::timestamptz FROM unnest(
          ${column(({ creditCode }) => creditCode)}::text[], ${column(({ name }) => name)}::text[],
          ${column(({ name }) => normaliseCompanyName(name))}::text[], ${column(({ status }) => status)}::text[])
        ON CONFLICT (credit_code) DO UPDATE SET
          name = excluded.name, name_key = excluded.name_key, status = excluded.status, imported_at = excluded.imported_at`;
    }
    await audit(db, scope, { action: "directory.enterprises", detail: { entries: last.length } });
  });
}
