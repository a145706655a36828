import "server-only";
import { createHash } from "node:crypto";
import { type PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import { copyRemark } from "@/lib/documents/certificate-values";
import { beginPdf, embedFaces, type PdfInfo, writePdf } from "@/server/documents/drawing/pdf-file";
import { addSignatureFields } from "@/server/documents/drawing/signature-areas";
import type { Face } from "@/server/documents/fonts/faces";
import { type FontChain, fontChainFor } from "@/server/documents/fonts/font-chain";
import type { ImageElement, LayoutPage } from "../layout/model";
import { ink, typesetter } from "../layout/typography";
import { type Palette, pageContent, pictureName, points } from "./content";

/** The pictures of a certificate: photo and signature as JPEG, the code as PNG. */
export type CertificateImages = Readonly<Partial<Record<ImageElement["image"], Uint8Array>>>;

/**
 * Draws a certificate as a PDF for people without a reader of OFD, with the remark that it is a copy and the empty fields of
 * the registry's seal and the timestamp; the same input gives the same bytes. Throws when a picture that it shows is missing.
 */
export async function drawCertificatePdf(
  page: LayoutPage,
  images: CertificateImages,
  info: PdfInfo,
): Promise<Uint8Array> {
  const chain = await fontChainFor(`${copyRemark}${textsOf(page).join("")}`);
  const drawn = withRemark(page, chain);
  const digest = digestOf(drawn, images, info);
  const document = await beginPdf(info, digest);
  const faces = await embedFaces(document, facesOf(drawn, chain), digest);
  const pictures = await embedPictures(document, drawn, images);
  const sheet = document.addPage([page.width * points, page.height * points]);
  const fonts = Object.fromEntries([...faces.values()].map(({ name, font }) => [name, font.ref]));
  const resources = document.context.obj({ Font: fonts, XObject: pictures });
  const palette: Palette = { chain, faces };
  const content = document.context.flateStream(pageContent(drawn, palette));
  sheet.node.set(PDFName.of("Resources"), document.context.register(resources));
  sheet.node.set(PDFName.of("Contents"), document.context.register(content));
  addSignatureFields(document, [sheet.ref], {
    fields: "official",
    areas: [{ party: "registry", page: 0, area: sealArea(page) }],
  });
  return writePdf(document);
}

function textsOf({ elements }: LayoutPage): string[] {
  return elements.flatMap((element) => (element.kind === "text" ? [element.text] : []));
}

/** Sets the remark on the foot of the sheet, below the frame. */
function withRemark(page: LayoutPage, chain: FontChain): LayoutPage {
  const face = { size: 2.7, style: "sans", colour: ink.quiet, most: page.width - 24 } as const;
  const remark = typesetter(chain).centred(copyRemark, { x: page.width / 2, y: page.height - 4.6 }, face);
  return { ...page, elements: [...page.elements, remark] };
}

function digestOf(page: LayoutPage, images: CertificateImages, info: PdfInfo): string {
  const pictures = Object.entries(images).map(([name, bytes]) => [
    name,
    createHash("sha256").update(bytes).digest("hex"),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([page, pictures, info]))
    .digest("hex");
}

function facesOf({ elements }: LayoutPage, chain: FontChain): Set<Face> {
  const faces = new Set<Face>();
  for (const element of elements)
    if (element.kind === "text")
      for (const { face } of chain.runsOf(element.text, element.style)) faces.add(face);
  return faces;
}

async function embedPictures(
  document: PDFDocument,
  { elements }: LayoutPage,
  images: CertificateImages,
): Promise<Record<string, PDFRef>> {
  const named: Record<string, PDFRef> = {};
  for (const element of elements) {
    if (element.kind !== "image") continue;
    const bytes = images[element.image];
    if (!bytes) throw new Error(`the certificate shows its ${element.image} and none is given`);
    const picture = await (element.image === "qr" ? document.embedPng(bytes) : document.embedJpg(bytes));
    named[pictureName(element.image)] = picture.ref;
  }
  return named;
}

function sealArea({ height, seal }: LayoutPage) {
  return {
    x: seal.x * points,
    y: (height - seal.y - seal.height) * points,
    width: seal.width * points,
    height: seal.height * points,
  };
}
