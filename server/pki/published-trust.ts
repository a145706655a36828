import "server-only";
import { X509Certificate } from "node:crypto";
import type { PublicScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { currentRevocationList, revokingAuthorities } from "./certificates/revocation-lists";
import { currentPki } from "./current-pki";
import { currentSm2Pki } from "./sm2/current-sm2-pki";

/** A file for whoever verifies documents elsewhere. */
export interface TrustFile {
  fileName: string;
  content: string | Uint8Array;
}

/** Gives the roots that verifiers of signed and of sealed documents pin, as PEM. */
export function rootsAsPem(): TrustFile[] {
  return [...currentPki().certificateAuthority.roots(), ...currentSm2Pki().roots()].map(({ name, der }) => ({
    fileName: `${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.pem`,
    content: new X509Certificate(der).toString(),
  }));
}

/** Gives the revocation lists as they are now (DER): a form that only the applicant has signed brings none along. */
export async function revocationListFiles(scope: PublicScope): Promise<TrustFile[]> {
  const files: TrustFile[] = [];
  for (const authority of revokingAuthorities) {
    const content = await withScope(scope, (db) => currentRevocationList(db, authority));
    files.push({ fileName: `${authority}.crl`, content });
  }
  return files;
}
