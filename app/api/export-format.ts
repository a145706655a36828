import { AppError } from "@/lib/errors";
import { type ExportFormat, exportFormats } from "@/lib/export/sheet";

/** Reads which format an address asks for; NOT_FOUND for any other. */
export function exportFormatOf(asked: string): ExportFormat {
  const format = exportFormats.find((one) => one === asked);
  if (!format) throw new AppError("NOT_FOUND", `no format ${asked}`);
  return format;
}
