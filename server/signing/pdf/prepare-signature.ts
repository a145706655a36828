import { deflateSync } from "node:zlib";
import { type DocumentParty, signatureFields } from "@/lib/documents/signature-fields";
import type { GlyphOutlines } from "../ports";
import { findPageImage } from "./find-page-image";
import { extendedObject, streamObject, textString } from "./increment";
import { writeNumber } from "./outline-path";
import { paintAppearance } from "./paint-appearance";
import {
  type NumberedDictionary,
  type PdfFile,
  readCatalog,
  readEmptyField,
  readPdf,
  sizeOf,
} from "./read-file";
import { type Prepared, reserveContents } from "./reserve-contents";
import { writePdfDate } from "./shanghai-seconds";

/** What a signature says and shows. */
export interface SignatureRequest {
  party: DocumentParty;
  /** The signer, as the certificate names it. */
  name: string;
  reason: string;
  at: Date;
  /** The lines of the appearance, the main one first. */
  lines: readonly string[];
  /** Name, in the resources of the base document's pages, of the image of the handwriting. */
  image?: string;
  outlines: GlyphOutlines;
}

/** Permits nothing after the first signature but filling the fields that are there (ISO 32000-1 12.8.2.2, P 2). */
const docMdp =
  "/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 2 /V /1.2>>>>]";

/**
 * Appends the increment with a party's signature, its value still empty; the same request gives the same bytes. The first
 * signature of a file certifies it. Throws when the field is missing or filled.
 */
export async function prepareSignature(base: Uint8Array, request: SignatureRequest): Promise<Prepared> {
  const file = readPdf(base);
  const field = readEmptyField(file, signatureFields[request.party]);
  const catalog = readCatalog(file);
  const isFirst = !catalog.dictionary.entries.has("Perms");
  const [signature, appearance] = [file.nextNumber, file.nextNumber + 1];
  const entries = [
    "/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached",
    `/M ${writePdfDate(request.at)}`,
    `/Name ${textString(request.name)}`,
    `/Reason ${textString(request.reason)}`,
    ...(isFirst ? [docMdp] : []),
  ];
  return reserveContents(file, { number: signature, entries: entries.join("\n") }, [
    await appearanceObject(file, field, appearance, request),
    extendedObject(field, { V: `${signature} 0 R`, AP: `<</N ${appearance} 0 R>>` }),
    ...(isFirst ? [extendedObject(catalog, { Perms: `<</DocMDP ${signature} 0 R>>` })] : []),
  ]);
}

async function appearanceObject(
  file: PdfFile,
  field: NumberedDictionary,
  number: number,
  { party, lines, image: imageName, outlines }: SignatureRequest,
) {
  const size = sizeOf(field);
  const image = imageName === undefined ? undefined : findPageImage(file, imageName);
  const content = paintAppearance({
    ...size,
    party,
    lines: await Promise.all(lines.map((line) => outlines(line))),
    ...(image && { image }),
  });
  const box = [0, 0, size.width, size.height].map(writeNumber).join(" ");
  const resources = image ? `<</XObject <</Ink ${image.objectNumber} 0 R>>>>` : "<<>>";
  return streamObject(
    number,
    `/Type /XObject /Subtype /Form /BBox [${box}] /Resources ${resources} /Filter /FlateDecode `,
    deflateSync(Buffer.from(content, "latin1")),
  );
}
