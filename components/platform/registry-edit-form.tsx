"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { type RegistryDetails, registryDetails } from "@/lib/dto/registry";
import { AuthoritySheet, authorityFields, NumbersSheet, numberFields } from "./registry-fields";
import { RegistryFormShell } from "./registry-form-shell";
import { useFieldErrors } from "./use-field-errors";

const fields = [...authorityFields, ...numberFields] as const;

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
    <RegistryFormShell
      problems={{ found, general, attempt: formState.submitCount }}
      busy={formState.isSubmitting}
      labels={{ submit: t("save"), busy: t("saving") }}
      cancelHref={back}
      onSubmit={save}
    >
      <AuthoritySheet register={register} textOf={textOf} />
      <NumbersSheet register={register} textOf={textOf} />
    </RegistryFormShell>
  );
}
