"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DialogFormFoot } from "@/components/ui/dialog-foot";
import { type RegistryRole, registryRoles } from "@/lib/domain/officer-roles";
import { RoleBoxes } from "./role-boxes";

interface Props {
  registry: string;
  /** Changed by the registry's own administrator. */
  asRegistry?: boolean;
  officer: { accountId: string; name: string; roles: readonly string[] };
  onSaved: () => void;
}

/** Gives and takes an officer's roles in a registry. */
export function RolesDialog({ onSaved, ...props }: Props) {
  const t = useTranslations("platform.officers");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" aria-label={t("changeRolesOf", { name: props.officer.name })}>
          {t("changeRoles")}
        </Button>
      }
      title={t("changeRolesOf", { name: props.officer.name })}
      closeLabel={t("close")}
      description={t("changeRolesText")}
    >
      <RolesForm
        {...props}
        onSaved={() => {
          setOpen(false);
          onSaved();
        }}
      />
    </Dialog>
  );
}

function RolesForm({ registry, asRegistry = false, officer, onSaved }: Props) {
  const t = useTranslations("platform.officers");
  const client = useTRPCClient();
  const { refusal, run } = useCommand();
  const had = registryRoles.filter((role) => officer.roles.includes(role));
  const { register, handleSubmit, formState } = useForm<{ roles: RegistryRole[] }>({
    defaultValues: { roles: had },
  });
  const save = handleSubmit(async ({ roles }) => {
    const change = asRegistry ? client.administration.changeRoles : client.platform.changeRoles;
    const saved = await run(change.mutate({ accountId: officer.accountId, registry, roles }));
    if (saved.ok) onSaved();
  });
  return (
    <form noValidate method="post" onSubmit={save} className="grid gap-5">
      <ReasonsNote role="alert" refusal={refusal} />
      <RoleBoxes wiring={register("roles")} />
      <DialogFormFoot>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
        <Button type="submit" variant="primary" busy={formState.isSubmitting} busyLabel={t("savingRoles")}>
          {t("saveRoles")}
        </Button>
      </DialogFormFoot>
    </form>
  );
}
