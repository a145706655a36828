import "server-only";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { verifySignedPdf } from "@/lib/verify/verify-signed-pdf";
import { currentPki } from "@/server/pki/current-pki";
import { nodeCrypto } from "./node-crypto";

/** What a document of this deployment must be; the roots and the profile are the deployment's. */
export type PdfDemands = Omit<VerifyPolicy, "profile" | "roots">;

/** Names everything that the strict verifier finds wrong with a document of this deployment; nothing for a sound one. */
export async function pdfFaults(bytes: Uint8Array, demands: PdfDemands): Promise<string[]> {
  const roots = currentPki()
    .certificateAuthority.roots()
    .map(({ der }) => der);
  const policy: VerifyPolicy = { profile: "embedded", roots, ...demands };
  const { verdict, findings } = await verifySignedPdf(bytes, policy, nodeCrypto);
  const named = findings.map(({ code, where }) => (where ? `${code} ${where}` : code));
  return verdict === "valid" ? [] : named.length > 0 ? named : [verdict];
}
