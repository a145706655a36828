"use client";

import { useLocale, useTranslations } from "next-intl";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { inLocale } from "@/lib/locale";
import { specialtiesOf } from "@/lib/professions/parts";
import { useOpenForm } from "./form-context";
import { Opened } from "./opened";
import { OriginOfQualification } from "./origin-of-qualification";
import { QualificationDate } from "./qualification-date";

/** Asks which specialty is to be registered, exactly one, and for the qualification behind it. */
export function QualificationSection() {
  const { profession } = useOpenForm();
  if (profession.qualification.kind !== "declared") return <OriginOfQualification />;
  return (
    <Opened field="specialty">
      <DeclaredQualification />
    </Opened>
  );
}

function DeclaredQualification() {
  const t = useTranslations("form.qualification");
  const locale = useLocale();
  const { view, profession, facts, form, draft, errorAt } = useOpenForm();
  const specialties = specialtiesOf(profession);
  const place = inLocale(view.registry.province, locale);
  const chosen = specialties.some(({ code }) => code === draft.specialty);
  function choose(code: string) {
    form.setValue("specialty", code, { shouldDirty: true });
    if (form.formState.errors.specialty) void form.trigger("specialty");
  }
  return (
    <div className="grid gap-5">
      {specialties.length > 0 ? (
        <RadioGroup
          id="specialty"
          name="specialty"
          label={t("specialty")}
          hint={t("specialtyHint")}
          required
          error={errorAt("specialty")}
        >
          {specialties.map(({ code, label }) => (
            <Radio
              key={code}
              boxed
              value={code}
              label={inLocale(label, locale)}
              hint={facts.specialties.includes(code) ? undefined : t("held")}
              aside={t("place", { place })}
              checked={draft.specialty === code}
              onChange={() => choose(code)}
            >
              {draft.specialty === code ? <QualificationDate /> : null}
            </Radio>
          ))}
        </RadioGroup>
      ) : (
        <p className="text-14 text-ink-500">{t("place", { place })}</p>
      )}
      {chosen ? null : <QualificationDate />}
    </div>
  );
}
