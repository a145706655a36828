"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Path, UseFormRegisterReturn } from "react-hook-form";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import type { SettingEntries } from "./setting-entries";

interface Range {
  min: number;
  max: number;
  source: string;
}

/** Within what the profession lets a registry choose, as the form shows it. */
export interface SettingBounds {
  acceptance: { allowed: readonly ("automatic" | "window")[]; source: string };
  decisionDays: { matter: string; max: number; source: string }[];
  renewalOpensDaysBefore: Range;
  smsCodeMinutes: Range;
  correctionDays: Range;
}

interface Wiring {
  register: (field: Path<SettingEntries>) => UseFormRegisterReturn;
  textOf: (field: Path<SettingEntries>) => string | undefined;
  bounds: SettingBounds;
}

/** Asks for every setting of a registry, each with its bounds and their source, and from which day they count unless that is settled. */
export function SettingFields({ today, ...wiring }: Wiring & { today?: string }) {
  const { register, textOf, bounds } = wiring;
  const t = useTranslations("administration.settings");
  return (
    <>
      <RadioGroup
        id="acceptance"
        label={t("name.acceptance")}
        hint={t("acceptanceHint")}
        error={textOf("acceptance")}
      >
        {bounds.acceptance.allowed.map((way) => (
          <Radio
            key={way}
            value={way}
            label={t(`acceptance.${way}`, { days: statutoryPeriods.acceptance.workingDays })}
            {...register("acceptance")}
          />
        ))}
      </RadioGroup>
      <DecisionDays {...wiring} />
      <div className="grid gap-5 phone:grid-cols-2">
        <NumberField
          {...wiring}
          name="renewalOpensDaysBefore"
          hint={t("renewalHint", { ...bounds.renewalOpensDaysBefore })}
        />
        {(["smsCodeMinutes", "correctionDays"] as const).map((name) => (
          <NumberField key={name} {...wiring} name={name} hint={t("rangeHint", { ...bounds[name] })} />
        ))}
      </div>
      <Field
        id="trainingBodies"
        label={t("name.trainingBodies")}
        hint={t("bodiesHint")}
        error={textOf("trainingBodies")}
      >
        <Textarea lang="zh-CN" rows={3} {...register("trainingBodies")} />
      </Field>
      {today ? (
        <Field
          id="effectiveFrom"
          label={t("effectiveFrom")}
          hint={t("effectiveHint")}
          required
          error={textOf("effectiveFrom")}
          className="max-w-80"
        >
          <Input type="date" min={today} {...register("effectiveFrom")} />
        </Field>
      ) : null}
    </>
  );
}

function DecisionDays({ register, textOf, bounds }: Wiring) {
  const t = useTranslations("administration.settings");
  const locale = useLocale();
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium text-ink-900">{t("decisionDays")}</legend>
      <p className="max-w-measure text-14 text-ink-500">{t("decisionHint")}</p>
      <div className="grid gap-5 phone:grid-cols-2 desk:grid-cols-3">
        {bounds.decisionDays.map(({ matter, max, source }) => (
          <Field
            key={matter}
            id={`decisionDays.${matter}`}
            label={inLocale(matterName(matter), locale)}
            hint={t("lawHint", { max, source })}
            error={textOf(`decisionDays.${matter}`)}
          >
            <Input inputMode="numeric" placeholder={String(max)} {...register(`decisionDays.${matter}`)} />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function NumberField({
  register,
  textOf,
  name,
  hint,
}: Wiring & { name: "renewalOpensDaysBefore" | "smsCodeMinutes" | "correctionDays"; hint: string }) {
  const t = useTranslations("administration.settings");
  return (
    <Field id={name} label={t(`name.${name}`)} hint={hint} error={textOf(name)}>
      <Input inputMode="numeric" {...register(name)} />
    </Field>
  );
}
