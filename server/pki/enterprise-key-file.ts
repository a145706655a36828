import "server-only";
import { webcrypto } from "node:crypto";
import { BmpString, OctetString } from "asn1js";
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from "pkijs";
import type { CertificateAuthority, EnterpriseRequest, IssuedCertificate } from "./ports";

const p256 = { name: "ECDSA", namedCurve: "P-256" } as const;

const oids = {
  keyBag: "1.2.840.113549.1.12.10.1.2",
  certBag: "1.2.840.113549.1.12.10.1.3",
  friendlyName: "1.2.840.113549.1.9.20",
  localKeyId: "1.2.840.113549.1.9.21",
} as const;

/** Iterations of PBKDF2 and of the MAC; a key file is made rarely and guessed at offline. */
const iterationCount = 100_000;

/** What a key file is made of; the password is the holder's alone and kept nowhere. */
export interface KeyFileRequest extends Omit<EnterpriseRequest, "publicKey"> {
  password: string;
  authority: CertificateAuthority;
}

/** Makes an enterprise's P-256 key, has it certified and packs both as PKCS#12 (PBES2 with AES-256, MAC with SHA-256). */
export async function makeEnterpriseKeyFile({
  password,
  authority,
  ...request
}: KeyFileRequest): Promise<{ p12: Uint8Array; certificate: IssuedCertificate }> {
  const { subtle } = webcrypto;
  const keys = await subtle.generateKey(p256, true, ["sign", "verify"]);
  const publicKey = new Uint8Array(await subtle.exportKey("spki", keys.publicKey));
  const certificate = await authority.issueEnterprise({ ...request, publicKey });
  const p12 = await pack({
    pkcs8: await subtle.exportKey("pkcs8", keys.privateKey),
    certificates: [certificate.der, ...authority.chainOf("enterprise")],
    friendlyName: request.companyName,
    password: new TextEncoder().encode(password).buffer,
  });
  return { p12, certificate };
}

interface Contents {
  pkcs8: ArrayBuffer;
  certificates: readonly Uint8Array[];
  friendlyName: string;
  /** UTF-8. */
  password: ArrayBuffer;
}

async function pack({ pkcs8, certificates, friendlyName, password }: Contents): Promise<Uint8Array> {
  const secrecy = {
    password,
    contentEncryptionAlgorithm: { name: "AES-CBC", length: 256, iv: new Uint8Array(16) } as const, // the library draws its own iv
    hmacHashAlgorithm: "SHA-256",
    iterationCount,
  };
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) });
  await keyBag.makeInternalValues(secrecy);
  const key = new SafeBag({
    bagId: oids.keyBag,
    bagValue: keyBag,
    bagAttributes: bagAttributes(friendlyName),
  });
  const safes = [
    { privacyMode: 0, value: new SafeContents({ safeBags: [key] }) }, // the key is encrypted in its bag
    { privacyMode: 1, value: new SafeContents({ safeBags: certificateBags(certificates, friendlyName) }) },
  ];
  const authenticatedSafe = new AuthenticatedSafe({ parsedValue: { safeContents: safes } });
  await authenticatedSafe.makeInternalValues({ safeContents: [{}, secrecy] });
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } });
  await pfx.makeInternalValues({
    password,
    iterations: iterationCount,
    pbkdf2HashAlgorithm: "SHA-256",
    hmacHashAlgorithm: "SHA-256",
  });
  return new Uint8Array(pfx.toSchema().toBER(false));
}

/** Packs the certificates; the first is the key's own and marked as such. */
function certificateBags(certificates: readonly Uint8Array[], friendlyName: string): SafeBag[] {
  return certificates.map(
    (der, index) =>
      new SafeBag({
        bagId: oids.certBag,
        bagValue: new CertBag({ parsedValue: Certificate.fromBER(new Uint8Array(der)) }),
        ...(index === 0 && { bagAttributes: bagAttributes(friendlyName) }),
      }),
  );
}

/** Marks what belongs together: a name that key stores show, and an id. */
const bagAttributes = (friendlyName: string) => [
  new Attribute({ type: oids.friendlyName, values: [new BmpString({ value: friendlyName })] }),
  new Attribute({ type: oids.localKeyId, values: [new OctetString({ valueHex: Uint8Array.of(1).buffer })] }),
];
