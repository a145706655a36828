import { DerReader, oidOf } from "../der/der-reader";
import { type DerElement, DerError, tags } from "../der/read-der";
import { oids } from "../oids";

/** The two attributes of a distinguished name by which parties are told apart; empty when absent. */
export interface PartyName {
  commonName: string;
  serialNumber: string;
}

const stringTags: readonly number[] = [tags.utf8String, tags.printableString];

/** Reads common name and serial number of a distinguished name; a name that has either twice is refused. */
export function readName(name: DerElement): PartyName {
  if (name.tag !== tags.sequence) throw new DerError("schema", "name");
  const found = new Map<string, string>();
  for (const set of name.children) {
    if (set.tag !== tags.set || set.children.length !== 1) throw new DerError("schema", "name part");
    for (const attribute of set.children) {
      const reader = new DerReader(attribute, "name attribute");
      const oid = oidOf(reader.next(tags.oid));
      const value = reader.any();
      reader.end();
      if (value === undefined || !stringTags.includes(value.tag)) throw new DerError("schema", "name value");
      if (found.has(oid) && (oid === oids.commonName || oid === oids.serialNumber)) {
        throw new DerError("schema", "name attribute twice");
      }
      found.set(oid, new TextDecoder().decode(value.content));
    }
  }
  return { commonName: found.get(oids.commonName) ?? "", serialNumber: found.get(oids.serialNumber) ?? "" };
}
