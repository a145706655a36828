import { fileResponse } from "@/server/files/response";
import { readDocumentFile } from "@/server/signing/document-files";
import { forSession } from "../../for-session";
import { readerScope } from "../../reader-scope";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return forSession(async (session) => {
    const { meta, bytes } = await readDocumentFile(
      readerScope(session, new URL(request.url)),
      (await params).id,
    );
    return fileResponse(meta, bytes, { download: new URL(request.url).searchParams.has("download") });
  });
}
