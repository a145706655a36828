"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field, Input, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { inLocale } from "@/lib/locale";
import { specialtiesOf } from "@/lib/professions/parts";
import { useOpenForm } from "./form-context";
import { sectionOf } from "./form-steps";

/** Asks for continuing education where the law does, and says why it does. */
export function EducationSection() {
  const t = useTranslations("form.education");
  const { facts, form, errorAt, live } = useOpenForm();
  const hours = { inputMode: "numeric", maxLength: 3, autoComplete: "off" } as const;
  return (
    <div className="grid gap-5">
      <Why />
      <div className="grid gap-5 phone:grid-cols-2 phone:gap-x-6">
        <Field
          id="educationCompulsory"
          label={t("compulsory")}
          required
          error={errorAt("educationCompulsory")}
        >
          <Input {...hours} {...form.register("educationCompulsory", live("educationCompulsory"))} />
        </Field>
        <Field id="educationElective" label={t("elective")} required error={errorAt("educationElective")}>
          <Input {...hours} {...form.register("educationElective", live("educationElective"))} />
        </Field>
        <Field id="educationDate" label={t("date")} required error={errorAt("educationDate")}>
          <Input type="date" max={facts.today} {...form.register("educationDate", live("educationDate"))} />
        </Field>
        <Field id="educationBody" label={t("body")} required error={errorAt("educationBody")}>
          <Select {...form.register("educationBody", live("educationBody"))}>
            <option value="">{t("chooseBody")}</option>
            {facts.trainingBodies.map((body) => (
              <option key={body} value={body}>
                {body}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}

function Why() {
  const t = useTranslations("form.education");
  const locale = useLocale();
  const { profession, matter, draft } = useOpenForm();
  const section = sectionOf(matter, "continuingEducation");
  if (!section) return null;
  const { compulsory, elective } = section.hours;
  const specialty = specialtiesOf(profession).find(({ code }) => code === draft.specialty);
  const least = { compulsory: compulsory.value, elective: elective.value };
  const rule = draft.isApprovalDate ? matter.overdue?.fromApproval : matter.overdue?.fromIssue;
  return (
    <>
      {specialty ? (
        <p className="text-14 text-ink-500">
          {t("specialty", { specialty: inLocale(specialty.label, locale) })}
        </p>
      ) : null}
      <Note kind="wait">
        <p>
          {section.when === "overdue" && rule
            ? t("why", {
                kind: draft.isApprovalDate ? "approval" : "issue",
                date: draft.qualificationDate,
                months: rule.value,
                ...least,
              })
            : t("always", least)}
        </p>
        {section.when === "overdue" && rule ? <p>{t("source", { source: rule.source })}</p> : null}
      </Note>
    </>
  );
}
