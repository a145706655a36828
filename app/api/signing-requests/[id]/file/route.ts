import { employerScopeOfSession } from "@/server/auth/scope";
import { fileResponse } from "@/server/files/response";
import { readPreparedFile } from "@/server/signing/complete-countersigning";
import { forSession } from "../../../for-session";

export function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return forSession(async (session) => {
    const { id } = await params;
    const bytes = await readPreparedFile(employerScopeOfSession(session), id);
    return fileResponse({ id, mediaType: "application/pdf", originalName: null }, bytes, { download: true });
  });
}
