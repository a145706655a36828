"use client";

import { useTranslations } from "next-intl";
import type { TemplateView } from "@/lib/dto/message-template";
import { mostInboxCharacters } from "@/lib/messages/check-template";
import { smsLength, smsSignature } from "@/lib/messages/sms-length";
import { wordTemplate } from "@/lib/messages/template";

/** Shows a text as its reader would see it, filled with examples, and how long it is. */
export function TemplatePreview({
  view: { channel, language, values },
  text,
}: {
  view: TemplateView;
  text: string;
}) {
  const t = useTranslations("templates");
  const worded = wordTemplate(text, Object.fromEntries(values.map(({ name, example }) => [name, example])));
  return (
    <section aria-labelledby="preview" className="grid gap-2">
      <h2 id="preview" className="font-medium text-ink-900">
        {t("preview")}
      </h2>
      <p className="text-14 text-ink-500">{t("previewText")}</p>
      <p lang={language} className="break-words rounded-2 bg-paper-sunk p-4 text-ink-900">
        {channel === "sms" ? smsSignature : null}
        {worded}
      </p>
      <p className="text-14 text-ink-500 tabular-nums">
        {channel === "sms"
          ? t("smsLength", { ...smsLength(worded), signature: smsSignature })
          : t("length", { length: [...text].length, most: mostInboxCharacters })}
      </p>
    </section>
  );
}
