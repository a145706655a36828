"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { FormHead } from "@/components/forms/form-head";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { type RegistryContacts, registryContacts } from "@/lib/dto/settings";

const fields = ["hotline", "address", "hoursZh", "hoursEn"] as const;

/** Changes how a registry is reached. */
export function ContactsForm({ registry, contacts }: { registry: string; contacts: RegistryContacts }) {
  const t = useTranslations("administration.settings");
  const done = useDone();
  const client = useTRPCClient();
  const { register, textOf, head, busy, sends } = useSentForm({
    fields,
    resolver: zodResolver(registryContacts),
    defaultValues: contacts,
  });
  const save = sends({
    command: (entries) => client.settings.changeContacts.mutate({ registry, ...entries }),
    done: () => done(t("contactsSaved")),
  });
  return (
    <Sheet aria-labelledby="contacts">
      <SheetHead id="contacts" title={t("contacts")} />
      <SheetBody>
        <form noValidate method="post" onSubmit={save} className="grid gap-5">
          <FormHead {...head} act="save" />
          <p className="text-14 text-ink-500">{t("contactsHint")}</p>
          {fields.map((field) => (
            <Field key={field} id={field} label={t(`contact.${field}`)} error={textOf(field)}>
              <Input lang={field === "hoursEn" ? "en" : "zh-CN"} {...register(field)} />
            </Field>
          ))}
          <div>
            <Button type="submit" busy={busy} busyLabel={t("saving")}>
              {t("saveContacts")}
            </Button>
          </div>
        </form>
      </SheetBody>
    </Sheet>
  );
}
