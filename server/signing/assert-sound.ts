import "server-only";
import { signatureFields } from "@/lib/documents/signature-fields";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { verifySignedForm } from "@/lib/verify/verify-signed-form";
import { currentPki } from "@/server/pki/current-pki";
import { nodeCrypto } from "@/server/verification/node-crypto";

/** Who must have signed a form, as their certificates name them. */
export interface ExpectedSigners {
  applicant: { name: string; subjectId: string };
  /** Set once the employer has signed; then the document timestamp is demanded too. */
  employer?: { name: string; creditCode: string };
}

/**
 * Checks a form that was just signed from its bytes, as strictly as a stranger would; throws when there is one complaint.
 * `revisions` are the SHA-256 digests stored so far and of these bytes; `lists` the authorities' revocation lists (DER).
 */
export async function assertSound(
  bytes: Uint8Array,
  expected: ExpectedSigners,
  { revisions, lists, at }: { revisions: readonly string[]; lists: readonly Uint8Array[]; at: Date },
): Promise<void> {
  const { certificateAuthority } = currentPki();
  const { verdict, findings } = await verifySignedForm(
    bytes,
    {
      profile: "embedded",
      roots: certificateAuthority.roots().map(({ der }) => der),
      expected: expectedSignatures(expected),
      documentTimestamp: expected.employer !== undefined,
      revisions,
      revocation: lists,
      at,
    },
    nodeCrypto,
  );
  if (verdict !== "valid")
    throw new Error(
      `a form just signed is ${verdict}: ${findings.map(({ code, where }) => `${code} ${where ?? ""}`).join(", ")}`,
    );
}

function expectedSignatures({ applicant, employer }: ExpectedSigners): VerifyPolicy["expected"] {
  return [
    {
      field: signatureFields.applicant,
      subject: { commonName: applicant.name, serialNumber: applicant.subjectId },
    },
    ...(employer
      ? [
          {
            field: signatureFields.employer,
            subject: { commonName: employer.name, serialNumber: employer.creditCode },
          },
        ]
      : []),
  ];
}
