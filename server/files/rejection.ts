import "server-only";
import { AppError } from "@/lib/errors";
import { inMegabytes } from "@/lib/megabytes";

/** Names every reason for which a file is not taken; files.json in both languages words each under "file". */
export type RejectionReason =
  | "tooLarge"
  | "empty"
  | "wrongLength"
  | "wrongDigest"
  | "notAnImage"
  | "wrongImageFormat"
  | "heicNotConverted"
  | "animated"
  | "tooManyPixels"
  | "tooSmall"
  | "cropOutside"
  | "truncated"
  | "blankSignature"
  | "notAPdf"
  | "damagedPdf"
  | "encrypted"
  | "scripted"
  | "embedded"
  | "dynamicForm"
  | "pdfBomb"
  | "noPages"
  | "tooManyPages"
  | "checkTimedOut"
  | "busy";

/** Makes the error for a file that is not taken; `message` is for the log and holds nothing of the file's content. */
export function rejection(
  reason: RejectionReason,
  message: string,
  values?: Record<string, string | number>,
): AppError {
  const kind = reason === "busy" ? "RATE_LIMITED" : "FILE_REJECTED";
  return new AppError(kind, message, [
    { key: `file.${reason}`, ...(values && Object.keys(values).length > 0 ? { values } : {}) },
  ]);
}

/** Refuses bytes that are none or more than the limit. */
export function checkSize(length: number, limit: number): void {
  if (length === 0) throw rejection("empty", "no bytes");
  if (length > limit) {
    throw rejection("tooLarge", `${length} bytes, limit ${limit}`, {
      size: inMegabytes(length),
      limit: inMegabytes(limit),
    });
  }
}
