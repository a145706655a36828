import { AppError } from "@/lib/errors";
import { problemResponse } from "@/lib/problem-response";
import { currentSession } from "@/server/auth/current-session";
import { personScopeOfSession } from "@/server/auth/scope";
import { imageUploadQuery, uploadImage } from "@/server/files/upload-image";

export async function POST(request: Request): Promise<Response> {
  try {
    const session = await currentSession();
    if (!session)
      throw new AppError("UNAUTHENTICATED", "upload without a session", [{ key: "session.none" }]);
    const query = imageUploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError("INVALID", "upload with a wrong query");
    return Response.json(await uploadImage(personScopeOfSession(session), request, query.data));
  } catch (error) {
    const answer = problemResponse(error);
    if (answer) return answer;
    throw error;
  }
}
