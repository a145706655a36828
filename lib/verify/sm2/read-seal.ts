import { DerReader, oidOf, smallIntegerOf, timeOf, wholeBitsOf } from "../der/der-reader";
import { type DerElement, DerError, readDer, tags } from "../der/read-der";

/** An electronic seal (SESeal of GB/T 38540-2020) as it was read. */
export interface Seal {
  der: Uint8Array;
  /** SES_SealInfo: what the maker signs. */
  info: Uint8Array;
  version: number;
  id: string;
  name: string;
  /** The certificates (DER) whose keys may seal with it. */
  signers: readonly Uint8Array[];
  createdAt: Date;
  validFrom: Date;
  validTo: Date;
  picture: { format: string; data: Uint8Array; width: number; height: number };
  /** Certificate of the maker, DER. */
  maker: Uint8Array;
  algorithm: string;
  signature: Uint8Array;
}

/** A sealing (SES_Signature of GB/T 38540-2020) as it was read. */
export interface Sealing {
  /** TBS_Sign: what the signer signs. */
  body: Uint8Array;
  version: number;
  seal: Seal;
  at: Date;
  dataHash: Uint8Array;
  /** Path of the file whose digest was sealed. */
  path: string;
  /** Certificate of the signer, DER. */
  signer: Uint8Array;
  algorithm: string;
  signature: Uint8Array;
}

const ia5String = 0x16;
const listsCertificates = 1;

const textOf = ({ content }: DerElement) => new TextDecoder().decode(content);

/** Reads a sealing that fills the bytes, without optional parts (time stamp, extensions); throws DerError for everything else. */
export function readSealing(der: Uint8Array): Sealing {
  const reader = new DerReader(readDer(der), "sealing");
  const body = reader.next(tags.sequence);
  const signer = reader.next(tags.octetString).content;
  const algorithm = oidOf(reader.next(tags.oid));
  const signature = wholeBitsOf(reader.next(tags.bitString));
  reader.end();
  return { body: body.bytes, ...readBody(body), signer, algorithm, signature };
}

function readBody(body: DerElement): Pick<Sealing, "version" | "seal" | "at" | "dataHash" | "path"> {
  const reader = new DerReader(body, "sealed body");
  const version = smallIntegerOf(reader.next(tags.integer));
  const seal = sealOf(reader.next(tags.sequence));
  const at = timeOf(reader.next(tags.generalizedTime));
  const dataHash = wholeBitsOf(reader.next(tags.bitString));
  const path = textOf(reader.next(ia5String));
  reader.end();
  return { version, seal, at, dataHash, path };
}

function sealOf(element: DerElement): Seal {
  const reader = new DerReader(element, "seal");
  const info = reader.next(tags.sequence);
  const maker = reader.next(tags.octetString).content;
  const algorithm = oidOf(reader.next(tags.oid));
  const signature = wholeBitsOf(reader.next(tags.bitString));
  reader.end();
  return { der: element.bytes, info: info.bytes, ...readInfo(info), maker, algorithm, signature };
}

function readInfo(info: DerElement): Omit<Seal, "der" | "info" | "maker" | "algorithm" | "signature"> {
  const reader = new DerReader(info, "seal information");
  const version = readHeader(reader.next(tags.sequence));
  const id = textOf(reader.next(ia5String));
  const properties = readProperties(reader.next(tags.sequence));
  const picture = readPicture(reader.next(tags.sequence));
  reader.end();
  return { version, id, ...properties, picture };
}

function readHeader(header: DerElement): number {
  const reader = new DerReader(header, "seal header");
  const mark = textOf(reader.next(ia5String));
  const version = smallIntegerOf(reader.next(tags.integer));
  reader.next(ia5String);
  reader.end();
  if (mark !== "ES") throw new DerError("schema", "seal header");
  return version;
}

function readProperties(
  element: DerElement,
): Pick<Seal, "name" | "signers" | "createdAt" | "validFrom" | "validTo"> {
  const reader = new DerReader(element, "seal properties");
  smallIntegerOf(reader.next(tags.integer));
  const name = textOf(reader.next(tags.utf8String));
  const listType = smallIntegerOf(reader.next(tags.integer));
  const list = reader.next(tags.sequence);
  const createdAt = timeOf(reader.next(tags.generalizedTime));
  const validFrom = timeOf(reader.next(tags.generalizedTime));
  const validTo = timeOf(reader.next(tags.generalizedTime));
  reader.end();
  if (listType !== listsCertificates || list.children.some(({ tag }) => tag !== tags.octetString))
    throw new DerError("schema", "list of signers");
  return { name, signers: list.children.map(({ content }) => content), createdAt, validFrom, validTo };
}

function readPicture(element: DerElement): Seal["picture"] {
  const reader = new DerReader(element, "seal picture");
  const format = textOf(reader.next(ia5String));
  const data = reader.next(tags.octetString).content;
  const width = smallIntegerOf(reader.next(tags.integer));
  const height = smallIntegerOf(reader.next(tags.integer));
  reader.end();
  return { format, data, width, height };
}
