import "server-only";
import type { SigningParty } from "@/lib/documents/signature-fields";
import type { EmployerScope, PersonScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { currentRevocationList } from "@/server/pki/certificates/revocation-lists";
import { currentPki } from "@/server/pki/current-pki";
import { finish } from "./pdf/finish";

/** The authority behind each party's certificate. */
const authorityOf = { applicant: "person", employer: "enterprise" } as const;

/** Reads the revocation lists (DER) that a form with these signatures needs; before it is signed, since a list from after the stamps is not known yet. */
export function evidenceLists(
  scope: PersonScope | EmployerScope,
  signers: readonly SigningParty[],
): Promise<Uint8Array[]> {
  return withScope(scope, async (db) => {
    const lists = [await currentRevocationList(db, "root")];
    for (const party of signers) lists.push(await currentRevocationList(db, authorityOf[party]));
    return lists;
  });
}

/** Brings a form to its end once all its parties have signed: certificates, revocation lists (DER) and the document timestamp. */
export function finishForm(
  signed: Uint8Array,
  signers: readonly SigningParty[],
  { lists, at }: { lists: readonly Uint8Array[]; at: Date },
): Promise<Uint8Array> {
  const { certificateAuthority, timestampAuthority } = currentPki();
  const certificates = [...signers.map((party) => authorityOf[party]), "tsa" as const].flatMap(
    (authority) => [...certificateAuthority.chainOf(authority)],
  );
  return finish(signed, { certificates, crls: lists, timestampAuthority, at });
}
