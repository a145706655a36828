import "server-only";
import { z } from "zod";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { maskMobile } from "@/lib/domain/mobile";
import { plainDateIn } from "@/lib/domain/plain-date";
import { shownIdentity } from "@/lib/dto/identity";
import type { PersonScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";

/** What a person sees of his own account; numbers are masked, as everywhere. */
export const ownAccount = shownIdentity.extend({
  provenBy: z.enum(["directory", "demo", "officer"]),
  /** The newest signature image; new forms begin with it. */
  signatureImage: z.uuid().nullable(),
});
export type OwnAccount = z.infer<typeof ownAccount>;

/** Reads the signed-in person's account. */
export async function readOwnAccount(scope: PersonScope): Promise<OwnAccount> {
  const { person, signatureImage } = await withScope(scope, async (db) => ({
    person: await db.person.findUniqueOrThrow({ where: { id: scope.personId } }),
    signatureImage: await newestSignature(db),
  }));
  return ownAccount.parse({
    name: person.name,
    sex: person.sex,
    birthDate: plainDateIn(person.birthDate, "UTC"),
    idType: person.idType,
    idNumber: maskIdentityNumber(decryptField("person.idNumber", person.idNumber)),
    mobile: maskMobile(decryptField("person.mobile", person.mobile)),
    provenBy: person.provenBy,
    signatureImage,
  });
}

/** Finds the signature image that the person made last; null when there is none. */
export async function newestSignature(db: ScopedDb): Promise<string | null> {
  const newest = await db.file.findFirst({
    where: { purpose: "signature" },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return newest?.id ?? null;
}
