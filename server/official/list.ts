import "server-only";
import { z } from "zod";
import { officialDocuments } from "@/lib/domain/document-numbers";
import type { OfficialDocumentView } from "@/lib/dto/official";
import type { ScopedDb } from "@/server/db/scope";

/** Lists the official documents about an application that the scope may see, in the order in which they were begun. */
export async function listOfficialDocuments(
  db: ScopedDb,
  applicationId: string,
): Promise<OfficialDocumentView[]> {
  const rows = await db.officialDocument.findMany({
    where: { applicationId },
    select: { kind: true, number: true, fileId: true, issuedAt: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map((row) => ({ ...row, kind: z.enum(officialDocuments).parse(row.kind) }));
}
