import "server-only";
import { type FormContent, readableText } from "@/lib/documents/form-content";
import { drawPages } from "@/server/documents/drawing/draw-pages";
import { fontChainFor } from "@/server/documents/fonts/font-chain";
import { layOutForm } from "./layout";
import { type ImageRole, imageNames } from "./marks";

/** The JPEGs of a form, as they are stored; each is demanded when the form shows it. */
export type FormImages = { readonly [role in ImageRole]?: Uint8Array | undefined };

/**
 * Draws an application form as a PDF with an empty signature field for each who signs it and one for the timestamp; the same content, images and time give the same
 * bytes. Throws UndrawableText when a character is in no font.
 */
export async function drawForm(content: FormContent, images: FormImages, at: Date): Promise<Uint8Array> {
  const chain = await fontChainFor(allText(content));
  return drawPages({
    ...layOutForm(content, (text, size, style) => (chain.widthOf(text, style) * size) / 1000),
    fields: content.declarations.some(({ party }) => party === "employer") ? "form" : "personalForm",
    title: content.title,
    author: content.authority,
    content,
    chain,
    images: { [imageNames.photo]: images.photo, [imageNames.signatureImage]: images.signatureImage },
    at,
  });
}

function allText(content: FormContent): string {
  const read = readableText(content).flatMap(({ label, value }) => [label, value]);
  return [content.title, ...read].join("");
}
