"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormHead } from "@/components/forms/form-head";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { NoticePreview } from "@/lib/dto/calendar";
import { NoticeDialog } from "./notice-dialog";

/** Takes a year's notice, shows what it changes, and puts it in force. */
export function NoticeForm({ year, text }: { year: number; text: string }) {
  const t = useTranslations("administration.calendar");
  const done = useDone();
  const client = useTRPCClient();
  const [shown, setShown] = useState<{ text: string; preview: NoticePreview }>();
  const { register, textOf, head, busy, sends } = useSentForm<{ text: string }>({
    fields: ["text"],
    defaultValues: { text },
  });
  const look = sends({
    command: (entries) => client.calendar.preview.mutate({ year, ...entries }),
    done: (preview, entries) => setShown({ ...entries, preview }),
  });
  return (
    <Sheet aria-labelledby="notice">
      <SheetHead id="notice" title={t("notice", { year: String(year) })} />
      <SheetBody>
        <form noValidate method="post" onSubmit={look} className="grid gap-5">
          <FormHead {...head} />
          <Field id="text" label={t("noticeLabel")} hint={t("noticeHint")} required error={textOf("text")}>
            <Textarea lang="zh-CN" rows={10} spellCheck={false} {...register("text")} />
          </Field>
          <div>
            <Button type="submit" variant="primary" busy={busy} busyLabel={t("looking")}>
              {t("preview")}
            </Button>
          </div>
        </form>
      </SheetBody>
      {shown ? (
        <NoticeDialog
          year={year}
          {...shown}
          onClose={() => setShown(undefined)}
          onConfirmed={() => {
            setShown(undefined);
            done(t("confirmed", { year: String(year) }));
          }}
        />
      ) : null}
    </Sheet>
  );
}
