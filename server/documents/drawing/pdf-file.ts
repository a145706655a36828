import "server-only";
import { PDFDocument, type PDFFont, PDFHexString } from "pdf-lib";
import type { Face } from "@/server/documents/fonts/faces";

/** A face as a document carries it: under this name in the resources, with this encoder. */
export interface EmbeddedFace {
  name: string;
  font: PDFFont;
}

/** What a PDF says about itself. */
export interface PdfInfo {
  title: string;
  author: string;
  at: Date;
}

/** Begins a PDF whose identifier is `digest` (SHA-256 in hex of all that it will say): the same content gives the same bytes. */
export async function beginPdf({ title, author, at }: PdfInfo, digest: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setLanguage("zh-CN");
  document.setCreationDate(at);
  document.setModificationDate(at);
  const id = PDFHexString.of(digest.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document;
}

/** Embeds what a document needs of each face, as they were parsed once for the process. */
export async function embedFaces(
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

/** Writes a PDF plainly, for revisions to be added: no object streams, and a newline at the end, on which the next begins. */
export async function writePdf(document: PDFDocument): Promise<Uint8Array> {
  const file = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const ended = new Uint8Array(file.length + 1);
  ended.set(file);
  ended[file.length] = 0x0a;
  return ended;
}

/** Gives the six letters that mark a font as a subset (ISO 32000-1, 9.6.4), others for every subset of every document. */
function subsetTag(digest: string, index: number): string {
  const letters = Buffer.from(digest, "hex").subarray(index, index + 6);
  return [...letters].map((byte) => String.fromCharCode(0x41 + (byte % 26))).join("");
}
