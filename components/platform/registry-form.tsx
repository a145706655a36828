"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, Select } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { provinces } from "@/lib/domain/provinces";
import { registryInput } from "@/lib/dto/registry";
import { inLocale } from "@/lib/locale";
import { matterName, mattersOf, professionName } from "@/lib/professions/codes";
import { AuthoritySheet, authorityFields, NumbersSheet, numberFields } from "./registry-fields";
import { RegistryFormShell } from "./registry-form-shell";
import { useFieldErrors } from "./use-field-errors";

type Input = z.input<typeof registryInput>;

const fields = [
  ...authorityFields,
  "professionCode",
  "provinceCode",
  ...numberFields,
  "openedMatters",
] as const;

/** Sets a registry up; afterwards its own page invites the officers. */
export function RegistryForm({
  first,
  professions,
}: {
  first: boolean;
  /** Codes of those that it can be set up for. */
  professions: readonly string[];
}) {
  const t = useTranslations("platform.form");
  const locale = useLocale();
  const router = useRouter();
  const client = useTRPCClient();
  const { register, handleSubmit, formState, setError, setValue, watch } = useForm({
    shouldFocusError: false, // the summary takes focus
    resolver: zodResolver(registryInput),
    defaultValues: { professionCode: "", provinceCode: "", openedMatters: [] as string[] },
  });
  const { textOf, found, general, tell, clear } = useFieldErrors<Input>(fields, formState.errors, setError);
  const matters = mattersOf(watch("professionCode"));
  const save = handleSubmit(async (input) => {
    clear();
    const made = await settle(client.platform.createRegistry.mutate(input));
    if (!made.ok) return tell(made);
    router.push(`/platform/registries/${made.value.code}?made`);
    router.refresh(); // the footer names the host, which there may not have been before
  });
  return (
    <RegistryFormShell
      problems={{ found, general, attempt: formState.submitCount }}
      busy={formState.isSubmitting}
      labels={{ submit: t("create"), busy: t("creating") }}
      cancelHref={first ? undefined : "/platform"}
      onSubmit={save}
    >
      <AuthoritySheet register={register} textOf={textOf} />
      <NumbersSheet register={register} textOf={textOf}>
        <Field id="professionCode" label={t("profession")} required error={textOf("professionCode")}>
          <Select {...register("professionCode", { onChange: () => setValue("openedMatters", []) })}>
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
      <Sheet aria-labelledby="matters-head">
        <SheetHead id="matters-head" title={t("mattersSection")} />
        <SheetBody>
          <Field
            id="openedMatters"
            group
            label={t("mattersLabel")}
            hint={t("mattersHint")}
            error={textOf("openedMatters")}
          >
            {matters.length === 0 ? <p className="text-ink-500">{t("mattersNone")}</p> : null}
            <div className="flex flex-wrap gap-x-8">
              {matters.map((code) => (
                <Checkbox
                  key={code}
                  value={code}
                  label={inLocale(matterName(code), locale)}
                  {...register("openedMatters")}
                />
              ))}
            </div>
          </Field>
        </SheetBody>
      </Sheet>
    </RegistryFormShell>
  );
}
