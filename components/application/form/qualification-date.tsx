"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, Input } from "@/components/ui/field";
import { useOpenForm } from "./form-context";

/** Asks for the day of issue, or of approval where the profession knows it. */
export function QualificationDate() {
  const t = useTranslations("form.qualification");
  const { profession, facts, form, draft, errorAt, live } = useOpenForm();
  const mayApprove = profession.qualification.dates.includes("approval");
  return (
    <div className="grid gap-x-6 gap-y-2 phone:grid-cols-2">
      <Field
        id="qualificationDate"
        label={draft.isApprovalDate ? t("approvalDate") : t("issueDate")}
        required
        error={errorAt("qualificationDate")}
      >
        <Input
          type="date"
          max={facts.today}
          {...form.register("qualificationDate", live("qualificationDate"))}
        />
      </Field>
      {mayApprove ? (
        <Checkbox className="phone:mt-8" label={t("isApproval")} {...form.register("isApprovalDate")} />
      ) : null}
    </div>
  );
}
