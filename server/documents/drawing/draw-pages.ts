import "server-only";
import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName, type PDFRef } from "pdf-lib";
import type { DocumentLayout } from "@/lib/documents/signature-fields";
import type { Face } from "@/server/documents/fonts/faces";
import type { FontChain } from "@/server/documents/fonts/font-chain";
import { contentStream, type EmbeddedFace, type Palette } from "./content-stream";
import type { PageLayout } from "./marks";
import { a4 } from "./paper";
import { addSignatureFields } from "./signature-areas";

/** A document that is laid out and only has to be written. */
export interface Drawing extends PageLayout {
  /** Which empty signature fields it gets. */
  fields: DocumentLayout;
  title: string;
  author: string;
  /** All that its pages say; with the time it makes the file's identifier. */
  content: object;
  chain: FontChain;
  /** JPEGs by their names in the resources; each is demanded when a page shows it. */
  images: Readonly<Record<string, Uint8Array | undefined>>;
  at: Date;
}

/** Writes laid out pages as a PDF with empty signature fields; the same drawing gives the same bytes. */
export async function drawPages(drawing: Drawing): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const digest = createHash("sha256")
    .update(JSON.stringify([drawing.content, drawing.at]))
    .digest("hex");
  describe(document, drawing, digest);
  const { palette, resources } = await embed(document, drawing, digest);
  const pages = drawing.pages.map((marks) => {
    const page = document.addPage([a4.width, a4.height]);
    page.node.set(PDFName.of("Resources"), resources);
    const stream = document.context.flateStream(contentStream(marks, palette));
    page.node.set(PDFName.of("Contents"), document.context.register(stream));
    return page.ref;
  });
  addSignatureFields(document, pages, drawing);
  const drawn = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return withLastNewline(drawn);
}

function describe(document: PDFDocument, { title, author, at }: Drawing, digest: string): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setLanguage("zh-CN");
  document.setCreationDate(at);
  document.setModificationDate(at);
  const id = PDFHexString.of(digest.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
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

async function embedFaces(
  document: PDFDocument,
  faces: ReadonlySet<Face>,
  digest: string,
): Promise<ReadonlyMap<Face, EmbeddedFace>> {
  const parsed = new Map([...faces].map((face) => [face.bytes, face.font]));
  document.registerFontkit({ create: (bytes) => parsed.get(bytes) ?? null });
  const embedded = new Map<Face, EmbeddedFace>();
  for (const face of faces) {
    const customName = `${subsetTag(digest, embedded.size)}+${face.font.postscriptName}`;
    const font = await document.embedFont(face.bytes, { subset: true, customName });
    embedded.set(face, { name: `F${embedded.size + 1}`, font });
  }
  return embedded;
}

/** Gives the six letters that mark a font as a subset (ISO 32000-1, 9.6.4), others for every subset of every document. */
function subsetTag(digest: string, index: number): string {
  const letters = Buffer.from(digest, "hex").subarray(index, index + 6);
  return [...letters].map((byte) => String.fromCharCode(0x41 + (byte % 26))).join("");
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

/** Ends the file with a newline: the next revision begins on a line of its own, and a strict reader asks for it. */
function withLastNewline(file: Uint8Array): Uint8Array {
  const ended = new Uint8Array(file.length + 1);
  ended.set(file);
  ended[file.length] = 0x0a;
  return ended;
}
