import "server-only";
import { createHash } from "node:crypto";
import { type PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import type { DocumentLayout } from "@/lib/documents/signature-fields";
import type { Face } from "@/server/documents/fonts/faces";
import type { FontChain } from "@/server/documents/fonts/font-chain";
import { contentStream, type Palette } from "./content-stream";
import type { PageLayout } from "./marks";
import { a4 } from "./paper";
import { beginPdf, embedFaces, type PdfInfo, writePdf } from "./pdf-file";
import { addSignatureFields } from "./signature-areas";

/** A document that is laid out and only has to be written. */
export interface Drawing extends PageLayout, PdfInfo {
  /** Which empty signature fields it gets; "none" where nobody signs. */
  fields: DocumentLayout | "none";
  /** All that its pages say; with the time it makes the file's identifier. */
  content: object;
  chain: FontChain;
  /** JPEGs by their names in the resources; each is demanded when a page shows it. */
  images: Readonly<Record<string, Uint8Array | undefined>>;
}

/** Writes laid out pages as a PDF with empty signature fields; the same drawing gives the same bytes. */
export async function drawPages(drawing: Drawing): Promise<Uint8Array> {
  const digest = createHash("sha256")
    .update(JSON.stringify([drawing.content, drawing.at]))
    .digest("hex");
  const document = await beginPdf(drawing, digest);
  const { palette, resources } = await embed(document, drawing, digest);
  const pages = drawing.pages.map((marks) => {
    const page = document.addPage([a4.width, a4.height]);
    page.node.set(PDFName.of("Resources"), resources);
    const stream = document.context.flateStream(contentStream(marks, palette));
    page.node.set(PDFName.of("Contents"), document.context.register(stream));
    return page.ref;
  });
  const { fields, areas } = drawing;
  if (fields !== "none") addSignatureFields(document, pages, { fields, areas });
  return writePdf(document);
}

/** Puts the faces and images of a layout into the document, under one dictionary of resources for all pages. */
async function embed(
  document: PDFDocument,
  { pages, chain, images }: Drawing,
  digest: string,
): Promise<{ palette: Palette; resources: PDFRef }> {
  const faces = await embedFaces(document, facesOf(pages, chain), digest);
  const pictures = new Map<string, { width: number; height: number }>();
  const named: Record<string, PDFRef> = {};
  for (const name of imagesOn(pages)) {
    const bytes = images[name];
    if (!bytes) throw new Error(`the document shows an image ${name} and none is given`);
    const image = await document.embedJpg(bytes);
    pictures.set(name, image);
    named[name] = image.ref;
  }
  const fonts = Object.fromEntries([...faces.values()].map(({ name, font }) => [name, font.ref]));
  return {
    palette: { chain, faces, images: pictures },
    resources: document.context.register(document.context.obj({ Font: fonts, XObject: named })),
  };
}

function facesOf(pages: Drawing["pages"], chain: FontChain): Set<Face> {
  const faces = new Set<Face>();
  for (const mark of pages.flat())
    if (mark.kind === "text") for (const { face } of chain.runsOf(mark.text, mark.style)) faces.add(face);
  return faces;
}

function imagesOn(pages: Drawing["pages"]): Set<string> {
  return new Set(pages.flat().flatMap((mark) => (mark.kind === "image" ? [mark.name] : [])));
}
