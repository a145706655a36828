import { AppError } from "@/lib/errors";
import { proofUploadQuery, uploadActProof } from "@/server/registry-acts/upload-proof";
import { forSession } from "../../for-session";

export function POST(request: Request): Promise<Response> {
  return forSession(async (session) => {
    const query = proofUploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError("INVALID", "upload with a wrong query");
    return Response.json(await uploadActProof(session, request, query.data));
  });
}
