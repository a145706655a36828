import "server-only";
import type { FormDocumentView, Signatory } from "@/lib/dto/signing";
import { type DocumentRow, newestRevision } from "./form-documents";

/** What may be shown of a document. */
export function describeDocument(document: DocumentRow): FormDocumentView {
  const { file, sha256 } = newestRevision(document);
  const { id, fileName, pages, drawnAt, applicantSignedAt, employerSignedAt, endedAt } = document;
  return {
    id,
    fileName,
    pages,
    status: document.status as FormDocumentView["status"], // the column's CHECK knows these three
    sha256,
    byteLength: file.byteLength,
    drawnAt,
    applicantSignedAt,
    employerSignedAt,
    endedAt,
  };
}

/** Lists the parties in the order in which they sign, with the one whose turn it is. */
export function signatoriesOf(
  signers: readonly ("applicant" | "employer")[],
  names: { applicant: string; employer: string },
  document: Pick<DocumentRow, "applicantSignedAt" | "employerSignedAt"> | null,
): Signatory[] {
  const times = { applicant: document?.applicantSignedAt, employer: document?.employerSignedAt };
  const current = signers.find((party) => !times[party]);
  return signers.map((party) => ({
    party,
    name: names[party],
    standing: times[party] ? "signed" : party === current ? "now" : "next",
    signedAt: times[party] ?? null,
  }));
}
