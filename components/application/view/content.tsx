import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { ApplicationView } from "@/lib/dto/application";
import { Identity, Stated } from "./stated";

/** Shows its owner what was saved of an application, to read only. */
export async function Content({ application }: { application: ApplicationView }) {
  const t = await getTranslations("applications.view");
  const { answers, unsaved, workingCopy } = application;
  return (
    <Sheet aria-labelledby="content">
      <SheetHead id="content" title={t("content")} />
      <SheetBody className="grid gap-6">
        {answers && unsaved && workingCopy ? (
          <Note kind="wait" title={t("unsaved")}>
            <p>{t("unsavedText", { time: recordTime(workingCopy.updatedAt) })}</p>
          </Note>
        ) : null}
        <Identity identity={application.identity} />
        {answers ? (
          <Stated application={application} answers={answers} />
        ) : (
          <p className="text-ink-500">{t("contentNone")}</p>
        )}
      </SheetBody>
    </Sheet>
  );
}
