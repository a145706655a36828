import "server-only";
import { z } from "zod";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { identityDocumentType, personSex } from "@/lib/dto/identity";
import type { revealReasons } from "@/lib/dto/register";
import { AppError } from "@/lib/errors";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";

const holderRow = z.object({
  name: z.string(),
  sex: personSex,
  id_type: identityDocumentType,
  id_number: z.string(),
});

async function readHolder(db: ScopedDb, registrationId: string) {
  const rows =
    await db.$queryRaw`SELECT name, sex, id_type, id_number FROM app.holder_of(${registrationId}::uuid)`;
  const [row] = z.array(holderRow).parse(rows);
  if (!row) throw new AppError("NOT_FOUND", "no such registration in this scope");
  return { ...row, number: decryptField("person.idNumber", row.id_number) };
}

/** Reads the holder of a registration of the scope's registry, with the document's number masked. */
export async function readMaskedHolder(db: ScopedDb, registrationId: string) {
  const { name, sex, id_type: idType, number } = await readHolder(db, registrationId);
  return { name, sex, idType, idNumber: maskIdentityNumber(number) };
}

/** Reveals the full number of a holder's document to an officer who says why; every time is in the log. */
export function revealHolder(
  scope: RegistryScope,
  id: string,
  reason: (typeof revealReasons)[number],
): Promise<{ idNumber: string }> {
  const { registryId } = scope;
  return withScope(scope, async (db) => {
    const row = await db.registration.findFirst({ where: { registryId, id }, select: { personId: true } });
    if (!row) throw new AppError("NOT_FOUND", "no such registration in this scope");
    const { number } = await readHolder(db, id);
    await audit(db, scope, {
      action: "registration.revealed",
      subject: { type: "registration", id },
      personId: row.personId,
      detail: { reason },
    });
    return { idNumber: number };
  });
}
