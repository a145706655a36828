import "server-only";
import { z } from "zod";
import { allowsLatinName, readIdentityNumber } from "@/lib/domain/identity-document";
import { readMobile } from "@/lib/domain/mobile";
import { readPersonName } from "@/lib/domain/person-name";
import { plainDateIn } from "@/lib/domain/plain-date";
import { identityDocumentType } from "@/lib/dto/identity";
import { audit } from "@/server/audit/record";
import type { PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { idNumberIndex, mobileIndex } from "@/server/personal-data/blind-index";

/** One entry of the real-name directory as it is kept: numbers as blind indexes only. */
export interface RealName {
  name: string;
  idType: string;
  idIndex: string;
  mobileIndex: string;
}

/** One row of the real names' CSV: name, idType (residentId, passport, …), idNumber, mobile. */
export const realNameRow: z.ZodType<RealName> = z
  .object({ name: z.string(), idType: identityDocumentType, idNumber: z.string(), mobile: z.string() })
  .transform((row, context) => {
    const name = readPersonName(row.name, { latin: allowsLatinName(row.idType) });
    const number = readIdentityNumber(row.idType, row.idNumber, plainDateIn(now()));
    const mobile = readMobile(row.mobile);
    if (name.ok && number.ok && mobile.ok) {
      const idIndex = idNumberIndex(row.idType, number.value.number);
      return { name: name.value, idType: row.idType, idIndex, mobileIndex: mobileIndex(mobile.value) };
    }
    const wrong = { name, idNumber: number, mobile };
    for (const [column, read] of Object.entries(wrong)) {
      if (!read.ok) context.addIssue({ code: "custom", path: [column], message: "not usable" }); // never the value itself
    }
    return z.NEVER;
  });

const batch = 1_000;

/** Writes entries into the embedded real-name directory, all or none; one with the same document is brought up to date. */
export function importRealNames(scope: PlatformScope, entries: readonly RealName[]): Promise<void> {
  const last = [...new Map(entries.map((entry) => [entry.idIndex, entry])).values()];
  return withScope(scope, async (db) => {
    for (let start = 0; start < last.length; start += batch) {
      const part = last.slice(start, start + batch);
      await db.$executeRaw`
        INSERT INTO real_name_entry (name, id_type, id_index, mobile_index, imported_at)
        SELECT *, ${now()}::timestamptz FROM unnest(
          ${part.map(({ name }) => name)}::text[], ${part.map(({ idType }) => idType)}::text[],
          ${part.map(({ idIndex }) => idIndex)}::text[], ${part.map(({ mobileIndex: index }) => index)}::text[])
        ON CONFLICT (id_index) DO UPDATE SET
          name = excluded.name, id_type = excluded.id_type, mobile_index = excluded.mobile_index, imported_at = excluded.imported_at`;
    }
    await audit(db, scope, { action: "directory.realNames", detail: { entries: last.length } });
  });
}
