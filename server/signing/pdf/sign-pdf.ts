import { createHash } from "node:crypto";
import type { TimestampAuthority } from "@/server/pki/ports";
import type { Signer } from "../ports";
import { assembleCms, signatureHolds, signedAttributes } from "./cms";
import { embedCms } from "./embed-cms";
import { prepareSignature, type SignatureRequest } from "./prepare-signature";

/** A signature with all that makes it: who signs and who says when. */
export interface SigningOrder extends SignatureRequest {
  signer: Signer;
  timestampAuthority: TimestampAuthority;
}

/** Signs a form for a party whose key is at hand; answers the form with its new revision. Throws when the key's value is wrong. */
export async function signPdf(
  base: Uint8Array,
  { signer, timestampAuthority, ...request }: SigningOrder,
): Promise<Uint8Array> {
  const prepared = await prepareSignature(base, request);
  const { algorithm, certificate, chain } = signer;
  const attributes = signedAttributes({ digest: prepared.sha256, certificate, algorithm });
  const signature = await signer.sign(attributes);
  const parts = { signedAttributes: attributes, signature, algorithm, certificate };
  if (!signatureHolds(parts)) throw new Error("The signer's value is not over what it was given");
  const timestampToken = await timestampAuthority.stamp(imprintOf(signature), request.at);
  return embedCms(prepared, assembleCms({ ...parts, chain, timestampToken }));
}

/** Gives what a signature's timestamp is over: the SHA-256 of its value. */
export const imprintOf = (signature: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha256").update(signature).digest());
