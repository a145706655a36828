import { generateKeyPairSync } from "node:crypto";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { embeddedCertificateAuthority } from "@/server/pki/embedded/certificate-authority";
import type { HierarchyKeys } from "@/server/pki/embedded/key-folder";
import { makeHierarchy } from "@/server/pki/embedded/make-hierarchy";
import { embeddedTimestampAuthority } from "@/server/pki/embedded/timestamp-authority";
import { keySigner } from "@/server/pki/key-signer";
import type { CertificateAuthority, TimestampAuthority } from "@/server/pki/ports";
import type { Signer } from "@/server/signing/ports";

/** The instants of a sample ceremony, in their order. */
export const moments = {
  made: new Date("2026-11-01T00:00:00Z"),
  applicant: new Date("2026-11-20T06:00:00Z"),
  employer: new Date("2026-11-20T07:00:00Z"),
  registry: new Date("2026-11-20T07:00:00Z"),
  finished: new Date("2026-11-20T07:00:05Z"),
  now: new Date("2026-11-20T08:00:00Z"),
  expiry: new Date("2028-11-01T00:00:00Z"),
} as const;

/** The subjects of the sample's parties. */
export const parties = {
  applicant: { commonName: "张䶮喆", serialNumber: "PERSON-0001" },
  employer: { commonName: "上海某某建设工程有限公司", serialNumber: "91310000132221234X" },
  registry: { commonName: "上海市住房和城乡建设管理委员会", serialNumber: "11310000DEM00033XL" },
} as const;

/** A hierarchy with a person and an enterprise that sign, and its revocation lists of the time of signing. */
export interface World {
  keys: HierarchyKeys;
  authority: CertificateAuthority;
  timestamps: TimestampAuthority;
  person: Signer;
  enterprise: Signer;
  revocationLists: readonly Uint8Array[];
}

/** A key that certificates can be asked for. */
export interface KeyMaterial {
  pkcs8: Uint8Array;
  spki: Uint8Array;
}

/** Makes a key: P-256, or RSA of 2048 bits. */
export function makeKey(type: "ec" | "rsa" = "ec"): KeyMaterial {
  const { privateKey, publicKey } =
    type === "ec"
      ? generateKeyPairSync("ec", { namedCurve: "P-256" })
      : generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    pkcs8: new Uint8Array(privateKey.export({ type: "pkcs8", format: "der" })),
    spki: new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
  };
}

/** Makes a world; two worlds have the same names and different keys. */
export async function makeWorld(): Promise<World> {
  const keys = await makeHierarchy({ publicUrl: "https://zhice.example", at: moments.made });
  const authority = await embeddedCertificateAuthority(keys, "https://zhice.example");
  return {
    keys,
    authority,
    timestamps: embeddedTimestampAuthority(keys.tsa),
    person: await personSigner(authority),
    enterprise: await enterpriseSigner(authority),
    revocationLists: await revocationListsOf(authority),
  };
}

/** Issues a person's certificate and gives its signer; the sample's applicant when nothing else is said. */
export async function personSigner(
  authority: CertificateAuthority,
  special: { validFrom?: Date; validTo?: Date } = {},
): Promise<Signer> {
  const key = makeKey();
  const issued = await authority.issuePerson({
    name: parties.applicant.commonName,
    subjectId: parties.applicant.serialNumber,
    publicKey: key.spki,
    validFrom: moments.made,
    validTo: moments.expiry,
    ...special,
  });
  return keySigner(key.pkcs8, { certificate: issued.der, chain: authority.chainOf("person") });
}

/** Issues a registry's certificate and gives its signer; of the sample's registry when nothing else is said. */
export function registrySigner(
  authority: CertificateAuthority,
  subject: { commonName: string; serialNumber: string } = parties.registry,
): Promise<Signer> {
  return enterpriseSigner(authority, subject, "ec");
}

async function enterpriseSigner(
  authority: CertificateAuthority,
  subject: { commonName: string; serialNumber: string } = parties.employer,
  type: "ec" | "rsa" = "rsa",
): Promise<Signer> {
  const key = makeKey(type);
  const issued = await authority.issueEnterprise({
    companyName: subject.commonName,
    creditCode: subject.serialNumber,
    publicKey: key.spki,
    validFrom: moments.made,
    validTo: moments.expiry,
  });
  return keySigner(key.pkcs8, { certificate: issued.der, chain: authority.chainOf("enterprise") });
}

/** Signs the lists of the three issuing authorities; in force around the ceremony when nothing else is said. */
export function revocationListsOf(
  authority: CertificateAuthority,
  special: {
    thisUpdate?: Date;
    nextUpdate?: Date;
    revoked?: readonly { serial: string; revokedAt: Date }[];
  } = {},
): Promise<readonly Uint8Array[]> {
  const request = {
    revoked: [],
    number: 1,
    thisUpdate: new Date("2026-11-20T00:00:00Z"),
    nextUpdate: new Date("2026-11-27T00:00:00Z"),
    ...special,
  };
  return Promise.all(
    (["root", "person", "enterprise"] as const).map((name) =>
      authority.revocationList({ ...request, authority: name }),
    ),
  );
}

/** The policy for a form at one of its steps: signed by the applicant, by both, or finished. */
export function policyFor(world: World, step: "applicant" | "employer" | "finished"): VerifyPolicy {
  const expected = [
    { field: "sig_applicant", subject: parties.applicant },
    { field: "sig_employer", subject: parties.employer },
  ] as const;
  return {
    profile: "embedded",
    roots: world.authority.roots().map(({ der }) => der),
    expected: step === "applicant" ? expected.slice(0, 1) : expected,
    documentTimestamp: step === "finished",
    revocation: step === "finished" ? [] : world.revocationLists,
    at: moments.now,
  };
}
