import { DerReader, smallIntegerOf, timeOf } from "../der/der-reader";
import { DerError, readDer, tags } from "../der/read-der";
import { isSha256 } from "../x509/algorithms";

/** What a time stamp says: that something with this SHA-256 existed at this time. */
export interface TimestampInfo {
  imprint: Uint8Array;
  at: Date;
  /** The GeneralName of the authority, when the stamp names it. */
  authority: Uint8Array | undefined;
}

/** Reads the TSTInfo of RFC 3161 without extensions; throws `DerError` for everything else. */
export function readTimestampInfo(bytes: Uint8Array): TimestampInfo {
  const reader = new DerReader(readDer(bytes), "TSTInfo");
  if (smallIntegerOf(reader.next(tags.integer)) !== 1) throw new DerError("schema", "TSTInfo version");
  reader.next(tags.oid);
  const imprint = new DerReader(reader.next(tags.sequence), "imprint");
  if (!isSha256(imprint.next(tags.sequence))) throw new DerError("schema", "imprint algorithm");
  const hash = imprint.next(tags.octetString).content;
  imprint.end();
  reader.next(tags.integer);
  const at = timeOf(reader.next(tags.generalizedTime));
  reader.optional(tags.sequence);
  const ordering = reader.optional(tags.boolean);
  if (ordering !== undefined && ordering.content[0] !== 0xff)
    throw new DerError("encoding", "ordering written out");
  reader.optional(tags.integer);
  const authority = reader.optional(0xa0)?.content;
  reader.end();
  return { imprint: hash, at, authority };
}
