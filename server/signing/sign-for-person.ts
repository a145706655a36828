import "server-only";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { imageNames } from "@/server/documents/form/marks";
import { type CertificateInUse, openPrivateKey } from "@/server/pki/certificates/own-certificate";
import { currentPki } from "@/server/pki/current-pki";
import { keySigner } from "@/server/pki/key-signer";
import { applicantLines } from "./pdf/appearance-lines";
import { signPdf } from "./pdf/sign-pdf";

/** What the person's signature is put on and made with. */
interface PersonSigning {
  base: Uint8Array;
  name: string;
  certificate: CertificateInUse;
  hasSignatureImage: boolean;
  at: Date;
}

/** Signs a drawn form with the key that a code has released, time-stamped; answers the form with its first signature. */
export async function signForPerson({
  base,
  name,
  certificate,
  hasSignatureImage,
  at,
}: PersonSigning): Promise<Uint8Array> {
  const { certificateAuthority, timestampAuthority } = currentPki();
  return signPdf(base, {
    party: "applicant",
    name,
    reason: "申请人签署申请表",
    at,
    lines: applicantLines({ name, at, test: true }),
    ...(hasSignatureImage ? { image: imageNames.signatureImage } : {}),
    outlines: outlinesOf,
    timestampAuthority,
    signer: keySigner(openPrivateKey(certificate), {
      certificate: certificate.der,
      chain: certificateAuthority.chainOf("person"),
    }),
  });
}
