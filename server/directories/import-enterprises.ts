import "server-only";
import { z } from "zod";
import { normaliseCompanyName } from "@/lib/domain/company-name";
import { readCreditCode } from "@/lib/domain/credit-code";
import { audit } from "@/server/audit/record";
import type { PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import type { Enterprise } from "./enterprises";
import type { Numbered, Tell } from "./read-table";
import { inParts, type TableImport } from "./table-import";

const statuses: Record<string, Enterprise["status"]> = {
  "": "active",
  active: "active",
  revoked: "revoked",
  cancelled: "cancelled",
  存续: "active",
  吊销: "revoked",
  注销: "cancelled",
};
const nameLength = { min: 2, max: 200 };

/** The enterprises' file: creditCode, name, status (active, revoked or cancelled, or 存续、吊销、注销; empty means active). */
export const enterprises: TableImport<Enterprise> = {
  name: "enterprises",
  action: "directory.enterprises",
  read: readEnterprise,
  key: { column: "creditCode", of: ({ creditCode }) => creditCode },
  judge: async (db, rows) => ({ known: await countKnown(db, rows), problems: [] }),
  async write(db, rows) {
    await writeEnterprises(
      db,
      rows.map(({ row }) => row),
    );
    return 0;
  },
};

/** Writes enterprises into the embedded directory, all or none; an entry with the same credit code is brought up to date. */
export function importEnterprises(scope: PlatformScope, entries: readonly Enterprise[]): Promise<void> {
  return withScope(scope, async (db) => {
    await writeEnterprises(db, entries);
    await audit(db, scope, { action: enterprises.action, detail: { entries: entries.length } });
  });
}

function readEnterprise(cells: Record<string, string>, tell: Tell): Enterprise | undefined {
  const { creditCode = "", name = "", status: word = "" } = cells;
  const code = readCreditCode(creditCode);
  const status = statuses[word];
  const named = name.length >= nameLength.min && name.length <= nameLength.max;
  if (!code.ok) tell("creditCode", "creditCode");
  if (!named) tell("name", "companyName");
  if (!status) tell("status", "status");
  return code.ok && named && status ? { creditCode: code.value, name, status } : undefined;
}

async function countKnown(db: ScopedDb, rows: readonly Numbered<Enterprise>[]): Promise<number> {
  let known = 0;
  for (const part of inParts(rows)) {
    const codes = part.map(({ row }) => row.creditCode);
    const found = await db.$queryRaw`
      SELECT count(*)::int AS n FROM enterprise_entry WHERE credit_code = ANY (${codes}::text[])`;
    known += z.array(z.object({ n: z.number() })).parse(found)[0]?.n ?? 0;
  }
  return known;
}

async function writeEnterprises(db: ScopedDb, entries: readonly Enterprise[]): Promise<void> {
  for (const part of inParts(entries)) {
    const column = (read: (enterprise: Enterprise) => string) => part.map(read);
    await db.$executeRaw`
      INSERT INTO enterprise_entry (credit_code, name, name_key, status, imported_at)
      SELECT *, ${now()}::timestamptz FROM unnest(
        ${column(({ creditCode }) => creditCode)}::text[], ${column(({ name }) => name)}::text[],
        ${column(({ name }) => normaliseCompanyName(name))}::text[], ${column(({ status }) => status)}::text[])
      ON CONFLICT (credit_code) DO UPDATE SET
        name = excluded.name, name_key = excluded.name_key, status = excluded.status, imported_at = excluded.imported_at`;
  }
}
