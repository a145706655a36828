"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { chosenRoute } from "@/lib/forms/check-route";
import { inLocale } from "@/lib/locale";
import { useOpenForm } from "./form-context";
import { sectionOf } from "./form-steps";
import { Opened } from "./opened";

/** Asks why the registration is to end, and says what follows. */
export function ReasonSection() {
  const t = useTranslations("form.reason");
  const locale = useLocale();
  const { profession, matter, form, draft, errorAt, live } = useOpenForm();
  const decided = chosenRoute(matter, draft)?.decision.kind === "officer";
  const offered = sectionOf(matter, "deregistrationReason")?.reasons ?? [];
  return (
    <div className="grid gap-5">
      <Note kind="wait">
        <p>{t(decided ? "consequenceDecided" : "consequence")}</p>
      </Note>
      <Opened field="deregistrationReason">
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
      </Opened>
    </div>
  );
}
