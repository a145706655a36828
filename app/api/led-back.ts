import { AppError } from "@/lib/errors";
import type { ExportRefusal } from "@/lib/export/sheet";

const refusals: Record<string, ExportRefusal> = {
  "export.tooLong": "tooLong",
  "export.busy": "busy",
  "limit.tooMany": "tooMany",
};

/** Answers a refused export: a browser that follows a link shows a page, here the list, which says why there is no file. */
export function ledBack(error: unknown, page: string): Response {
  const key = error instanceof AppError ? error.problem.reasons[0]?.key : undefined;
  const refusal = key ? refusals[key] : undefined;
  if (!refusal) throw error;
  const location = `${page}${page.includes("?") ? "&" : "?"}notExported=${refusal}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
