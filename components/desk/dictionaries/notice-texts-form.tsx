"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { type BaseSyntheticEvent, useState } from "react";
import type { Path } from "react-hook-form";
import { FormHead } from "@/components/forms/form-head";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { type NoticeTexts, noticeTextBounds, noticeTexts } from "@/lib/documents/notice-texts";
import { type DocumentKind, documentKinds } from "@/lib/domain/document-numbers";
import type { NoticeTextsView } from "@/lib/dto/notice-texts";

const lines = ["contact", "counter", "reconsideration", "court"] as const;
const fields: Path<NoticeTexts>[] = [...lines, ...documentKinds.map((kind) => `notes.${kind}` as const)];

/** Asks for what the documents of a registry say of it, and shows each as it would be before anything is saved. */
export function NoticeTextsForm({ registry, view }: { registry: string; view: NoticeTextsView }) {
  const t = useTranslations("dictionary.notices");
  const words = useTranslations("dictionary");
  const done = useDone();
  const client = useTRPCClient();
  const [kind, setKind] = useState<DocumentKind>("acceptance");
  const { register, trigger, textOf, head, busy, sends } = useSentForm({
    fields,
    resolver: zodResolver(noticeTexts),
    defaultValues: {
      ...view.texts,
      notes: Object.fromEntries(documentKinds.map((one) => [one, view.texts.notes[one] ?? ""])),
    },
  });
  const save = sends({
    command: (texts) => client.dictionaries.saveNotices.mutate({ registry, basedOn: view.version, texts }),
    done: ({ version }) => done(t("saved", { version })),
  });
  /** The preview goes to a window of its own, as the form stands; everything else is saved. */
  function submit(event: BaseSyntheticEvent<SubmitEvent>) {
    if (event.nativeEvent.submitter?.getAttribute("formtarget") === "_blank") void trigger();
    else void save(event);
  }
  const hints = { ...view.usual, usual: view.usual.reconsideration };
  return (
    <Sheet aria-labelledby="texts">
      <SheetHead id="texts" title={t("form")} />
      <SheetBody>
        <form noValidate method="post" onSubmit={submit} className="grid max-w-form gap-6">
          <FormHead {...head} act="save" />
          {lines.map((line) => (
            <Field key={line} id={line} label={t(line)} hint={t(`${line}Hint`, hints)} error={textOf(line)}>
              <Input lang="zh-CN" autoComplete="off" {...register(line)} />
            </Field>
          ))}
          <Field label={t("document")} hint={t("documentHint")}>
            <Select
              name="kind"
              value={kind}
              onChange={({ target }) => setKind(documentKinds.find((one) => one === target.value) ?? kind)}
            >
              {documentKinds.map((one) => (
                <option key={one} value={one}>
                  {words(`documents.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          {documentKinds.map((one) => (
            <Field
              key={one}
              id={`notes.${one}`}
              className={one === kind || textOf(`notes.${one}`) ? "" : "hidden"}
              label={t("noteOf", { document: words(`documents.${one}`) })}
              hint={t("noteHint", { most: noticeTextBounds.note })}
              error={textOf(`notes.${one}`)}
            >
              <Textarea lang="zh-CN" rows={3} {...register(`notes.${one}`)} />
            </Field>
          ))}
          <div className="flex flex-wrap gap-3">
            <Button
              type="submit"
              formAction={`/api/registries/${registry}/notice-preview`}
              formTarget="_blank"
              title={t("previewHint")}
            >
              {t("preview")}
              <span className="sr-only">{t("newWindow")}</span>
            </Button>
            <Button type="submit" variant="primary" busy={busy} busyLabel={t("saving")}>
              {t("save")}
            </Button>
          </div>
          <p className="-mt-3 text-14 text-ink-500">{t("previewHint")}</p>
        </form>
      </SheetBody>
    </Sheet>
  );
}
