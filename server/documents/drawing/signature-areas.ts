import "server-only";
import { PDFDict, type PDFDocument, PDFName, type PDFRef, PDFString } from "pdf-lib";
import { type DocumentLayout, documentFields, signatureFields } from "@/lib/documents/signature-fields";
import type { PageLayout, Rectangle } from "./marks";

const flags = { signaturesExistAppendOnly: 3, printLocked: 132 } as const;
const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Adds the empty signature fields of a kind of document, each one dictionary with its widget, so that signing only ever fills
 * them. A party that does not sign this one, and the timestamp, have theirs without extent.
 */
export function addSignatureFields(
  document: PDFDocument,
  pages: readonly PDFRef[],
  { fields: layout, areas }: { fields: DocumentLayout; areas: PageLayout["areas"] },
) {
  const { context, catalog } = document;
  const fields = documentFields[layout].map((owner) => {
    const { page = 0, area = nowhere } = areas.find(({ party }) => party === owner) ?? {};
    const pageRef = pages[page];
    if (!pageRef) throw new Error(`there is no page ${page} to sign on`);
    const ref = context.register(
      context.obj({
        FT: "Sig",
        T: PDFString.of(signatureFields[owner]),
        Type: "Annot",
        Subtype: "Widget",
        Rect: [area.x, area.y, area.x + area.width, area.y + area.height].map(inHundredths),
        F: flags.printLocked,
        P: pageRef,
      }),
    );
    return { ref, pageRef };
  });
  for (const pageRef of new Set(fields.map((field) => field.pageRef))) {
    const here = fields.filter((field) => field.pageRef === pageRef).map(({ ref }) => ref);
    context.lookup(pageRef, PDFDict).set(PDFName.of("Annots"), context.obj(here));
  }
  const form = { Fields: fields.map(({ ref }) => ref), SigFlags: flags.signaturesExistAppendOnly };
  catalog.set(PDFName.of("AcroForm"), context.register(context.obj(form)));
}

const inHundredths = (points: number): number => Math.round(points * 100) / 100;
