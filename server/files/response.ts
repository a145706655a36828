import "server-only";
import type { StoredFile } from "./service";

const endings: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "application/ofd": "ofd",
};
const shownInPage = /^image\/(jpeg|png|webp)$|^application\/pdf$/;

/**
 * Answers a request for a file. The browser may neither guess another type, nor keep it, nor run anything in it; a type
 * that is not shown in pages is always a download.
 */
export function fileResponse(
  meta: Pick<StoredFile, "id" | "mediaType" | "originalName">,
  bytes: Uint8Array,
  { download }: { download: boolean },
): Response {
  const ending = endings[meta.mediaType];
  const inline = !download && shownInPage.test(meta.mediaType);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": ending ? meta.mediaType : "application/octet-stream",
      "content-length": String(bytes.length),
      "content-disposition": contentDisposition(
        inline,
        meta.originalName ?? `${meta.id}${ending ? `.${ending}` : ""}`,
      ),
      "content-security-policy": "default-src 'none'; frame-ancestors 'self'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}

/** Writes Content-Disposition with the name in UTF-8 (RFC 5987, RFC 6266) and an ASCII name for old readers. */
function contentDisposition(inline: boolean, name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9._ -]/g, "_");
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, "_")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
