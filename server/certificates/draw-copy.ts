import "server-only";
import sharp from "sharp";
import type { CertificateContent } from "@/lib/dto/certificate";
import { professionOf } from "@/lib/professions";
import { layoutOf } from "./layout/layout-of";
import type { LayoutPage } from "./layout/model";
import { qrPicture } from "./layout/qr-picture";
import { drawCertificatePdf } from "./pdf/draw-certificate-pdf";

/** The pictures of the holder that a certificate bears, JPEG. */
export interface HolderImages {
  photo: Uint8Array;
  signature?: Uint8Array;
}

/** Lays a certificate out after the revision of its profession under which it was granted. */
export async function pageOf(content: CertificateContent, { signature }: HolderImages): Promise<LayoutPage> {
  const { width, height } = signature ? await sharp(signature).metadata() : { width: 0, height: 0 };
  return layoutOf(professionOf(content.professionCode, content.revision), content, {
    signature: signature ? { width, height } : null,
  });
}

/** All the pictures of a certificate, with the code by which anybody checks it. */
export async function picturesOf(content: CertificateContent, { photo, signature }: HolderImages) {
  const qr = qrPicture(content.qrText);
  return signature ? { photo, qr, signature: await lightSignature(signature) } : { photo, qr };
}

/** Draws a signature in grey and no larger than it is printed (44 mm at 277 dpi): the paper behind it is most of its bytes. */
async function lightSignature(signature: Uint8Array): Promise<Uint8Array> {
  const drawn = sharp(signature).greyscale().resize({ width: 480, withoutEnlargement: true });
  return new Uint8Array(await drawn.jpeg({ quality: 65, mozjpeg: true }).toBuffer());
}

/** Draws the copy of a certificate as a PDF, with the empty fields of seal and timestamp. */
export async function drawCopy(
  content: CertificateContent,
  images: HolderImages,
  at: Date,
): Promise<Uint8Array> {
  const page = await pageOf(content, images);
  return drawCertificatePdf(page, await picturesOf(content, images), {
    title: content.title,
    author: content.authority,
    at,
  });
}
