import type { Reason } from "@/lib/errors";
import { inMegabytes } from "@/lib/megabytes";

const tenMebibytes = 10 * 1024 * 1024;

/** Says why a chosen file cannot be taken as a picture, by its first bytes and size; undefined when it may be sent. */
export async function refusalOfImage(file: Blob): Promise<Reason | undefined> {
  if (file.size === 0) return { key: "file.empty" };
  const bytes = await file
    .slice(0, 16)
    .arrayBuffer()
    .catch(() => undefined);
  if (!bytes) return { key: "file.unreadable" };
  const head = new Uint8Array(bytes);
  const text = String.fromCharCode(...head);
  const isPng = text.startsWith("\u0089PNG\r\n");
  const isJpeg = head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;
  if (!isPng && !isJpeg) {
    const found = otherFormat(text);
    return found ? { key: "file.wrongImageFormat", values: { found } } : { key: "file.notAnImage" };
  }
  if (file.size > tenMebibytes)
    return {
      key: "file.tooLarge",
      values: { size: inMegabytes(file.size), limit: inMegabytes(tenMebibytes) },
    };
  return undefined;
}

function otherFormat(text: string): string | undefined {
  if (text.startsWith("GIF8")) return "GIF";
  if (text.startsWith("BM")) return "BMP";
  if (text.startsWith("%PDF-")) return "PDF";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "WebP";
  if (text.slice(4, 12) === "ftypavif") return "AVIF";
  return text.startsWith("II*\0") || text.startsWith("MM\0*") ? "TIFF" : undefined;
}

/** Reads a picture's size as the person sees it; undefined when the browser cannot read the picture. */
export async function sizeOfImage(url: string): Promise<{ width: number; height: number } | undefined> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    return undefined;
  }
}
