"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Path, UseFormRegister } from "react-hook-form";
import { type SettingBounds, SettingFields } from "@/components/desk/settings/setting-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, Input, Select } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { provinces } from "@/lib/domain/provinces";
import { inLocale } from "@/lib/locale";
import { matterName, mattersOf, professionName } from "@/lib/professions/codes";
import { AuthoritySheet, NumbersSheet } from "../registry-fields";
import type { GuidedEntries } from "./guided-entries";

interface Wiring {
  register: UseFormRegister<GuidedEntries>;
  textOf: (field: Path<GuidedEntries>) => string | undefined;
}

/** Asks who keeps the register. */
export function AuthorityStep({ register, textOf }: Wiring) {
  return <AuthoritySheet register={register} textOf={textOf} />;
}

/** Asks for profession and province, and what tells the registry's numbers from every other's. */
export function NumbersStep({
  register,
  textOf,
  professions,
  onProfession,
}: Wiring & { professions: string[]; onProfession: () => void }) {
  const t = useTranslations("platform.form");
  const locale = useLocale();
  return (
    <NumbersSheet register={register} textOf={textOf}>
      <Field id="professionCode" label={t("profession")} required error={textOf("professionCode")}>
        <Select {...register("professionCode", { onChange: onProfession })}>
          <option value="">{t("choose")}</option>
          {professions.map((code) => (
            <option key={code} value={code}>
              {inLocale(professionName(code), locale)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="provinceCode" label={t("province")} required error={textOf("provinceCode")}>
        <Select {...register("provinceCode")}>
          <option value="">{t("choose")}</option>
          {provinces.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {inLocale(name, locale)}
            </option>
          ))}
        </Select>
      </Field>
    </NumbersSheet>
  );
}

/** Asks which matters open at once and by which rules the registry works, within the profession's bounds. */
export function RulesStep({
  register,
  textOf,
  bounds,
  professionCode,
}: Wiring & { bounds: SettingBounds; professionCode: string }) {
  const t = useTranslations("platform.form");
  const guided = useTranslations("administration.guided");
  const locale = useLocale();
  return (
    <Sheet aria-labelledby="rules-head">
      <SheetHead id="rules-head" title={guided("step.rules")} />
      <SheetBody className="grid gap-6">
        <Field
          id="openedMatters"
          group
          label={t("mattersLabel")}
          hint={t("mattersHint")}
          error={textOf("openedMatters")}
        >
          <div className="flex flex-wrap gap-x-8">
            {mattersOf(professionCode).map((code) => (
              <Checkbox
                key={code}
                value={code}
                label={inLocale(matterName(code), locale)}
                {...register("openedMatters")}
              />
            ))}
          </div>
        </Field>
        <SettingFields register={register} textOf={textOf} bounds={bounds} />
      </SheetBody>
    </Sheet>
  );
}

/** Asks who will administer the registry; nobody yet is an answer too. */
export function AdministratorStep({ register, textOf }: Wiring) {
  const t = useTranslations("platform.officers");
  const guided = useTranslations("administration.guided");
  return (
    <Sheet aria-labelledby="administrator-head">
      <SheetHead id="administrator-head" title={guided("step.administrator")} />
      <SheetBody className="grid gap-5 phone:grid-cols-2">
        <p className="text-ink-500 phone:col-span-2">{guided("administratorText")}</p>
        <Field id="name" label={t("name")} hint={t("nameHint")} error={textOf("name")}>
          <Input autoComplete="off" {...register("name")} />
        </Field>
        <Field id="login" label={t("login")} hint={t("loginHint")} error={textOf("login")}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} {...register("login")} />
        </Field>
      </SheetBody>
    </Sheet>
  );
}
