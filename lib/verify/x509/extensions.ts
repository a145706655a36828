import { DerReader, oidOf, smallIntegerOf } from "../der/der-reader";
import { type DerElement, DerError, readDer, tags } from "../der/read-der";
import { oids } from "../oids";

/** One extension of a certificate or CRL: its value as read DER. */
export interface Extension {
  critical: boolean;
  value: DerElement;
}

/** Reads extensions into a map by object identifier; one that stands twice is refused. */
export function readExtensions(list: DerElement): ReadonlyMap<string, Extension> {
  if (list.tag !== tags.sequence || list.children.length === 0) throw new DerError("schema", "extensions");
  const extensions = new Map<string, Extension>();
  for (const element of list.children) {
    const reader = new DerReader(element, "extension");
    const oid = oidOf(reader.next(tags.oid));
    const flag = reader.optional(tags.boolean);
    const value = reader.next(tags.octetString);
    reader.end();
    if (flag !== undefined && flag.content[0] !== 0xff)
      throw new DerError("encoding", "default value written out");
    if (extensions.has(oid)) throw new DerError("schema", "extension twice");
    extensions.set(oid, { critical: flag !== undefined, value: readDer(value.content) });
  }
  return extensions;
}

/** Lists the critical extensions that are not among the known ones. */
export function unknownCritical(
  extensions: ReadonlyMap<string, Extension>,
  known: readonly string[],
): readonly string[] {
  return [...extensions]
    .filter(([oid, { critical }]) => critical && !known.includes(oid))
    .map(([oid]) => oid);
}

/** Reads basicConstraints: whether a certificate may issue others, and how long the path below it may be. */
export function readBasicConstraints(extension: Extension | undefined): {
  authority: boolean;
  pathLength: number;
} {
  if (extension === undefined) return { authority: false, pathLength: 0 };
  const reader = new DerReader(extension.value, "basicConstraints");
  const flag = reader.optional(tags.boolean);
  const length = reader.optional(tags.integer);
  reader.end();
  if (flag !== undefined && flag.content[0] !== 0xff)
    throw new DerError("encoding", "default value written out");
  if (flag === undefined && length !== undefined) throw new DerError("schema", "basicConstraints");
  if (flag !== undefined && !extension.critical)
    throw new DerError("schema", "basicConstraints not critical");
  const pathLength = length === undefined ? Number.POSITIVE_INFINITY : smallIntegerOf(length);
  return { authority: flag !== undefined, pathLength };
}

const usageBits = ["digitalSignature", "contentCommitment", "", "", "", "keyCertSign", "cRLSign"] as const;

/** What a key may be used for, as far as it matters here. */
export type KeyUsage = Exclude<(typeof usageBits)[number], "">;

/** Reads keyUsage; a certificate without it may be used for nothing. */
export function readKeyUsage(extension: Extension | undefined): ReadonlySet<KeyUsage> {
  const usages = new Set<KeyUsage>();
  if (extension === undefined) return usages;
  if (extension.value.tag !== tags.bitString) throw new DerError("schema", "keyUsage");
  const first = extension.value.content[1] ?? 0;
  usageBits.forEach((usage, bit) => {
    if (usage !== "" && (first & (0x80 >> bit)) !== 0) usages.add(usage);
  });
  return usages;
}

/** Reads extendedKeyUsage as object identifiers; undefined when a certificate has none. */
export function readExtendedKeyUsage(extension: Extension | undefined): readonly string[] | undefined {
  if (extension === undefined) return undefined;
  if (extension.value.tag !== tags.sequence || extension.value.children.length === 0) {
    throw new DerError("schema", "extendedKeyUsage");
  }
  return extension.value.children.map(oidOf);
}

/** Reads the subject's key identifier. */
export function readSubjectKeyIdentifier(extensions: ReadonlyMap<string, Extension>): Uint8Array | undefined {
  const value = extensions.get(oids.subjectKeyIdentifier)?.value;
  if (value !== undefined && value.tag !== tags.octetString)
    throw new DerError("schema", "subjectKeyIdentifier");
  return value?.content;
}

/** Reads the key identifier of the issuer. */
export function readAuthorityKeyIdentifier(
  extensions: ReadonlyMap<string, Extension>,
): Uint8Array | undefined {
  const value = extensions.get(oids.authorityKeyIdentifier)?.value;
  if (value !== undefined && value.tag !== tags.sequence)
    throw new DerError("schema", "authorityKeyIdentifier");
  return value?.children.find((part) => part.tag === 0x80)?.content;
}
