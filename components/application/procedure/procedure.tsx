import { getTranslations } from "next-intl/server";
import { ClientArea } from "@/components/session/client-area";
import { recordTime } from "@/components/session/record-time";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { ApplicationView } from "@/lib/dto/application";
import type { ShownQuestion } from "@/lib/dto/procedure";
import { CorrectionItems } from "./correction-items";
import { ExplainForm } from "./explain-form";

/** Shows its owner what the registry asks of him: a correction, questions, and his own wish to withdraw; nothing where nothing was asked. */
export async function Procedure({ application }: { application: ApplicationView }) {
  const t = await getTranslations("procedure");
  const { id, correction, questions, withdrawalAskedAt, actions } = application;
  if (!correction && questions.length === 0 && !withdrawalAskedAt) return null;
  return (
    <Sheet aria-labelledby="procedure">
      <SheetHead id="procedure" title={t("title")} />
      <SheetBody className="grid gap-6">
        {withdrawalAskedAt ? (
          <Note kind="wait" title={t("withdrawal.asked")}>
            <p>{t("withdrawal.askedText", { time: recordTime(withdrawalAskedAt) })}</p>
          </Note>
        ) : null}
        {correction ? (
          <section aria-labelledby="correction" className="grid gap-2">
            <h3 id="correction" className="text-16">
              {t(correction.open ? "correction.open" : "correction.past", { date: correction.dueOn })}
            </h3>
            <CorrectionItems items={correction.items} />
            {correction.explanation ? (
              <p className="whitespace-pre-line wrap-anywhere">
                {t("correction.said", { text: correction.explanation })}
              </p>
            ) : null}
            {correction.lapsedAt ? <p className="text-ochre-800">{t("correction.lapsed")}</p> : null}
          </section>
        ) : null}
        {questions.map((question) => (
          <Question key={question.askedAt.toISOString()} question={question} />
        ))}
        {actions.includes("explain") ? (
          <ClientArea areas={["procedure", "form", "reasons"]}>
            <ExplainForm id={id} />
          </ClientArea>
        ) : null}
      </SheetBody>
    </Sheet>
  );
}

/** Shows a question with its answer, and the file that came with it. */
export async function Question({
  question: { question, askedAt, answer, answeredAt, fileId },
  registry,
}: {
  question: ShownQuestion;
  /** The registry for which an officer reads. */
  registry?: string;
}) {
  const t = await getTranslations("procedure.question");
  const address = registry ? `?${new URLSearchParams({ registry })}` : "";
  return (
    <section className="grid gap-1">
      <h3 className="text-16">{t("asked", { time: recordTime(askedAt).slice(0, 16) })}</h3>
      <p className="whitespace-pre-line wrap-anywhere">{question}</p>
      {answer && answeredAt ? (
        <div className="grid gap-1 border-rule border-l-2 pl-3">
          <p className="text-14 text-ink-500">
            {t("answered", { time: recordTime(answeredAt).slice(0, 16) })}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{answer}</p>
          {fileId ? (
            <p>
              <a className="underline" href={`/api/files/${fileId}${address}`} target="_blank" rel="noopener">
                {t("file")}
              </a>
            </p>
          ) : null}
        </div>
      ) : (
        <p className="text-14 text-ochre-800">{t("waits")}</p>
      )}
    </section>
  );
}
