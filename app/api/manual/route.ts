import { manualEdition } from "@/lib/manual/edition";
import { readManual } from "@/server/documents/manual/read-manual";

export async function GET(): Promise<Response> {
  const name = encodeURIComponent(`执业注册电子化申报操作手册（${manualEdition.name.zh}）.pdf`);
  return new Response(new Uint8Array(await readManual()), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="zhice-manual.pdf"; filename*=UTF-8''${name}`,
      "cache-control": "public, max-age=3600",
    },
  });
}
