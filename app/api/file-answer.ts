import type { ExportFormat } from "@/lib/export/sheet";

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Answers with an exported list, to be kept as a file and by nothing in between; the name is ASCII. */
export function fileAnswer(body: ReadableStream<Uint8Array>, name: string, format: ExportFormat): Response {
  return new Response(body, {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
