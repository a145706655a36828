import "server-only";
import { generateKeyPairSync } from "node:crypto";
import type { AuthorityName } from "../ports";
import type { CertificateProfile } from "./certificate-extensions";
import { certify, type Issuer } from "./certify";
import type { CertifiedKey, HierarchyKeys } from "./key-folder";
import { revocationListUrl } from "./revocation-list-url";

const plans = {
  root: { name: "Zhice TEST Root CA", profile: "root", years: 20 },
  person: { name: "Zhice TEST Person CA", profile: "authority", years: 15 },
  enterprise: { name: "Zhice TEST Enterprise CA", profile: "authority", years: 15 },
  tsa: { name: "Zhice TEST TSA", profile: "timestamp", years: 10 },
} as const satisfies Record<AuthorityName, { name: string; profile: CertificateProfile; years: number }>;

function yearsAfter(instant: Date, years: number): Date {
  const end = new Date(instant);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end;
}

/** Makes the keys and certificates of a TEST hierarchy: a root, two issuing authorities and a timestamp authority. */
export function makeHierarchy({ publicUrl, at }: { publicUrl: string; at: Date }): HierarchyKeys {
  const make = (authority: AuthorityName, above?: Issuer): CertifiedKey & Issuer => {
    const { name, profile, years } = plans[authority];
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { der } = certify({
      profile,
      subject: [
        ["country", "CN"],
        ["organization", "Zhice"],
        ["commonName", name],
      ],
      publicKey: publicKey.export({ type: "spki", format: "der" }),
      issuer: above ?? { privateKey },
      ...(above && { revocationList: revocationListUrl(publicUrl, "root") }),
      notBefore: at,
      notAfter: yearsAfter(at, years),
    });
    const pkcs8 = new Uint8Array(privateKey.export({ type: "pkcs8", format: "der" }));
    return { privateKey, pkcs8, certificate: der };
  };
  const root = make("root");
  return {
    root,
    person: make("person", root),
    enterprise: make("enterprise", root),
    tsa: make("tsa", root),
  };
}
