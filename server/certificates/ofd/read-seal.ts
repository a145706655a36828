import "server-only";
import { DerReader, smallIntegerOf, timeOf } from "@/lib/verify/der/der-reader";
import { readDer, tags } from "@/lib/verify/der/read-der";

/** What a seal says that sealing must heed; the picture's size is in millimetres. */
export interface SealFacts {
  signers: readonly Uint8Array[];
  validFrom: Date;
  validTo: Date;
  width: number;
  height: number;
}

const ia5String = 0x16;

/** Reads a seal (SESeal of GB/T 38540-2020, DER) made for one or more certificates; throws DerError on anything else. */
export function readSeal(seal: Uint8Array): SealFacts {
  const info = new DerReader(new DerReader(readDer(seal), "seal").next(tags.sequence), "seal information");
  info.next(tags.sequence);
  info.next(ia5String);
  const properties = new DerReader(info.next(tags.sequence), "seal properties");
  properties.next(tags.integer);
  properties.next(tags.utf8String);
  properties.next(tags.integer);
  const signers = properties.next(tags.sequence).children.map(({ content }) => content);
  properties.next(tags.generalizedTime);
  const validFrom = timeOf(properties.next(tags.generalizedTime));
  const validTo = timeOf(properties.next(tags.generalizedTime));
  const picture = new DerReader(info.next(tags.sequence), "seal picture");
  picture.next(ia5String);
  picture.next(tags.octetString);
  const width = smallIntegerOf(picture.next(tags.integer));
  const height = smallIntegerOf(picture.next(tags.integer));
  return { signers, validFrom, validTo, width, height };
}
