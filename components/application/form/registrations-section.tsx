"use client";

import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { DataList } from "@/components/ui/data-list";
import { Field } from "@/components/ui/field";
import { statusOn } from "@/lib/domain/validity";
import { eligibleRegistrations, type HeldRegistration } from "@/lib/forms/form-facts";
import { inLocale } from "@/lib/locale";
import { specialtiesOf } from "@/lib/professions/parts";
import { useOpenForm } from "./form-context";
import { sectionOf } from "./form-steps";
import { Opened } from "./opened";

/** Shows the registrations of the register, and takes the choice among them where the matter leaves one. */
export function RegistrationsSection() {
  const t = useTranslations("form.registrations");
  const locale = useLocale();
  const { view, profession, matter, facts, errorAt } = useOpenForm();
  const section = sectionOf(matter, "registrations");
  if (!section) return null;
  const eligible = eligibleRegistrations(section, facts);
  const others = facts.registrations.filter((one) => !eligible.includes(one));
  const expired = profession.notes.matters[view.matter]?.expired;
  function whyNot({ validity }: HeldRegistration): string {
    if (statusOn(validity, facts.today) !== "expired") return t("notOpenYet");
    return expired ? inLocale(expired, locale) : t("expired");
  }
  return (
    <Field
      id="registrations"
      group
      label={section.choose === "several" ? t(`choose.${matter.effect}`) : t("held")}
      required={section.choose === "several"}
      error={errorAt("registrations")}
    >
      <div className="grid gap-3">
        <Opened field="registrations">
          {eligible.map((one) =>
            section.choose === "several" ? (
              <Choice key={one.number} registration={one} />
            ) : (
              <Shown key={one.number} registration={one} />
            ),
          )}
        </Opened>
        {section.standing === "any"
          ? null
          : others.map((one) => (
              <Checkbox
                key={one.number}
                boxed
                checked={false}
                readOnly
                label={<Words registration={one} />}
                unavailableReason={whyNot(one)}
              />
            ))}
      </div>
    </Field>
  );
}

function Choice({ registration }: { registration: HeldRegistration }) {
  const { draft, set } = useOpenForm();
  const { number } = registration;
  return (
    <Checkbox
      boxed
      checked={draft.registrations.includes(number)}
      onChange={({ target }) =>
        set(
          "registrations",
          target.checked
            ? [...draft.registrations, number]
            : draft.registrations.filter((one) => one !== number),
        )
      }
      label={<Words registration={registration} />}
    />
  );
}

function Shown({ registration }: { registration: HeldRegistration }) {
  const t = useTranslations("form.registrations");
  const specialty = useSpecialty(registration);
  return (
    <DataList
      columns={2}
      items={[
        { term: t("number"), value: registration.number },
        ...(specialty ? [{ term: t("specialty"), value: specialty }] : []),
        { term: t("validTo"), value: registration.validity.end },
      ]}
    />
  );
}

function Words({ registration }: { registration: HeldRegistration }) {
  const t = useTranslations("form.registrations");
  const specialty = useSpecialty(registration);
  return (
    <span className="flex flex-wrap gap-x-4">
      <span className="font-medium">{specialty ?? registration.number}</span>
      {specialty ? <span className="break-all">{registration.number}</span> : null}
      <span className="text-ink-500">{t("until", { date: registration.validity.end })}</span>
    </span>
  );
}

function useSpecialty({ specialty }: HeldRegistration): string | undefined {
  const locale = useLocale();
  const { profession } = useOpenForm();
  const found = specialtiesOf(profession).find(({ code }) => code === specialty);
  return found && inLocale(found.label, locale);
}
