import { createHash } from "node:crypto";

/** Computes SHA-256. */
export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** Reads hexadecimal digits. */
export const hex = (digits: string) => Buffer.from(digits.replaceAll(" ", ""), "hex");
/** Encodes one DER element of at most 255 bytes. */
export const der = (tag: number, ...parts: Uint8Array[]) => {
  const content = Buffer.concat(parts);
  return Buffer.concat([
    content.length < 128 ? Buffer.of(tag, content.length) : Buffer.of(tag, 0x81, content.length),
    content,
  ]);
};
/** Encodes a CMS attribute; its type as the content of an object identifier, in hex. */
export const attribute = (oid: string, value: Uint8Array) => der(0x30, der(0x06, hex(oid)), der(0x31, value));
const sha256Identifier = der(0x30, hex("06 09 60864801650304 0201"));
/** The contentType attribute that says data. */
export const contentType = attribute("2a864886f70d010903", hex("06 09 2a864886f70d010701"));
/** The cmsAlgorithmProtection of ECDSA with SHA-256. */
export const protection = attribute(
  "2a864886f70d010934",
  der(0x30, sha256Identifier, der(0xa1, hex("06 08 2a8648ce3d040302"))),
);
/** Encodes a messageDigest attribute. */
export const digestAttribute = (digest: Uint8Array) => attribute("2a864886f70d010904", der(0x04, digest));
/** Encodes a signing-certificate-v2 attribute that names a certificate (DER). */
export const certificateAttribute = (of: Uint8Array) =>
  attribute("2a864886f70d010910022f", der(0x30, der(0x30, der(0x30, der(0x04, sha256(of))))));

/** Encodes a SET OF, in the order that DER wants. */
export const setOf = (...members: Uint8Array[]) => der(0x31, ...members.sort(Buffer.compare));
