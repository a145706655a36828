"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { writeMoment } from "@/lib/domain/moment";

/** A link that was just made for an officer. */
export interface ShownLink {
  name: string;
  url: string;
  expiresAt: Date;
}

/** Shows a one-time link this once, to be handed over; a press beside the dialog does not lose it. */
export function LinkOnce({ link, onDone }: { link: ShownLink | undefined; onDone: () => void }) {
  const t = useTranslations("platform.link");
  const words = useTranslations("platform.officers");
  const [copied, setCopied] = useState<boolean>();
  if (!link) return null;
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <Dialog
      open
      alert
      onOpenChange={onDone}
      title={t("title", { name: link.name })}
      closeLabel={words("close")}
      footer={
        <>
          <Button onClick={() => void copy(link.url)}>{t("copy")}</Button>
          <Button variant="primary" onClick={onDone}>
            {t("done")}
          </Button>
        </>
      }
    >
      <Note kind="wait">{t("once")}</Note>
      <Field
        label={t("label")}
        hint={t("until", { at: writeMoment(link.expiresAt) })}
        ok={copied ? t("copied") : undefined}
        error={copied === false ? t("copyFailed") : undefined}
      >
        <Input readOnly value={link.url} onFocus={(event) => event.target.select()} />
      </Field>
    </Dialog>
  );
}
