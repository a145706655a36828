import { AppError } from "@/lib/errors";
import { attachProof, proofQuery } from "@/server/corrections/attach-proof";
import { forSession } from "../../for-session";

export function POST(request: Request): Promise<Response> {
  return forSession(async (session) => {
    const query = proofQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError("INVALID", "upload with a wrong query");
    return Response.json(await attachProof(session, request, query.data));
  });
}
