import { signatureFields } from "@/lib/documents/signature-fields";
import type { TimestampAuthority } from "@/server/pki/ports";
import { embedCms } from "./embed-cms";
import { extendedObject, type NewObject, streamObject, textObject } from "./increment";
import { readCatalog, readEmptyField, readPdf } from "./read-file";
import { reserveContents } from "./reserve-contents";

/** What lets a form be verified when its authorities are gone: every certificate and revocation list, DER. */
export interface Evidence {
  certificates: readonly Uint8Array[];
  crls: readonly Uint8Array[];
  timestampAuthority: TimestampAuthority;
  at: Date;
}

/**
 * Appends the last increment: the document security store and a timestamp over all of it (ETSI EN 319 142-1 5.4). The
 * store has no VRI: it would only repeat, by hashes of signatures, what stands in the two lists.
 */
export async function finish(signed: Uint8Array, evidence: Evidence): Promise<Uint8Array> {
  const file = readPdf(signed);
  const field = readEmptyField(file, signatureFields.timestamp);
  let next = file.nextNumber;
  const streams = (list: readonly Uint8Array[]) => distinct(list).map((der) => streamObject(next++, "", der));
  const certificates = streams(evidence.certificates);
  const crls = streams(evidence.crls);
  const [store, timestamp] = [next++, next++];
  const prepared = reserveContents(
    file,
    {
      number: timestamp,
      entries: "/Type /DocTimeStamp\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.RFC3161",
    },
    [
      ...certificates,
      ...crls,
      textObject(store, `<<\n/Type /DSS\n/Certs ${references(certificates)}\n/CRLs ${references(crls)}\n>>`),
      extendedObject(readCatalog(file), { DSS: `${store} 0 R` }),
      extendedObject(field, { V: `${timestamp} 0 R` }),
    ],
  );
  return embedCms(prepared, await evidence.timestampAuthority.stamp(prepared.sha256, evidence.at));
}

const references = (objects: readonly NewObject[]) =>
  `[${objects.map(({ number }) => `${number} 0 R`).join(" ")}]`;

/** Drops repeated byte strings: both chains end at the same root. */
function distinct(list: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(list.map((der) => [Buffer.from(der).toString("base64"), der])).values()];
}
