import { getTranslations } from "next-intl/server";
import { documentKinds } from "@/lib/domain/document-numbers";
import { AppError } from "@/lib/errors";
import { fileResponse } from "@/server/files/response";
import { previewNotice } from "@/server/notice-texts/preview-notice";
import { forSession } from "../../../for-session";

/** A form with every text at its longest, encoded, is well below this. */
const mostBytes = 128 * 1024;

/** Shows an administrator what a document would say with the texts of the form that is sent. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ registry: string }> },
): Promise<Response> {
  return forSession(async (session) => {
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= mostBytes)) throw new AppError("INVALID", "a form longer than all its texts");
    const typed = new URLSearchParams(await request.text());
    const read = (name: string) => typed.get(name) ?? "";
    const preview = await previewNotice(session, (await params).registry, {
      kind: read("kind"),
      texts: {
        contact: read("contact"),
        counter: read("counter"),
        reconsideration: read("reconsideration"),
        court: read("court"),
        notes: Object.fromEntries(documentKinds.map((kind) => [kind, read(`notes.${kind}`)])),
      },
    });
    const t = await getTranslations("dictionary.notices");
    const originalName = t("previewFile", { title: preview.title });
    const file = { id: "preview", mediaType: "application/pdf", originalName };
    return fileResponse(file, preview.bytes, { download: false });
  });
}
