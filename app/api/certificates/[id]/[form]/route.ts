import { z } from "zod";
import { AppError } from "@/lib/errors";
import { personScopeOfSession } from "@/server/auth/scope";
import { readCertificateFile, readCertificatePage } from "@/server/certificates/own-files";
import { fileResponse } from "@/server/files/response";
import { forSession } from "../../../for-session";

const width = z.coerce.number().int();

/** Gives a certificate to its holder: `ofd` and `pdf` to download, `page` as a picture (`?width=`). */
export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; form: string }> },
): Promise<Response> {
  return forSession(async (session) => {
    const scope = personScopeOfSession(session);
    const { id, form } = await params;
    const { searchParams } = new URL(request.url);
    if (form === "ofd" || form === "pdf") {
      const { meta, bytes } = await readCertificateFile(scope, id, form);
      return fileResponse(meta, bytes, { download: form === "ofd" || searchParams.has("download") });
    }
    const asked = width.safeParse(searchParams.get("width"));
    if (form !== "page" || !asked.success) throw new AppError("NOT_FOUND", "no such form of a certificate");
    const { meta, bytes } = await readCertificatePage(scope, id, asked.data);
    return fileResponse(meta, bytes, { download: false });
  });
}
