import "server-only";
import { createPrivateKey, createPublicKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeOnce } from "../kept-folder";
import type { AuthorityName } from "../ports";

/** A private key (PKCS#8, DER) with its certificate (DER). */
export interface CertifiedKey {
  pkcs8: Uint8Array;
  certificate: Uint8Array;
}

/** The keys of the whole hierarchy. */
export type HierarchyKeys = Record<AuthorityName, CertifiedKey>;

const fileNames = {
  root: "root",
  person: "person-ca",
  enterprise: "enterprise-ca",
  tsa: "tsa",
} as const satisfies Record<AuthorityName, string>;

const at = (folder: string, name: string) => path.join(/* turbopackIgnore: true */ folder, name);

/** Reads the hierarchy from its folder; undefined when there is no folder, an error when it is incomplete or mixed. */
export function readKeyFolder(folder: string): HierarchyKeys | undefined {
  if (!existsSync(folder)) return undefined;
  const root = readPair(folder, fileNames.root);
  const rootKey = new X509Certificate(root.certificate).publicKey;
  const below = (name: AuthorityName) => {
    const pair = readPair(folder, fileNames[name]);
    if (!new X509Certificate(pair.certificate).verify(rootKey))
      throw new Error(`The certificate ${fileNames[name]}.crt is not of the root beside it`);
    return pair;
  };
  return { root, person: below("person"), enterprise: below("enterprise"), tsa: below("tsa") };
}

function readPair(folder: string, name: string): CertifiedKey {
  const key = createPrivateKey(readFileSync(at(folder, `${name}.key`)));
  const certificate = new X509Certificate(readFileSync(at(folder, `${name}.crt`)));
  if (!certificate.publicKey.equals(createPublicKey(key)))
    throw new Error(`The certificate ${name}.crt is not of the key beside it`);
  return {
    pkcs8: new Uint8Array(key.export({ type: "pkcs8", format: "der" })),
    certificate: new Uint8Array(certificate.raw),
  };
}

/**
 * Writes a new hierarchy and answers the one that the folder then holds: when another process was first, its keys.
 * The folder appears complete or not at all.
 */
export function writeKeyFolder(folder: string, keys: HierarchyKeys): HierarchyKeys {
  const names = Object.keys(fileNames) as AuthorityName[];
  const files = names.flatMap((name) => Object.entries(pairOf(fileNames[name], keys[name])));
  writeOnce(folder, Object.fromEntries(files));
  const kept = readKeyFolder(folder);
  if (!kept) throw new Error(`The folder ${folder} was not kept`);
  return kept;
}

function pairOf(name: string, { pkcs8, certificate }: CertifiedKey): Record<string, string> {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  return {
    [`${name}.key`]: key.export({ type: "pkcs8", format: "pem" }).toString(),
    [`${name}.crt`]: new X509Certificate(certificate).toString(),
  };
}
