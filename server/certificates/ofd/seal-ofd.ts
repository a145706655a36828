import "server-only";
import { createHash } from "node:crypto";
import {
  encodeBitString,
  encodeGeneralizedTime,
  encodeOctetString,
  encodeOid,
  encodeSequence,
} from "@/server/pki/der";
import { encodeIa5String, encodeSmallInteger, sealVersion } from "@/server/pki/sm2/make-seal";
import type { AuthoritySeal } from "@/server/pki/sm2/ports";
import { sm3WithSm2 } from "@/server/pki/sm2/sm2-key";
import type { LayoutPage } from "../layout/model";
import type { OfdFiles } from "./model";
import { packOfd } from "./pack-ofd";
import { readSeal } from "./read-seal";
import { decimals, textElement, xmlFile } from "./xml";

const sm3 = "1.2.156.10197.1.401";
const folder = "Doc_0/Signs/Sign_0";
const signatureFile = `${folder}/Signature.xml`;
const provider = '<ofd:Provider ProviderName="zhice-seal" Company="TEST" Version="1.0"/>';

/** With which seal, when and where a document is sealed; `seal` is SESeal, DER, `placement` in millimetres. */
export interface Sealing extends AuthoritySeal {
  at: Date;
  placement: LayoutPage["seal"];
}

const digest = (bytes: Uint8Array): Buffer => createHash("sm3").update(bytes).digest();

/**
 * Seals the files of a document (GB/T 38540-2020) and packs them: the signature covers every file but itself, the list of
 * signatures too, so nothing can be added. Throws when the seal does not hold then, is not of the signer or of another size.
 */
export async function sealOfd(unsigned: OfdFiles, sealing: Sealing): Promise<Uint8Array> {
  checkSeal(sealing);
  const files = new Map(unsigned);
  files.set("OFD.xml", withSignatures(unsigned.get("OFD.xml")));
  files.set("Doc_0/Signs/Signatures.xml", signaturesFile());
  files.set(`${folder}/Seal.esl`, sealing.seal);
  const statement = statementFile(files, sealing);
  files.set(signatureFile, statement);
  files.set(`${folder}/SignedValue.dat`, await signedValue(statement, sealing));
  return packOfd(files);
}

function checkSeal({ seal, signer, at, placement }: Sealing): void {
  const { signers, validFrom, validTo, width, height } = readSeal(seal);
  if (!signers.some((certificate) => Buffer.compare(certificate, signer.certificate) === 0))
    throw new Error("The seal is not of the signer");
  if (at < validFrom || at > validTo) throw new Error("The seal does not hold when it is to be used");
  if (width !== placement.width || height !== placement.height)
    throw new Error(`The seal is ${width} mm wide and ${height} mm high, its place is not`);
}

/** Adds the reference to the list of signatures, which must be in the file before it is covered. */
function withSignatures(packageFile: Uint8Array | undefined): Uint8Array {
  const text = new TextDecoder().decode(packageFile);
  const end = "</ofd:DocBody>";
  if (!text.includes(end) || text.includes("<ofd:Signatures>"))
    throw new Error("The document has no OFD.xml that waits for its first signature");
  const reference = textElement("Signatures", "Doc_0/Signs/Signatures.xml");
  return new TextEncoder().encode(text.replace(end, `${reference}${end}`));
}

const signaturesFile = (): Uint8Array =>
  xmlFile(
    "Signatures",
    `<ofd:MaxSignId>1</ofd:MaxSignId><ofd:Signature ID="1" Type="Seal" BaseLoc="/${signatureFile}"/>`,
  );

const timeOf = (at: Date) => `${at.toISOString().slice(0, 19).replace(/\D/g, "")}Z`;

/** Writes Signature.xml: the digest of every file there is by now, and where the seal appears. */
function statementFile(files: OfdFiles, { at, placement }: Sealing): Uint8Array {
  const references = [...files].map(
    ([name, bytes]) =>
      `<ofd:Reference FileRef="/${name}">${textElement("CheckValue", digest(bytes).toString("base64"))}</ofd:Reference>`,
  );
  const { x, y, width, height } = placement;
  return xmlFile(
    "Signature",
    `<ofd:SignedInfo>${provider}${textElement("SignatureMethod", sm3WithSm2)}` +
      textElement("SignatureDateTime", timeOf(at)) +
      `<ofd:References CheckMethod="${sm3}">${references.join("")}</ofd:References>` +
      `<ofd:StampAnnot ID="1" PageRef="1" Boundary="${decimals(x, y, width, height)}"/>` +
      `<ofd:Seal>${textElement("BaseLoc", `/${folder}/Seal.esl`)}</ofd:Seal></ofd:SignedInfo>` +
      textElement("SignedValue", `/${folder}/SignedValue.dat`),
  );
}

/** Signs the digest of Signature.xml together with the seal and the time (SES_Signature, DER). */
async function signedValue(statement: Uint8Array, { seal, signer, at }: Sealing): Promise<Uint8Array> {
  const body = encodeSequence(
    encodeSmallInteger(sealVersion),
    seal,
    encodeGeneralizedTime(at),
    encodeBitString(digest(statement)),
    encodeIa5String(`/${signatureFile}`),
  );
  return encodeSequence(
    body,
    encodeOctetString(signer.certificate),
    encodeOid(sm3WithSm2),
    encodeBitString(await signer.sign(body)),
  );
}
