import "server-only";
import { createPrivateKey, X509Certificate } from "node:crypto";
import type { AuthorityName, CertificateAuthority, EnterpriseRequest, PersonRequest } from "../ports";
import { certify, type Issuer } from "./certify";
import type { NameParts } from "./distinguished-name";
import type { CertifiedKey, HierarchyKeys } from "./key-folder";
import { signRevocationList } from "./revocation-list";
import { revocationListUrl } from "./revocation-list-url";

type Signing = Exclude<AuthorityName, "tsa">;

const issuerOf = ({ pkcs8, certificate }: CertifiedKey): Issuer => ({
  privateKey: createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" }),
  certificate,
});

/** Makes the certificate authority of a TEST hierarchy; its revocation lists are published under `publicUrl`. */
export function embeddedCertificateAuthority(keys: HierarchyKeys, publicUrl: string): CertificateAuthority {
  const issuers: Record<Signing, Issuer> = {
    root: issuerOf(keys.root),
    person: issuerOf(keys.person),
    enterprise: issuerOf(keys.enterprise),
  };
  const issue = async (authority: "person" | "enterprise", subject: NameParts, request: KeyAndValidity) =>
    certify({
      profile: "signature",
      subject,
      publicKey: request.publicKey,
      issuer: issuers[authority],
      revocationList: revocationListUrl(publicUrl, authority),
      notBefore: request.validFrom,
      notAfter: request.validTo,
    });
  return {
    issuePerson: (request) => issue("person", personName(request), request),
    issueEnterprise: (request) => issue("enterprise", enterpriseName(request), request),
    revocationList: async ({ authority, ...list }) => signRevocationList(issuers[authority], list),
    chainOf: (authority) =>
      authority === "root" ? [keys.root.certificate] : [keys[authority].certificate, keys.root.certificate],
    roots: () => [{ name: commonNameOf(keys.root.certificate), der: keys.root.certificate }],
  };
}

type KeyAndValidity = Pick<PersonRequest, "publicKey" | "validFrom" | "validTo">;

const personName = ({ name, subjectId }: PersonRequest): NameParts => [
  ["country", "CN"],
  ["commonName", name],
  ["serialNumber", subjectId],
];

const enterpriseName = ({ companyName, creditCode, operator }: EnterpriseRequest): NameParts => [
  ["country", "CN"],
  ["organization", companyName],
  ...(operator === undefined ? [] : ([["organizationalUnit", operator]] as const)),
  ["commonName", companyName],
  ["serialNumber", creditCode],
];

const commonNameOf = (certificate: Uint8Array) =>
  /^CN=(.*)$/m.exec(new X509Certificate(certificate).subject)?.[1] ?? "";
