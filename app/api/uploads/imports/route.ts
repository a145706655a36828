import { importQuery } from "@/lib/dto/import";
import { AppError } from "@/lib/errors";
import { uploadImport } from "@/server/directories/upload-import";
import { forSession } from "../../for-session";

export function POST(request: Request): Promise<Response> {
  return forSession(async (session) => {
    const query = importQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError("INVALID", "import with a wrong query");
    return Response.json(await uploadImport(session, request, query.data));
  });
}
