"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DialogFormFoot } from "@/components/ui/dialog-foot";
import { Field, Input } from "@/components/ui/field";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import type { ShownLink } from "./link-once";
import { RoleBoxes } from "./role-boxes";

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
  asRegistry = false,
  onInvited,
}: {
  registry: string | null;
  /** Invited by the registry's own administrator. */
  asRegistry?: boolean;
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
        asRegistry={asRegistry}
        onInvited={(invited) => {
          setOpen(false);
          onInvited(invited);
        }}
      />
    </Dialog>
  );
}

function InviteForm({ registry, asRegistry = false, onInvited }: Parameters<typeof InviteDialog>[0]) {
  const t = useTranslations("platform.officers");
  const client = useTRPCClient();
  const { register, textOf, head, busy, sends } = useSentForm<Entries>({
    fields,
    defaultValues: { name: "", login: "", roles: [] },
  });
  const invite = sends({
    command: (entries) =>
      registry && asRegistry
        ? client.administration.inviteOfficer.mutate({ ...entries, registry })
        : client.platform.inviteOfficer.mutate({ ...entries, registry }),
    done: ({ link }, { name }) => onInvited(link ? { link: { name, ...link } } : { rolesAddedFor: name }),
  });
  return (
    <form noValidate method="post" onSubmit={invite} className="grid gap-5">
      <FormHead {...head} />
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
        <Button type="submit" variant="primary" busy={busy} busyLabel={t("busy")}>
          {t("submit")}
        </Button>
      </DialogFormFoot>
    </form>
  );
}
