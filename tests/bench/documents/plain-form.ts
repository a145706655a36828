import { readFileSync } from "node:fs";
import path from "node:path";
import { create } from "fontkit";
import { PDFDocument, type PDFFont, type PDFImage, type PDFPage } from "pdf-lib";
import type { FormContent } from "@/lib/documents/form-content";
import type { Mark } from "@/server/documents/drawing/marks";
import { a4 } from "@/server/documents/drawing/paper";
import { addSignatureFields } from "@/server/documents/drawing/signature-areas";
import type { Style } from "@/server/documents/fonts/faces";
import { layOutForm } from "@/server/documents/form/layout";
import { imageNames } from "@/server/documents/form/marks";
import type { StoredPictures } from "./pictures";

const fontFile = (name: string) => new Uint8Array(readFileSync(path.resolve("assets/fonts", `${name}.ttf`)));
const files = { sans: fontFile("NotoSansSC-Regular"), serifBold: fontFile("NotoSerifSC-SemiBold") };

interface Kit {
  fonts: Record<Style, PDFFont>;
  images: Record<string, PDFImage>;
}

/**
 * Draws the same form as the product the way pdf-lib is used out of the box: fonts parsed for this document, and a call of
 * the library for each mark. What the product gains by its own writing is the difference.
 */
export async function drawPlainForm(content: FormContent, pictures: StoredPictures): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit({ create });
  const sans = await document.embedFont(files.sans, { subset: true });
  const serifBold = await document.embedFont(files.serifBold, { subset: true });
  const fonts = { sans, serif: sans, serifBold };
  const images = {
    [imageNames.photo]: await document.embedJpg(pictures.photo),
    [imageNames.signatureImage]: await document.embedJpg(pictures.signatureImage),
  };
  const { pages, areas } = layOutForm(content, (text, size, style) =>
    fonts[style].widthOfTextAtSize(text, size),
  );
  const drawn = pages.map((marks) => {
    const page = document.addPage([a4.width, a4.height]);
    for (const mark of marks) drawMark(page, mark, { fonts, images });
    return page.ref;
  });
  addSignatureFields(document, drawn, { fields: "form", areas });
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function drawMark(page: PDFPage, mark: Mark, { fonts, images }: Kit): void {
  if (mark.kind === "text") {
    const { text, x, y, size, style } = mark;
    page.drawText(text, { x, y, size, font: fonts[style] });
  } else if (mark.kind === "line") {
    const [[x, y], [toX, toY]] = [mark.from, mark.to];
    page.drawLine({ start: { x, y }, end: { x: toX, y: toY }, thickness: mark.width });
  } else if (mark.kind === "bar") {
    page.drawRectangle(mark);
  } else {
    const image = images[mark.name];
    if (!image) throw new Error(`the form shows an image ${mark.name} and none is given`);
    const { x, y, width, height } = mark;
    const scale = Math.min(width / image.width, height / image.height);
    page.drawImage(image, { x, y, width: image.width * scale, height: image.height * scale });
  }
}
