"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DialogFormFoot } from "@/components/ui/dialog-foot";
import { Field, Input } from "@/components/ui/field";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { FormHead } from "./form-head";
import type { ShownLink } from "./link-once";
import { RoleBoxes } from "./role-boxes";
import { useFieldErrors } from "./use-field-errors";

interface Entries {
  name: string;
  login: string;
  roles: RegistryRole[];
}

const fields = ["name", "login", "roles"] as const;

/** What came of an invitation: a link to hand over, or none for an officer who has an account. */
export type Invited = { link: ShownLink } | { rolesAddedFor: string };

/** Invites an officer to a registry, or without one an administrator of the platform. */
export function InviteDialog({
  registry,
  onInvited,
}: {
  registry: string | null;
  onInvited: (invited: Invited) => void;
}) {
  const t = useTranslations("platform.officers");
  const [open, setOpen] = useState(false);
  const words = t(registry ? "invite" : "inviteAdministrator");
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">{words}</Button>}
      title={words}
      closeLabel={t("close")}
      description={registry ? t("inviteText") : undefined}
    >
      <InviteForm
        registry={registry}
        onInvited={(invited) => {
          setOpen(false);
          onInvited(invited);
        }}
      />
    </Dialog>
  );
}

function InviteForm({ registry, onInvited }: Parameters<typeof InviteDialog>[0]) {
  const t = useTranslations("platform.officers");
  const form = useTranslations("platform.form");
  const client = useTRPCClient();
  const { register, handleSubmit, formState, setError } = useForm<Entries>({
    defaultValues: { name: "", login: "", roles: [] },
  });
  const { textOf, found, general, tell, clear } = useFieldErrors<Entries>(fields, formState.errors, setError);
  const invite = handleSubmit(async (entries) => {
    clear();
    const made = await settle(client.platform.inviteOfficer.mutate({ ...entries, registry }));
    if (!made.ok) return tell(made);
    const { link } = made.value;
    onInvited(link ? { link: { name: entries.name, ...link } } : { rolesAddedFor: entries.name });
  });
  return (
    <form noValidate method="post" onSubmit={invite} className="grid gap-5">
      <FormHead
        found={found}
        general={general}
        attempt={formState.submitCount}
        title={form("cannot", { count: found.length })}
        kept={form("kept")}
      />
      <Field id="name" label={t("name")} hint={t("nameHint")} required error={textOf("name")}>
        <Input autoComplete="off" {...register("name")} />
      </Field>
      <Field id="login" label={t("login")} hint={t("loginHint")} required error={textOf("login")}>
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} {...register("login")} />
      </Field>
      {registry ? <RoleBoxes wiring={register("roles")} error={textOf("roles")} /> : null}
      <DialogFormFoot>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
        <Button type="submit" variant="primary" busy={formState.isSubmitting} busyLabel={t("busy")}>
          {t("submit")}
        </Button>
      </DialogFormFoot>
    </form>
  );
}
