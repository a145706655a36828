"use client";

import { useLocale, useTranslations } from "next-intl";
import { Declaration } from "@/components/ui/declaration";
import { fillDeclaration } from "@/lib/documents/fill-declaration";
import { inLocale } from "@/lib/locale";
import { useOpenForm } from "./form-context";

/** Shows the applicant's declaration in full, with the employer's name in it, and takes the tick. */
export function DeclarationSection() {
  const t = useTranslations("form.declaration");
  const locale = useLocale();
  const { view, profession, form, draft, settled, errorAt } = useOpenForm();
  const declarations: Record<string, { applicant: { zh: string; en: string } } | undefined> =
    profession.declarations;
  const text = declarations[view.matter]?.applicant;
  const employer = draft.employerName.trim() || t("employer");
  return (
    <div className="grid gap-3">
      <p className="text-14 text-ink-500">{t("read")}</p>
      <Declaration
        id="agreed"
        tick={t("agree")}
        error={errorAt("agreed")}
        {...form.register("agreed", {
          onChange: () => {
            if (form.formState.errors.agreed) void form.trigger("agreed");
          },
        })}
      >
        <p>{text ? fillDeclaration(inLocale(text, locale), { employer }) : null}</p>
      </Declaration>
      {settled ? <p className="text-14 text-ink-500">{t("agreedBefore")}</p> : null}
    </div>
  );
}
