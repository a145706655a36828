import "server-only";
import type { OfficialContent } from "@/lib/documents/official-content";
import { signatureFields } from "@/lib/documents/signature-fields";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { digestOf } from "@/server/files/service";
import { currentRevocationList } from "@/server/pki/certificates/revocation-lists";
import { currentPki } from "@/server/pki/current-pki";
import { sealLines } from "@/server/signing/pdf/appearance-lines";
import { finish } from "@/server/signing/pdf/finish";
import { signPdf } from "@/server/signing/pdf/sign-pdf";
import { pdfFaults } from "@/server/verification/pdf-faults";
import { type IssuingRegistry, readIssuingRegistry } from "./issuing-registry";
import { registrySeal } from "./registry-seal";

/**
 * Puts the registry's seal on a drawn document, with the evidence for later and the document timestamp (PAdES B-LTA), and
 * checks the whole from its bytes; throws when there is one complaint, also when the authority is no longer called as its seal says.
 */
export async function sealDocument(
  scope: RegistryScope,
  drawn: Uint8Array,
  { authority }: Pick<OfficialContent, "authority">,
): Promise<Uint8Array> {
  const { registry, lists } = await withScope(scope, async (db) => ({
    registry: await readIssuingRegistry(db, scope.registryId),
    // Before the signature: a list from after it is not known yet.
    lists: [await currentRevocationList(db, "root"), await currentRevocationList(db, "enterprise")],
  }));
  const signer = await registrySeal(scope, registry);
  const { certificateAuthority, timestampAuthority } = currentPki();
  const at = now();
  const signed = await signPdf(drawn, {
    party: "registry",
    name: authority,
    reason: "登记机关盖章",
    at,
    lines: sealLines({ authority, test: true }), // the certificate behind it is a TEST one
    outlines: (text) => outlinesOf(text, "serifBold"),
    signer,
    timestampAuthority,
  });
  const sealed = await finish(signed, {
    certificates: [signer.certificate, ...signer.chain, ...certificateAuthority.chainOf("tsa")],
    crls: lists,
    timestampAuthority,
    at: now(),
  });
  await assertSealed(sealed, { drawn, authority, registry });
  return sealed;
}

async function assertSealed(
  sealed: Uint8Array,
  { drawn, authority, registry }: { drawn: Uint8Array; authority: string; registry: IssuingRegistry },
): Promise<void> {
  const faults = await pdfFaults(sealed, {
    layout: "official",
    expected: [
      {
        field: signatureFields.registry,
        subject: { commonName: authority, serialNumber: registry.creditCode },
      },
    ],
    documentTimestamp: true,
    revisions: [digestOf(drawn), digestOf(sealed)],
    revocation: [],
    at: now(),
  });
  if (faults.length > 0) throw new Error(`a document just sealed is not sound: ${faults.join(", ")}`);
}
