import "server-only";
import { createHash } from "node:crypto";
import { type DocumentParty, signatureFields } from "@/lib/documents/signature-fields";
import { readCertificate } from "@/lib/verify/x509/certificate";
import type { PartyName } from "@/lib/verify/x509/names";
import { currentPki } from "@/server/pki/current-pki";

/** What a sample is; the forms by how many parties have signed them. */
export type SampleKind =
  | "form-unsigned"
  | "form-signed-once"
  | "form-signed-twice"
  | "form-signed-alone"
  | "notice"
  | "decision"
  | "refusal"
  | "correction"
  | "extension"
  | "lock"
  | "unlock"
  | "hearing"
  | "deregistration"
  | "rescission"
  | "revocation"
  | "certificate";

/** Who must have signed a sample: the signature field (`seal` in OFD) and the names in the certificate; `order` from 1. */
export interface ExpectedSigner extends PartyName {
  order: number;
  field: string;
}

/** One document made by the product, with what it has to be. */
export interface Sample {
  file: string;
  kind: SampleKind;
  signers: readonly ExpectedSigner[];
  bytes: Uint8Array;
}

/** Lists the expected signers of a PDF in their order; `stamped`, when the document timestamp comes last. */
export function expectedSigners(
  parties: readonly (PartyName & { party: DocumentParty })[],
  stamped: boolean,
): ExpectedSigner[] {
  const signed = parties.map(({ party, ...name }) => ({ field: signatureFields[party], ...name }));
  const stamp = stamped ? [{ field: signatureFields.timestamp, ...timestampAuthority() }] : [];
  return [...signed, ...stamp].map((signer, index) => ({ order: index + 1, ...signer }));
}

function timestampAuthority(): PartyName {
  const [certificate] = currentPki().certificateAuthority.chainOf("tsa");
  if (!certificate) throw new Error("the timestamp authority has no certificate");
  return readCertificate(certificate).subjectName;
}

/** Describes a sample for the manifest: all but its bytes, of which it has the SHA-256. */
export function manifestEntry({ bytes, ...described }: Sample) {
  return { ...described, sha256: createHash("sha256").update(bytes).digest("hex") };
}
