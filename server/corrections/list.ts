import "server-only";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { type CorrectionPage, type CorrectionQuery, correctionPage } from "@/lib/dto/correction";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";
import type { CorrectionRecord } from "./record";

const pageSize = 20;
const mostNotices = 100;

const states: Record<CorrectionQuery["view"], Prisma.PersonCorrectionWhereInput> = {
  open: { state: "waiting" },
  closed: { state: { not: "waiting" } },
};

/** Lists a registry's corrections, those that wait from the oldest, and what other registries' corrections ask of it. */
export function listCorrections(scope: RegistryScope, query: CorrectionQuery): Promise<CorrectionPage> {
  const { view } = query;
  return withScope(scope, async (db) => {
    const counts = {
      open: await db.personCorrection.count({ where: states.open }),
      closed: await db.personCorrection.count({ where: states.closed }),
    };
    const page = Math.min(query.page, Math.max(1, Math.ceil(counts[view] / pageSize)));
    const rows = await db.personCorrection.findMany({
      where: states[view],
      orderBy: [view === "open" ? { enteredAt: "asc" } : { decidedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return correctionPage.parse({
      rows: rows.map((row) => describeCorrection(row, officerOf(scope), maskIdentityNumber)),
      notices: await readNotices(db),
      page,
      pageSize,
      total: counts[view],
      counts,
    });
  });
}

/** Counts what waits for somebody: corrections to be decided, and certificates to be re-issued after another registry's. */
export function countCorrections(scope: RegistryScope): Promise<{ corrections: number; notices: number }> {
  return withScope(scope, async (db) => ({
    corrections: await db.personCorrection.count({ where: states.open }),
    notices: await db.correctionNotice.count({ where: { doneAt: null } }),
  }));
}

/** Says what a correction changes and how it stands; `shown` writes the numbers. */
export function describeCorrection(
  row: CorrectionRecord,
  officer: string,
  shown: (number: string) => string,
) {
  return {
    id: row.id,
    state: row.state,
    before: {
      name: row.oldName,
      idType: row.oldIdType,
      idNumber: shown(decryptField("correction.oldIdNumber", row.oldIdNumber)),
    },
    after: {
      name: row.name,
      idType: row.idType,
      idNumber: shown(decryptField("person.idNumber", row.idNumber)),
    },
    enteredAt: row.enteredAt,
    decidedAt: row.decidedAt,
    proved: row.proofFileId !== null,
    mine: row.enteredBy === officer,
  };
}

async function readNotices(db: ScopedDb) {
  const rows = await db.correctionNotice.findMany({
    where: { doneAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: mostNotices,
  });
  return rows.map((row) => ({
    id: row.id,
    authority: { zh: row.authorityZh, en: row.authorityEn },
    before: {
      name: row.oldName,
      idNumber: maskIdentityNumber(decryptField("correction.oldIdNumber", row.oldIdNumber)),
    },
    after: {
      name: row.name,
      idType: row.idType,
      idNumber: maskIdentityNumber(decryptField("person.idNumber", row.idNumber)),
    },
    at: row.at,
  }));
}
