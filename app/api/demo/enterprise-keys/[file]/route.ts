import { problemResponse } from "@/lib/problem-response";
import { readDemoKeyFile } from "@/server/demo/key-files";

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  try {
    const p12 = await readDemoKeyFile(file.replace(/\.p12$/, ""));
    return new Response(new Uint8Array(p12), {
      headers: {
        "content-type": "application/x-pkcs12",
        "content-disposition": `attachment; filename="${file}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    const answer = problemResponse(error);
    if (answer) return answer;
    throw error;
  }
}
