import { DerReader, serialOf, smallIntegerOf, timeOf } from "../der/der-reader";
import { type DerElement, DerError, readDer, tags } from "../der/read-der";
import { oids } from "../oids";
import { insistOnSameAlgorithm, readSigned, type Signed } from "./certificate";
import { readAuthorityKeyIdentifier, readExtensions, unknownCritical } from "./extensions";

/** A certificate revocation list; `revoked` tells by serial number since when a certificate is not to be trusted. */
export interface RevocationList extends Signed {
  der: Uint8Array;
  issuer: Uint8Array;
  thisUpdate: Date;
  nextUpdate: Date;
  revoked: ReadonlyMap<string, Date>;
  authorityKeyIdentifier: Uint8Array | undefined;
  unknownCritical: readonly string[];
}

/** Reads one complete CRL of version 2 with nextUpdate that fills the bytes; throws `DerError` for everything else. */
export function readRevocationList(der: Uint8Array): RevocationList {
  const element = readDer(der);
  const { tbs, signed } = readSigned(element, "CRL");
  const reader = new DerReader(tbs, "CRL body");
  if (smallIntegerOf(reader.next(tags.integer)) !== 1) throw new DerError("schema", "CRL version");
  insistOnSameAlgorithm(reader.next(tags.sequence), element);
  const issuer = reader.next(tags.sequence);
  const thisUpdate = nextTime(reader);
  const nextUpdate = nextTime(reader);
  const entries = reader.optional(tags.sequence)?.children ?? [];
  const list = reader.next(0xa0).children;
  reader.end();
  const [extensionList, ...more] = list;
  if (extensionList === undefined || more.length > 0) throw new DerError("schema", "CRL extensions");
  const extensions = readExtensions(extensionList);
  return {
    ...signed,
    der: element.bytes,
    issuer: issuer.bytes,
    thisUpdate,
    nextUpdate,
    revoked: readEntries(entries),
    authorityKeyIdentifier: readAuthorityKeyIdentifier(extensions),
    unknownCritical: unknownCritical(extensions, [oids.authorityKeyIdentifier, oids.crlNumber]),
  };
}

function nextTime(reader: DerReader): Date {
  const time = reader.optional(tags.utcTime) ?? reader.next(tags.generalizedTime);
  return timeOf(time);
}

function readEntries(entries: readonly DerElement[]): ReadonlyMap<string, Date> {
  const revoked = new Map<string, Date>();
  for (const entry of entries) {
    const reader = new DerReader(entry, "CRL entry");
    const serial = serialOf(reader.next(tags.integer));
    const revokedAt = nextTime(reader);
    const extensionList = reader.optional(tags.sequence);
    reader.end();
    if (revoked.has(serial)) throw new DerError("schema", "CRL entry twice");
    revoked.set(serial, distrustedSince(revokedAt, extensionList));
  }
  return revoked;
}

/** A key that was known to be lost before it was revoked is not to be trusted from that earlier time on. */
function distrustedSince(revokedAt: Date, extensionList: DerElement | undefined): Date {
  if (extensionList === undefined) return revokedAt;
  const extensions = readExtensions(extensionList);
  if (unknownCritical(extensions, [oids.reasonCode, oids.invalidityDate]).length > 0) {
    throw new DerError("schema", "CRL entry extension");
  }
  const invalidity = extensions.get(oids.invalidityDate);
  if (invalidity === undefined) return revokedAt;
  const lostAt = timeOf(invalidity.value);
  return lostAt < revokedAt ? lostAt : revokedAt;
}
