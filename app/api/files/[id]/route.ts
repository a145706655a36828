import { AppError } from "@/lib/errors";
import { problemResponse } from "@/lib/problem-response";
import { currentSession } from "@/server/auth/current-session";
import { personScopeOfSession } from "@/server/auth/scope";
import { fileResponse } from "@/server/files/response";
import { readFile } from "@/server/files/service";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const session = await currentSession();
    if (!session) throw new AppError("UNAUTHENTICATED", "file without a session", [{ key: "session.none" }]);
    const { id } = await params;
    const { meta, bytes } = await readFile(personScopeOfSession(session), id);
    return fileResponse(meta, bytes, { download: new URL(request.url).searchParams.has("download") });
  } catch (error) {
    const answer = problemResponse(error);
    if (answer) return answer;
    throw error;
  }
}
