"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { inLocale } from "@/lib/locale";
import { useOpenForm } from "./form-context";
import { sectionOf } from "./form-steps";

/** Asks why the registration is to end, and says what follows. */
export function ReasonSection() {
  const t = useTranslations("form.reason");
  const locale = useLocale();
  const { profession, matter, form, errorAt, live } = useOpenForm();
  const offered = sectionOf(matter, "deregistrationReason")?.reasons ?? [];
  return (
    <div className="grid gap-5">
      <Note kind="wait">
        <p>{t("consequence")}</p>
      </Note>
      <Field id="deregistrationReason" label={t("label")} required error={errorAt("deregistrationReason")}>
        <Select {...form.register("deregistrationReason", live("deregistrationReason"))}>
          <option value="">{t("choose")}</option>
          {profession.deregistrationReasons
            .filter(({ code }) => offered.includes(code))
            .map(({ code, label }) => (
              <option key={code} value={code}>
                {inLocale(label, locale)}
              </option>
            ))}
        </Select>
      </Field>
    </div>
  );
}
