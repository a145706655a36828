import "server-only";
import { z } from "zod";
import { identityDocumentType, maskIdentityNumber } from "@/lib/domain/identity-document";
import { maskMobile } from "@/lib/domain/mobile";
import type { PersonScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";

/** What a person sees of his own account; numbers are masked, as everywhere. */
export const ownAccount = z.object({
  name: z.string(),
  sex: z.enum(["male", "female"]),
  birthDate: z.string(),
  idType: identityDocumentType,
  idNumber: z.string(),
  mobile: z.string(),
  provenBy: z.enum(["directory", "demo"]),
});
export type OwnAccount = z.infer<typeof ownAccount>;

/** Reads the signed-in person's account. */
export async function readOwnAccount(scope: PersonScope): Promise<OwnAccount> {
  const person = await withScope(scope, (db) =>
    db.person.findUniqueOrThrow({ where: { id: scope.personId } }),
  );
  return ownAccount.parse({
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate.toISOString().slice(0, 10),
    idType: person.idType,
    idNumber: maskIdentityNumber(decryptField("person.idNumber", person.idNumber)),
    mobile: maskMobile(decryptField("person.mobile", person.mobile)),
    provenBy: person.provenBy,
  });
}
