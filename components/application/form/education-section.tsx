"use client";

import { useLocale, useTranslations } from "next-intl";
import { PdfField } from "@/components/files/pdf-field";
import { Field, Input, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { educationAsked, educationKey, qualificationDateOf } from "@/lib/forms/education";
import { inLocale } from "@/lib/locale";
import { specialtiesOf } from "@/lib/professions/parts";
import { useOpenForm } from "./form-context";
import { sectionOf } from "./form-steps";
import { Opened } from "./opened";

/** Asks for continuing education where the law does, specialty by specialty, and says why it does. */
export function EducationSection() {
  const t = useTranslations("form.education");
  const { profession, matter, draft, facts, errorAt, set } = useOpenForm();
  const section = sectionOf(matter, "continuingEducation");
  if (!section) return null;
  return (
    <div className="grid gap-6">
      <Why />
      <Opened field="education">
        {educationAsked({ profession, matter, draft, facts }).map((specialty) => (
          <Hours key={educationKey(specialty)} specialty={specialty} />
        ))}
      </Opened>
      {section.proof.kind === "pdf" ? (
        <Opened field="educationProof">
          <PdfField
            id="educationProof"
            purpose="educationProof"
            label={t("proof")}
            hint={t("proofHint")}
            required
            value={draft.educationProof}
            error={errorAt("educationProof")}
            onChange={(file) => set("educationProof", file)}
          />
        </Opened>
      ) : null}
    </div>
  );
}

function Hours({ specialty }: { specialty: string | null }) {
  const t = useTranslations("form.education");
  const locale = useLocale();
  const { profession, facts, form, errorAt, live } = useOpenForm();
  const at = <F extends string>(field: F) => `education.${educationKey(specialty)}.${field}` as const;
  const number = { inputMode: "numeric", maxLength: 3, autoComplete: "off" } as const;
  const [compulsory, elective, date, body] = [at("compulsory"), at("elective"), at("date"), at("body")];
  const named = specialtiesOf(profession).find(({ code }) => code === specialty);
  return (
    <div className="grid gap-4">
      {named ? (
        <h3 className="text-16">{t("specialty", { specialty: inLocale(named.label, locale) })}</h3>
      ) : null}
      <div className="grid gap-5 phone:grid-cols-2 phone:gap-x-6">
        <Field id={compulsory} label={t("compulsory")} required error={errorAt(compulsory)}>
          <Input {...number} {...form.register(compulsory, live(compulsory))} />
        </Field>
        <Field id={elective} label={t("elective")} required error={errorAt(elective)}>
          <Input {...number} {...form.register(elective, live(elective))} />
        </Field>
        <Field id={date} label={t("date")} required error={errorAt(date)}>
          <Input type="date" max={facts.today} {...form.register(date, live(date))} />
        </Field>
        <Field id={body} label={t("body")} required error={errorAt(body)}>
          <Select {...form.register(body, live(body))}>
            <option value="">{t("chooseBody")}</option>
            {facts.trainingBodies.map((one) => (
              <option key={one} value={one}>
                {one}
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
  const { profession, matter, draft, facts } = useOpenForm();
  const section = sectionOf(matter, "continuingEducation");
  if (!section) return null;
  const { compulsory, elective } = section.hours;
  const least = { compulsory: compulsory.value, elective: elective.value };
  const date = qualificationDateOf({ profession, matter, draft, facts });
  const rule = date?.kind === "approval" ? matter.overdue?.fromApproval : matter.overdue?.fromIssue;
  const overdue = section.when === "overdue" && rule !== undefined && date !== undefined;
  return (
    <Note kind="wait">
      <p>
        {overdue
          ? t("why", { kind: date.kind, date: date.date, months: rule.value, ...least })
          : t("always", least)}
      </p>
      <p>{t("source", { source: overdue ? rule.source : compulsory.source })}</p>
    </Note>
  );
}
