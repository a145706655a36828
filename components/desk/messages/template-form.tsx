"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useRef } from "react";
import { FormHead } from "@/components/forms/form-head";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { ActDialog } from "@/components/platform/act-dialog";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import type { TemplateView } from "@/lib/dto/message-template";
import { TemplatePreview } from "./template-preview";
import { TemplateValues } from "./template-values";

interface Entries {
  text: string;
  gatewayTemplate: string;
}

const fields = ["text", "gatewayTemplate"] as const;

/** Words one text of a registry, with what it may ask for and how it will look beside it. */
export function TemplateForm({ registry, view }: { registry: string; view: TemplateView }) {
  const t = useTranslations("templates");
  const client = useTRPCClient();
  const done = useDone();
  const area = useRef<HTMLTextAreaElement>(null);
  const { register, setValue, watch, textOf, head, busy, sends } = useSentForm<Entries>({
    fields,
    defaultValues: { text: view.own ?? view.standard, gatewayTemplate: view.gatewayTemplate ?? "" },
  });
  const { key, channel, language, version } = view;
  const change = { registry, key, channel, language, version };
  const save = sends({
    command: (entries) => client.messageTemplates.save.mutate({ ...change, ...entries }),
    done: () => done(t("saved")),
  });
  function insert(placeholder: string) {
    const box = area.current;
    if (!box) return;
    box.setRangeText(placeholder, box.selectionStart, box.selectionEnd, "end");
    setValue("text", box.value, { shouldDirty: true });
    box.focus();
  }
  const { ref: keep, ...text } = register("text");
  return (
    <form noValidate method="post" onSubmit={save} className="grid gap-6">
      <FormHead {...head} act="save" />
      <div className="grid gap-6 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-6">
          <Field id="text" label={t("text")} hint={t("textHint")} required error={textOf("text")}>
            <Textarea
              rows={5}
              lang={language}
              maxLength={2_000}
              {...text}
              ref={(box) => {
                keep(box);
                area.current = box;
              }}
            />
          </Field>
          {channel === "sms" ? (
            <Field
              id="gatewayTemplate"
              label={t("gateway")}
              hint={t(view.anyText ? "gatewayHintAny" : "gatewayHint")}
              error={textOf("gatewayTemplate")}
            >
              <Input autoComplete="off" spellCheck={false} maxLength={100} {...register("gatewayTemplate")} />
            </Field>
          ) : null}
          <TemplatePreview view={view} text={watch("text")} />
        </div>
        <TemplateValues values={view.values} onInsert={insert} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" busy={busy} busyLabel={t("saving")}>
          {t("save")}
        </Button>
        {view.own === null ? null : (
          <Reset
            act={() => client.messageTemplates.save.mutate({ ...change, text: null })}
            onDone={() => done(t("resetDone"))}
          />
        )}
      </div>
    </form>
  );
}

function Reset({ act, onDone }: Pick<ComponentProps<typeof ActDialog<true>>, "act" | "onDone">) {
  const t = useTranslations("templates");
  const layout = useTranslations("layout");
  return (
    <ActDialog
      label={t("reset")}
      name={t("reset")}
      title={t("resetTitle")}
      text={t("resetText")}
      confirmLabel={t("reset")}
      labels={{ cancel: t("cancel"), close: layout("close") }}
      act={act}
      onDone={onDone}
    />
  );
}
