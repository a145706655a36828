import "server-only";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { type OwnCorrection, ownCorrection } from "@/lib/dto/correction";
import type { PersonScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";

const shown = {
  id: true,
  state: true,
  oldName: true,
  oldIdType: true,
  oldIdNumber: true,
  name: true,
  idType: true,
  idNumber: true,
  enteredAt: true,
  decidedAt: true,
  opinion: true,
  registry: { select: { authorityZh: true, authorityEn: true, hotline: true } },
} as const; // the officers' columns are not the person's to read

/** Lists the corrections of the signed-in person's own name and document, the newest first; those taken back are left out. */
export function listOwnCorrections(scope: PersonScope): Promise<OwnCorrection[]> {
  return withScope(scope, async (db) => {
    const rows = await db.personCorrection.findMany({
      where: { state: { not: "withdrawn" } },
      orderBy: { enteredAt: "desc" },
      select: shown,
      take: 20,
    });
    return rows.map(({ registry, ...row }) =>
      ownCorrection.parse({
        ...row,
        authority: { zh: registry.authorityZh, en: registry.authorityEn },
        hotline: registry.hotline,
        before: {
          name: row.oldName,
          idType: row.oldIdType,
          idNumber: maskIdentityNumber(decryptField("correction.oldIdNumber", row.oldIdNumber)),
        },
        after: {
          name: row.name,
          idType: row.idType,
          idNumber: maskIdentityNumber(decryptField("person.idNumber", row.idNumber)),
        },
      }),
    );
  });
}
