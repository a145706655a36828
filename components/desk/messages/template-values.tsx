"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { TemplateView } from "@/lib/dto/message-template";

/** Lists what a text may ask for, and puts the one that is pressed into it. */
export function TemplateValues({
  values,
  onInsert,
}: {
  values: TemplateView["values"];
  onInsert: (placeholder: string) => void;
}) {
  const t = useTranslations("templates");
  return (
    <section aria-labelledby="values" className="grid content-start gap-2">
      <h2 id="values" className="font-medium text-ink-900">
        {t("values")}
      </h2>
      <p className="text-14 text-ink-500">{t("valuesText")}</p>
      <ul className="grid gap-1">
        {values.map(({ name, example, required }) => {
          const placeholder = `{${name}}`;
          const label = t(`value.${name as "number"}`);
          return (
            <li
              key={name}
              className="flex min-h-11 flex-wrap items-center gap-x-3 border-rule py-1 [&+&]:border-t"
            >
              <Button
                aria-label={t("insertOf", { name: label, placeholder })}
                onClick={() => onInsert(placeholder)}
              >
                {placeholder}
              </Button>
              <span className="min-w-0 flex-1 text-14">
                <span className="text-ink-900">{label}</span>
                {required ? <span className="ml-2 text-cinnabar-800">{t("required")}</span> : null}
                <span className="block break-words text-ink-500">{example}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
