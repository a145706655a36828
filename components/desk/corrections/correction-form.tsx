"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { plainDateIn } from "@/lib/domain/plain-date";
import { CorrectedIdentity } from "./corrected-identity";
import { correctionAddress } from "./correction-address";
import { type CorrectionEntries, correctionFields, toInput } from "./correction-entries";

/** Takes a correction at the counter; its proof is uploaded on the page that follows. */
export function CorrectionForm({ registry }: { registry: string }) {
  const t = useTranslations("correction.form");
  const words = useTranslations("layout.form");
  const client = useTRPCClient();
  const router = useRouter();
  const today = useMemo(() => plainDateIn(new Date()), []);
  const form = useSentForm<CorrectionEntries>({
    fields: correctionFields,
    defaultValues: { idType: "residentId" },
  });
  const { register, textOf, head, busy, sends } = form;
  const [entered, setEntered] = useState(false);
  const submit = sends({
    command: (entries) => client.correction.enter.mutate({ registry, ...toInput(entries, today) }),
    done: ({ id }) => {
      setEntered(true); // stays busy while the next page comes
      router.push(correctionAddress(registry, id));
    },
  });
  return (
    <form noValidate method="post" onSubmit={submit} className="grid gap-6">
      <FormHead {...head} />
      <p className="text-14 text-ink-500">{words("required")}</p>
      <Sheet aria-labelledby="current-head">
        <SheetHead id="current-head" title={t("current")} />
        <SheetBody className="grid gap-5">
          <p>{t("currentHint")}</p>
          <div className="grid gap-x-6 gap-y-5 desk:grid-cols-2">
            <Field id="currentName" label={t("currentName")} required error={textOf("currentName")}>
              <Input autoComplete="off" maxLength={100} {...register("currentName")} />
            </Field>
            <Field id="currentNumber" label={t("currentNumber")} required error={textOf("currentNumber")}>
              <Input autoComplete="off" spellCheck={false} maxLength={40} {...register("currentNumber")} />
            </Field>
          </div>
        </SheetBody>
      </Sheet>
      <Sheet aria-labelledby="corrected-head">
        <SheetHead id="corrected-head" title={t("corrected")} />
        <SheetBody className="grid gap-5">
          <p>{t("correctedHint")}</p>
          <CorrectedIdentity form={form} textOf={textOf} today={today} />
        </SheetBody>
      </Sheet>
      <Sheet aria-labelledby="why-head">
        <SheetHead id="why-head" title={t("why")} />
        <SheetBody>
          <Field id="ground" label={t("ground")} hint={t("groundHint")} required error={textOf("ground")}>
            <Textarea maxLength={500} {...register("ground")} />
          </Field>
        </SheetBody>
      </Sheet>
      <div>
        <Button type="submit" variant="primary" size="big" busy={busy || entered} busyLabel={t("busy")}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
