import { publicScope } from "@/server/auth/scope";
import { publishedPkiFile } from "@/server/pki/certificates/published";

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const found = await publishedPkiFile(publicScope(), (await params).file);
  if (!found) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: { "content-type": found.mediaType, "cache-control": "public, max-age=600" },
  });
}
