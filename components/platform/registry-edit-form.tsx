"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button, ButtonLink } from "@/components/ui/button";
import { type RegistryDetails, registryDetails } from "@/lib/dto/registry";
import { AuthoritySheet, authorityFields, NumbersSheet, numberFields } from "./registry-fields";

const fields = [...authorityFields, ...numberFields] as const;

/** Changes what may change of a registry. */
export function RegistryEditForm({ code, details }: { code: string; details: RegistryDetails }) {
  const t = useTranslations("platform.form");
  const words = useTranslations("layout.form");
  const router = useRouter();
  const client = useTRPCClient();
  const { register, textOf, head, busy, sends } = useSentForm({
    fields,
    resolver: zodResolver(registryDetails),
    defaultValues: details,
  });
  const back = `/platform/registries/${code}`;
  const save = sends({
    command: (changed) => client.platform.changeRegistry.mutate({ code, details: changed }),
    done: () => {
      router.push(back);
      router.refresh();
    },
  });
  return (
    <form noValidate method="post" onSubmit={save} className="grid max-w-[60rem] gap-6">
      <FormHead {...head} act="save" />
      <p className="text-14 text-ink-500">{words("required")}</p>
      <AuthoritySheet register={register} textOf={textOf} />
      <NumbersSheet register={register} textOf={textOf} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="big" busy={busy} busyLabel={t("saving")}>
          {t("save")}
        </Button>
        <ButtonLink href={back} size="big">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
