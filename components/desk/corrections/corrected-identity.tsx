"use client";

import { useLocale, useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Field, Input, Select } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import {
  identityDocumentLabel,
  identityDocumentTypes,
  readIdentityNumber,
} from "@/lib/domain/identity-document";
import type { PlainDate } from "@/lib/domain/plain-date";
import { inLocale } from "@/lib/locale";
import type { CorrectionEntries } from "./correction-entries";

/** Asks who the person is; says what the number tells and asks only for what it does not. */
export function CorrectedIdentity({
  form: { register, control },
  textOf,
  today,
}: {
  form: UseFormReturn<CorrectionEntries>;
  textOf: (field: keyof CorrectionEntries) => string | undefined;
  today: PlainDate;
}) {
  const t = useTranslations("correction.form");
  const locale = useLocale();
  const idType = useWatch({ control, name: "idType" });
  const idNumber = useWatch({ control, name: "idNumber" }) ?? "";
  const read = readIdentityNumber(idType, idNumber, today);
  const told = read.ok ? read.value.derived : null;
  return (
    <>
      <Field id="name" label={t("name")} required error={textOf("name")}>
        <Input autoComplete="off" maxLength={100} {...register("name")} />
      </Field>
      <div className="grid gap-x-6 gap-y-5 desk:grid-cols-2">
        <Field id="idType" label={t("idType")} required error={textOf("idType")}>
          <Select {...register("idType")}>
            {identityDocumentTypes.map((type) => (
              <option key={type} value={type}>
                {inLocale(identityDocumentLabel(type), locale)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          id="idNumber"
          label={t("idNumber")}
          required
          error={textOf("idNumber")}
          ok={told ? t("numberSays", { sex: t(told.sex), birthDate: told.birthDate }) : undefined}
        >
          <Input autoComplete="off" spellCheck={false} maxLength={40} {...register("idNumber")} />
        </Field>
      </div>
      {read.ok && !told ? (
        <div className="grid gap-x-6 gap-y-5 desk:grid-cols-2">
          <RadioGroup id="sex" label={t("sex")} required row error={textOf("sex")}>
            <Radio value="female" label={t("female")} {...register("sex")} />
            <Radio value="male" label={t("male")} {...register("sex")} />
          </RadioGroup>
          <Field id="birthDate" label={t("birthDate")} required error={textOf("birthDate")}>
            <Input type="date" max={today} autoComplete="off" {...register("birthDate")} />
          </Field>
        </div>
      ) : null}
    </>
  );
}
