import "server-only";
import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName, type PDFRef } from "pdf-lib";
import { type FormContent, readableText } from "@/lib/documents/form-content";
import type { Face } from "@/server/documents/fonts/faces";
import { type FontChain, fontChainFor } from "@/server/documents/fonts/font-chain";
import { contentStream, type EmbeddedFace, type Palette } from "./content-stream";
import { layOutForm } from "./layout";
import { type FormLayout, type ImageRole, imageNames } from "./marks";
import { sheet } from "./sheet";
import { addSignatureFields } from "./signature-areas";

/** The JPEGs of a form, as they are stored; each is demanded when the form shows it. */
export type FormImages = { readonly [role in ImageRole]?: Uint8Array | undefined };

/**
 * Draws an application form as a PDF with three empty signature fields; the same content, images and time give the same
 * bytes. Throws UndrawableText when a character is in no font.
 */
export async function drawForm(content: FormContent, images: FormImages, at: Date): Promise<Uint8Array> {
  const chain = await fontChainFor(allText(content));
  const layout = layOutForm(content, (text, size, style) => (chain.widthOf(text, style) * size) / 1000);
  const document = await PDFDocument.create({ updateMetadata: false });
  const digest = createHash("sha256")
    .update(JSON.stringify([content, at]))
    .digest("hex");
  describe(document, content, at, digest);
  const { palette, resources } = await embed(document, layout, { chain, images, digest });
  const pages = layout.pages.map((marks) => {
    const page = document.addPage([sheet.width, sheet.height]);
    page.node.set(PDFName.of("Resources"), resources);
    const stream = document.context.flateStream(contentStream(marks, palette));
    page.node.set(PDFName.of("Contents"), document.context.register(stream));
    return page.ref;
  });
  addSignatureFields(document, pages, layout.areas);
  const drawn = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return withLastNewline(drawn);
}

function describe(document: PDFDocument, content: FormContent, at: Date, digest: string): void {
  document.setTitle(content.title, { showInWindowTitleBar: true });
  document.setAuthor(content.authority);
  document.setLanguage("zh-CN");
  document.setCreationDate(at);
  document.setModificationDate(at);
  const id = PDFHexString.of(digest.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
}

/** Puts the faces and images of a layout into the document, under one dictionary of resources for all pages. */
async function embed(
  document: PDFDocument,
  layout: FormLayout,
  { chain, images, digest }: { chain: FontChain; images: FormImages; digest: string },
): Promise<{ palette: Palette; resources: PDFRef }> {
  const faces = await embedFaces(document, facesOf(layout, chain), digest);
  const pictures: Partial<Record<ImageRole, { width: number; height: number }>> = {};
  const named: Record<string, PDFRef> = {};
  for (const role of rolesOf(layout)) {
    const bytes = images[role];
    if (!bytes) throw new Error(`the form shows a ${role} and none is given`);
    const image = await document.embedJpg(bytes);
    pictures[role] = image;
    named[imageNames[role]] = image.ref;
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

function facesOf(layout: FormLayout, chain: FontChain): Set<Face> {
  const faces = new Set<Face>();
  for (const mark of layout.pages.flat())
    if (mark.kind === "text") for (const { face } of chain.runsOf(mark.text, mark.style)) faces.add(face);
  return faces;
}

function rolesOf(layout: FormLayout): Set<ImageRole> {
  return new Set(layout.pages.flat().flatMap((mark) => (mark.kind === "image" ? [mark.role] : [])));
}

function allText(content: FormContent): string {
  const read = readableText(content).flatMap(({ label, value }) => [label, value]);
  return [content.title, ...read].join("");
}

/** Ends the file with a newline: the next revision begins on a line of its own, and a strict reader asks for it. */
function withLastNewline(file: Uint8Array): Uint8Array {
  const ended = new Uint8Array(file.length + 1);
  ended.set(file);
  ended[file.length] = 0x0a;
  return ended;
}
