"use client";

import { useLocale, useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Field, Input, Select } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import {
  type IdentityDocumentType,
  identityDocumentLabel,
  identityDocumentTypes,
  readIdentityNumber,
} from "@/lib/domain/identity-document";
import type { PlainDate } from "@/lib/domain/plain-date";
import { inLocale } from "@/lib/locale";
import type { SignUpFields } from "./sign-up-resolver";
import { useLiveCheck } from "./use-live-check";

// Numbers of these documents tell sex and birth date, save for some old ones; the others never do.
const telling: readonly IdentityDocumentType[] = [
  "residentId",
  "hkMoTwResidence",
  "foreignPermanentResident",
];

/** Asks who somebody is; checks the number while it is typed and asks only for what it does not tell. */
export function SignUpIdentity({ form, today }: { form: UseFormReturn<SignUpFields>; today: PlainDate }) {
  const t = useTranslations("account.signUp");
  const locale = useLocale();
  const { register, formState, control, trigger, getValues } = form;
  const { errors } = formState;
  const live = useLiveCheck(form);
  const idType = useWatch({ control, name: "idType" }) ?? "residentId";
  const idNumber = useWatch({ control, name: "idNumber" }) ?? "";
  const read = readIdentityNumber(idType, idNumber, today);
  const asksMore = read.ok ? read.value.derived === null : !telling.includes(idType);
  const ok = read.ok
    ? read.value.derived
      ? t("idNumberOk", { sex: t(read.value.derived.sex), birthDate: read.value.derived.birthDate })
      : t("idNumberOkPlain")
    : undefined;
  function recheck() {
    const again = (["name", "idNumber"] as const).filter((name) => errors[name] || getValues(name));
    if (again.length > 0) void trigger(again);
  }
  return (
    <>
      <Field id="name" label={t("name")} required error={errors.name?.message}>
        <Input autoComplete="name" {...register("name", live("name"))} />
      </Field>
      <div className="grid gap-x-6 gap-y-5 desk:grid-cols-2">
        <Field id="idType" label={t("idType")} required error={errors.idType?.message}>
          <Select {...register("idType", { onChange: recheck })}>
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
          error={errors.idNumber?.message}
          ok={errors.idNumber ? undefined : ok}
        >
          <Input
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            {...register("idNumber", live("idNumber"))}
          />
        </Field>
      </div>
      {asksMore ? (
        <div className="grid gap-x-6 gap-y-5 desk:grid-cols-2">
          <RadioGroup id="sex" label={t("sex")} required row error={errors.sex?.message}>
            <Radio value="female" label={t("female")} {...register("sex")} />
            <Radio value="male" label={t("male")} {...register("sex")} />
          </RadioGroup>
          <Field id="birthDate" label={t("birthDate")} required error={errors.birthDate?.message}>
            <Input type="date" max={today} autoComplete="bday" {...register("birthDate")} />
          </Field>
        </div>
      ) : null}
    </>
  );
}
