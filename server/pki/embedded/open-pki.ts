import "server-only";
import path from "node:path";
import type { Pki } from "../ports";
import { embeddedCertificateAuthority } from "./certificate-authority";
import { readKeyFolder, writeKeyFolder } from "./key-folder";
import { makeHierarchy } from "./make-hierarchy";
import { embeddedTimestampAuthority } from "./timestamp-authority";

/** Opens the TEST hierarchy of a folder, making it at the instant `at` when there is none. */
export function openPki(trust: string, { publicUrl, at }: { publicUrl: string; at: Date }): Pki {
  const folder = path.join(/* turbopackIgnore: true */ trust, "pki");
  const keys = readKeyFolder(folder) ?? writeKeyFolder(folder, makeHierarchy({ publicUrl, at }));
  return {
    certificateAuthority: embeddedCertificateAuthority(keys, publicUrl),
    timestampAuthority: embeddedTimestampAuthority(keys.tsa),
  };
}
