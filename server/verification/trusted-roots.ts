import "server-only";
import { X509Certificate } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readCertificate } from "@/lib/verify/x509/certificate";
import { readRevocationList } from "@/lib/verify/x509/revocation-list";
import { trustFolder } from "@/server/pki/trust-folder";

/** What documents are verified against: roots and revocation lists, DER, and where they came from. */
export interface TrustedRoots {
  source: string;
  roots: Uint8Array[];
  revocation: Uint8Array[];
}

/** Says in a sentence why there is nothing to verify against. */
export class TrustProblem extends Error {}

/** Reads the roots (.pem, .crt, .cer) and revocation lists (.crl) of a folder, PEM or DER; other files are left alone. */
export function readTrustFolder(folder: string): TrustedRoots {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new TrustProblem(`${folder} is no folder; --roots names the folder that holds the roots.`);
  const named = (endings: RegExp) => readdirSync(folder).filter((name) => endings.test(name));
  const roots = named(/\.(pem|crt|cer)$/i).flatMap((name) => certificatesOf(path.join(folder, name)));
  const revocation = named(/\.crl$/i).flatMap((name) => listsOf(path.join(folder, name)));
  if (roots.length === 0)
    throw new TrustProblem(`${folder} holds no root: no file ends in .pem, .crt or .cer.`);
  return { source: folder, roots, revocation };
}

/**
 * Reads the roots of the deployment that the settings name, as its own processes keep them; makes nothing and reads no key.
 * Its revocation lists are in its database and not asked.
 */
export function readDeploymentRoots(): TrustedRoots {
  const folder = trustFolder();
  const files = ["pki", "pki-sm2"].map((name) => path.join(folder, name, "root.crt"));
  const roots = files.filter((file) => existsSync(file)).flatMap(certificatesOf);
  if (roots.length > 0) return { source: folder, roots, revocation: [] };
  throw new TrustProblem(
    `There are no roots to trust: ${folder} holds none that can be read.
Set DATA_DIR and ZHICE_MODE as the product has them, or name a folder of roots with --roots;
beside a running product, npm run pki -- export-roots FOLDER writes one.`,
  );
}

/** Takes the certificates out of a file; each must be one that the verifier can read. */
function certificatesOf(file: string): Uint8Array[] {
  return read(file, "CERTIFICATE", (bytes) => {
    const der = new Uint8Array(new X509Certificate(bytes).raw);
    readCertificate(der);
    return der;
  });
}

function listsOf(file: string): Uint8Array[] {
  return read(file, "X509 CRL", (der) => {
    readRevocationList(der);
    return der;
  });
}

function read(file: string, label: string, parse: (der: Uint8Array) => Uint8Array): Uint8Array[] {
  try {
    const bytes = readFileSync(file);
    const text = bytes.toString("latin1");
    if (!text.includes("-----BEGIN ")) return [parse(new Uint8Array(bytes))];
    const blocks = text.matchAll(new RegExp(`-----BEGIN ${label}-----([^-]*)-----END ${label}-----`, "g"));
    const found = [...blocks].map(([, base64 = ""]) => parse(new Uint8Array(Buffer.from(base64, "base64"))));
    if (found.length === 0) throw new Error(`no ${label.toLowerCase()} in it`);
    return found;
  } catch (error) {
    throw new TrustProblem(
      `${file} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
