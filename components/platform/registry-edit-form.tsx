"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { Button, ButtonLink } from "@/components/ui/button";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { type RegistryDetails, registryDetails } from "@/lib/dto/registry";
import { FormHead } from "./form-head";
import { AuthorityFields, NumberFields } from "./registry-fields";
import { useFieldErrors } from "./use-field-errors";

const fields = [
  "authorityZh",
  "authorityEn",
  "creditCode",
  "hotline",
  "address",
  "acceptanceCode",
  "documentPrefix",
] as const;

/** Changes what may change of a registry. */
export function RegistryEditForm({ code, details }: { code: string; details: RegistryDetails }) {
  const t = useTranslations("platform.form");
  const router = useRouter();
  const client = useTRPCClient();
  const { register, handleSubmit, formState, setError } = useForm({
    shouldFocusError: false, // the summary takes focus
    resolver: zodResolver(registryDetails),
    defaultValues: details,
  });
  const { textOf, found, general, tell, clear } = useFieldErrors<RegistryDetails>(
    fields,
    formState.errors,
    setError,
  );
  const back = `/platform/registries/${code}`;
  const save = handleSubmit(async (changed) => {
    clear();
    const saved = await settle(client.platform.changeRegistry.mutate({ code, details: changed }));
    if (!saved.ok) return tell(saved);
    router.push(back);
    router.refresh();
  });
  return (
    <form noValidate method="post" onSubmit={save} className="grid max-w-[60rem] gap-6">
      <FormHead
        found={found}
        general={general}
        attempt={formState.submitCount}
        title={t("cannot", { count: found.length })}
        kept={t("kept")}
      />
      <p className="text-14 text-ink-500">{t("required")}</p>
      <Sheet aria-labelledby="authority-head">
        <SheetHead id="authority-head" title={t("authoritySection")} />
        <SheetBody className="grid gap-5 phone:grid-cols-2">
          <AuthorityFields register={register} textOf={textOf} />
        </SheetBody>
      </Sheet>
      <Sheet aria-labelledby="numbers-head">
        <SheetHead id="numbers-head" title={t("numbersSection")} />
        <SheetBody className="grid gap-5 phone:grid-cols-2">
          <NumberFields register={register} textOf={textOf} />
          <p className="text-14 text-ink-500 phone:col-span-2">{t("fixed")}</p>
        </SheetBody>
      </Sheet>
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant="primary"
          size="big"
          busy={formState.isSubmitting}
          busyLabel={t("saving")}
        >
          {t("save")}
        </Button>
        <ButtonLink href={back} size="big">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
