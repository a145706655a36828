import { problemResponse } from "@/lib/problem-response";
import { clientOf } from "@/server/auth/client-address";
import { publicScope } from "@/server/auth/scope";
import { readVerifiedPhoto } from "@/server/certificates/verify";
import { fileResponse } from "@/server/files/response";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  try {
    const bytes = await readVerifiedPhoto(publicScope(), (await params).token, clientOf(request.headers));
    if (!bytes) return new Response(null, { status: 404 });
    return fileResponse({ id: "photo", mediaType: "image/jpeg", originalName: null }, bytes, {
      download: false,
    });
  } catch (error) {
    const answer = problemResponse(error);
    if (answer) return answer;
    throw error;
  }
}
