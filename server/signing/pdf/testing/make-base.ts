import { PDFDocument, PDFHexString, PDFName, PDFString, rgb } from "pdf-lib";
import { signatureFields } from "@/lib/documents/signature-fields";

/** Name under which the sample's page knows the image of the handwriting. */
export const sampleImage = "Handwriting";

const places = {
  [signatureFields.applicant]: [320, 190, 520, 250],
  [signatureFields.employer]: [320, 90, 520, 150],
  [signatureFields.timestamp]: [0, 0, 0, 0],
};

/** Draws a form with its three empty signature fields, as the product's forms have them. */
export async function makeBase(image?: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.drawText("Application form", { x: 60, y: 760, size: 24 });
  page.drawRectangle({ x: 50, y: 80, width: 495, height: 180, borderColor: rgb(0, 0, 0), borderWidth: 0.6 });
  if (image) page.node.setXObject(PDFName.of(sampleImage), (await document.embedJpg(image)).ref);
  const { context, catalog } = document;
  const fields = Object.entries(places).map(([name, rectangle]) =>
    context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Widget",
        FT: "Sig",
        T: name === signatureFields.employer ? PDFHexString.fromText(name) : PDFString.of(name),
        Rect: rectangle,
        F: 132,
        P: page.ref,
      }),
    ),
  );
  page.node.set(PDFName.of("Annots"), context.obj(fields));
  catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: fields, SigFlags: 3 }));
  for (const set of [document.setCreationDate, document.setModificationDate])
    set.call(document, new Date("2026-11-20T06:00:00Z"));
  const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  return Buffer.concat([bytes, Buffer.from("\n")]);
}
