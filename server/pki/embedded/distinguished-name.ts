import { encodeOid, encodePrintableString, encodeSequence, encodeSet, encodeUtf8String } from "../der";

const attributes = {
  commonName: { oid: "2.5.4.3", encode: encodeUtf8String },
  serialNumber: { oid: "2.5.4.5", encode: encodePrintableString },
  country: { oid: "2.5.4.6", encode: encodePrintableString },
  organization: { oid: "2.5.4.10", encode: encodeUtf8String },
  organizationalUnit: { oid: "2.5.4.11", encode: encodeUtf8String },
} as const;

/** A distinguished name's parts in the order in which they are written. */
export type NameParts = readonly (readonly [keyof typeof attributes, string])[];

/** Encodes a distinguished name; throws when a part is empty or not printable where it must be. */
export const encodeName = (parts: NameParts): Uint8Array =>
  encodeSequence(
    ...parts.map(([type, value]) => {
      if (value === "") throw new Error(`A name has an empty ${type}`);
      const { oid, encode } = attributes[type];
      return encodeSet(encodeSequence(encodeOid(oid), encode(value)));
    }),
  );
