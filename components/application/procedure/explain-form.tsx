"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { PdfField } from "@/components/files/pdf-field";
import { UploadsContext } from "@/components/files/uploads-context";
import { useAwaitedUpload } from "@/components/files/use-awaited-upload";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { mayBeBehind } from "@/components/trpc/see-latest";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { explanationLength } from "@/lib/domain/opinion-length";

const fieldId = "explain-answer";

/** Takes the answer to the registry's question, with a PDF where there is something to show, and sends it once. */
export function ExplainForm({ id }: { id: string }) {
  const t = useTranslations("procedure.question");
  const client = useTRPCClient();
  const router = useRouter();
  const [answer, setAnswer] = useState("");
  const [file, setFile] = useState("");
  const [wrong, setWrong] = useState(false);
  const upload = useAwaitedUpload();
  const { busy, refusal, run } = useCommand();
  const { least, most } = explanationLength;
  async function send(event: FormEvent) {
    event.preventDefault();
    const typed = answer.trim();
    if (typed.length < least || typed.length > most) {
      setWrong(true);
      document.getElementById(fieldId)?.focus();
      return;
    }
    if (upload.holdsBack()) return;
    const sent = await run(
      client.application.explain.mutate({ id, answer: typed, file: file === "" ? null : file }),
    );
    if (mayBeBehind(sent)) router.refresh();
  }
  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void send(event)}>
      <ReasonsNote role="alert" refusal={refusal} />
      <Field
        id={fieldId}
        label={t("answer")}
        required
        hint={t("answerHint")}
        error={wrong ? <span role="alert">{t("answerLength", { least, most })}</span> : undefined}
        aside={
          <span className="text-14 text-ink-500">{t("count", { count: answer.trim().length, most })}</span>
        }
      >
        <Textarea
          rows={4}
          value={answer}
          readOnly={busy}
          onChange={({ target }) => {
            setAnswer(target.value);
            setWrong(false);
          }}
        />
      </Field>
      <UploadsContext value={upload.uploads}>
        <PdfField
          id="explain-file"
          purpose="explanation"
          label={t("proof")}
          hint={t("proofHint")}
          required={false}
          value={file}
          error={upload.error}
          onChange={setFile}
        />
      </UploadsContext>
      <div>
        <Button type="submit" variant="primary" busy={busy} busyLabel={t("busy")}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
