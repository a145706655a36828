import { z } from "zod";
import { AppError } from "@/lib/errors";
import { fileResponse } from "@/server/files/response";
import { readDocumentPage } from "@/server/signing/document-files";
import { forSession } from "../../../../for-session";
import { readerScope } from "../../../../reader-scope";

const query = z.object({ page: z.coerce.number().int().min(1).max(50), width: z.coerce.number().int() });

export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; page: string }> },
): Promise<Response> {
  return forSession(async (session) => {
    const { id, page } = await params;
    const asked = query.safeParse({ page, width: new URL(request.url).searchParams.get("width") });
    if (!asked.success) throw new AppError("NOT_FOUND", "no such page");
    const { meta, bytes } = await readDocumentPage(
      readerScope(session, new URL(request.url)),
      id,
      asked.data,
    );
    return fileResponse(meta, bytes, { download: false });
  });
}
