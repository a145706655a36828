import { AppError } from "@/lib/errors";
import { personScopeOfSession } from "@/server/auth/scope";
import { pdfUploadQuery, uploadPdf } from "@/server/files/upload-pdf";
import { forSession } from "../../for-session";

export function POST(request: Request): Promise<Response> {
  return forSession(async (session) => {
    const query = pdfUploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError("INVALID", "upload with a wrong query");
    return Response.json(await uploadPdf(personScopeOfSession(session), request, query.data));
  });
}
