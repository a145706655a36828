import "server-only";
import {
  encodeBitString,
  encodeElement,
  encodeGeneralizedTime,
  encodeInteger,
  encodeOctetString,
  encodeOid,
  encodeSequence,
  encodeUtf8String,
} from "../der";
import type { Sm2Signer } from "./ports";
import { sm3WithSm2 } from "./sm2-key";

/** Version of the seal's structures (GB/T 38540-2020). */
export const sealVersion = 4;
const vendor = "ZHICETEST";
const sealType = 1;
const listsCertificates = 1;
const maxPictureSize = 64 * 1024;

/** A seal to be made. */
export interface SealDraft {
  /** Its number, printable ASCII. */
  id: string;
  name: string;
  /** Certificate of the key that will seal with it, DER. */
  signerCertificate: Uint8Array;
  /** PNG with a transparent ground. */
  picture: Uint8Array;
  widthMm: number;
  heightMm: number;
  /** From here the seal holds; also when it was made. */
  validFrom: Date;
  validTo: Date;
}

/** Encodes an IA5String; throws on anything but printable ASCII. */
export function encodeIa5String(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new Error(`${text} is not printable ASCII`);
  return encodeElement(0x16, new TextEncoder().encode(text));
}

/** Encodes a whole number from 0 to 65535. */
export function encodeSmallInteger(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff) throw new Error(`${value} is no small number`);
  return encodeInteger(Uint8Array.of(value >> 8, value & 0xff));
}

function encodeInfo(draft: SealDraft): Uint8Array {
  const { id, name, signerCertificate, picture, validFrom, validTo } = draft;
  return encodeSequence(
    encodeSequence(encodeIa5String("ES"), encodeSmallInteger(sealVersion), encodeIa5String(vendor)),
    encodeIa5String(id),
    encodeSequence(
      encodeSmallInteger(sealType),
      encodeUtf8String(name),
      encodeSmallInteger(listsCertificates),
      encodeSequence(encodeOctetString(signerCertificate)),
      encodeGeneralizedTime(validFrom),
      encodeGeneralizedTime(validFrom),
      encodeGeneralizedTime(validTo),
    ),
    encodeSequence(
      encodeIa5String("PNG"),
      encodeOctetString(picture),
      encodeSmallInteger(draft.widthMm),
      encodeSmallInteger(draft.heightMm),
    ),
  );
}

/** Makes a seal (SESeal of GB/T 38540-2020, DER): the maker signs the seal's information alone. */
export async function makeSeal(draft: SealDraft, maker: Sm2Signer): Promise<Uint8Array> {
  if (draft.validTo <= draft.validFrom) throw new Error("A seal must end after it begins");
  if (draft.picture.length >= maxPictureSize) throw new Error("The picture of a seal is too large");
  if (Buffer.from(draft.picture.subarray(0, 4)).toString("latin1") !== "\x89PNG")
    throw new Error("The picture of a seal is a PNG");
  const info = encodeInfo(draft);
  return encodeSequence(
    info,
    encodeOctetString(maker.certificate),
    encodeOid(sm3WithSm2),
    encodeBitString(await maker.sign(info)),
  );
}
