import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";

const brands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];
const tenMebibytes = 10 * 1024 * 1024;

/** Tells by its first bytes whether a file is a picture of an iPhone's own format. */
export async function isHeic(file: Blob): Promise<boolean> {
  const head = await file.slice(4, 12).text();
  return head.startsWith("ftyp") && brands.includes(head.slice(4));
}

/** Draws a HEIC picture anew as JPEG, here in the browser; what it said besides, such as the place, stays behind. The decoder is loaded only now. */
export async function convertHeic(file: File): Promise<Result<File, Reason>> {
  if (file.size > tenMebibytes) return refused({ key: "file.heicTooLarge" });
  try {
    const { heicTo } = await import("heic-to/csp");
    const jpeg = await heicTo({ blob: file, type: "image/jpeg", quality: 0.92 });
    return ok(new File([jpeg], file.name.replace(/\.hei[cf]$/i, ".jpg"), { type: "image/jpeg" }));
  } catch {
    return refused({ key: "file.heicNotConverted" }); // damaged, or of a kind that the decoder does not know
  }
}
