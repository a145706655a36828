import "server-only";
import { signatureFields } from "@/lib/documents/signature-fields";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { pdfFaults } from "@/server/verification/pdf-faults";

/** Who must have signed a form, as their certificates name them. */
export interface ExpectedSigners {
  applicant: { name: string; subjectId: string };
  /** Of a form that is not the employer's to sign, and of one that it has signed, the document timestamp is demanded too. */
  employer: { name: string; creditCode: string } | "awaited" | "notAsked";
}

/** What a form is held against: digests of its revisions as stored, the last its own; revocation lists (DER) besides those in it; the present. */
interface Against {
  revisions: readonly string[];
  lists: readonly Uint8Array[];
  at: Date;
}

/** Checks a form that was just signed from its bytes, as strictly as a stranger would; throws when there is one complaint. */
export async function assertSound(
  bytes: Uint8Array,
  expected: ExpectedSigners,
  against: Against,
): Promise<void> {
  const faults = await findFaults(bytes, expected, against);
  if (faults.length > 0) throw new Error(`a form just signed is not sound: ${faults.join(", ")}`);
}

/** Names everything that the strict verifier finds wrong with a form; nothing for a sound one. */
export function findFaults(
  bytes: Uint8Array,
  expected: ExpectedSigners,
  { revisions, lists, at }: Against,
): Promise<string[]> {
  return pdfFaults(bytes, {
    layout: expected.employer === "notAsked" ? "personalForm" : "form",
    expected: expectedSignatures(expected),
    documentTimestamp: expected.employer !== "awaited",
    revisions,
    revocation: lists,
    at,
  });
}

function expectedSignatures({ applicant, employer }: ExpectedSigners): VerifyPolicy["expected"] {
  return [
    {
      field: signatureFields.applicant,
      subject: { commonName: applicant.name, serialNumber: applicant.subjectId },
    },
    ...(typeof employer === "object"
      ? [
          {
            field: signatureFields.employer,
            subject: { commonName: employer.name, serialNumber: employer.creditCode },
          },
        ]
      : []),
  ];
}
