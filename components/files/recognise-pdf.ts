import type { Reason } from "@/lib/errors";
import { inMegabytes } from "@/lib/megabytes";

/** Says why a chosen file cannot be taken as a PDF, by its first bytes and size; undefined when it may be sent. */
export async function refusalOfPdf(file: Blob, maxBytes: number): Promise<Reason | undefined> {
  if (file.size === 0) return { key: "file.empty" };
  const head = await file
    .slice(0, 5)
    .text()
    .catch(() => undefined);
  if (head === undefined) return { key: "file.unreadable" };
  if (head !== "%PDF-") return { key: "file.notAPdf" };
  if (file.size > maxBytes)
    return { key: "file.tooLarge", values: { size: inMegabytes(file.size), limit: inMegabytes(maxBytes) } };
  return undefined;
}
