"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { RegistryRename, RenameProgress } from "@/lib/dto/rename";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import { RenameEntriesTable } from "./rename-entries-table";

/** What a rename is going to change, what stands against it, and 【确认更名】. */
export function RenamePreview({
  rename,
  inFlight,
  onChange,
}: {
  rename: RenameProgress;
  inFlight: RegistryRename["inFlight"];
  onChange: () => void;
}) {
  const t = useTranslations("employer.rename");
  const { oldNames, newName, total, certificates } = rename;
  return (
    <div className="grid gap-5">
      <h3 className="text-18">{t("preview")}</h3>
      <DataList
        look="ruled"
        items={[
          { term: t("oldName"), value: oldNames.join("；") },
          { term: t("newName"), value: <strong>{newName}</strong> },
          { term: t("affected"), value: t("affectedCount", { count: total }) },
          { term: t("certificates"), value: t("certificatesCount", { count: certificates }) },
        ]}
      />
      <RenameEntriesTable key={`${rename.id} ${+rename.askedAt}`} id={rename.id} />
      <InFlight inFlight={inFlight} />
      <Confirm rename={rename} blocked={inFlight.length > 0} onChange={onChange} />
    </div>
  );
}

/** Names the applications that have to be finished first; nothing where there are none. */
function InFlight({ inFlight }: { inFlight: RegistryRename["inFlight"] }) {
  const t = useTranslations("employer.rename");
  const locale = useLocale();
  if (inFlight.length === 0) return null;
  return (
    <Note kind="wait" title={t("inFlight", { count: inFlight.length })}>
      <ul>
        {inFlight.map(({ id, acceptanceNumber, name, matter }) => (
          <li key={id}>
            <Link href={`/employer/applications/${id}`} className="inline-flex min-h-11 items-center">
              {t("inFlightOne", {
                number: acceptanceNumber,
                name,
                matter: inLocale(matterName(matter), locale),
              })}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t("inFlightText")}</p>
    </Note>
  );
}

function Confirm({
  rename: { id, newName, total, certificates },
  blocked,
  onChange,
}: {
  rename: RenameProgress;
  blocked: boolean;
  onChange: () => void;
}) {
  const t = useTranslations("employer.rename");
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run, forget } = useCommand();
  async function confirm() {
    const settled = await run(client.rename.confirm.mutate({ id }));
    if (settled.ok) setOpen(false);
    onChange();
  }
  return (
    <div>
      <Button
        variant="primary"
        unavailableReason={blocked ? t("blocked") : undefined}
        onClick={() => setOpen(true)}
      >
        {t("confirm")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          if (busy) return;
          setOpen(next);
          if (!next) forget();
        }}
        title={t("confirmTitle", { name: newName })}
        description={t("confirmText", { count: total, certificates })}
        closeLabel={t("cancel")}
        cancelLabel={t("cancel")}
        confirmLabel={t("confirm")}
        busy={busy}
        busyLabel={t("confirming")}
        onConfirm={() => void confirm()}
      >
        <ReasonsNote refusal={refusal} role="alert" />
      </ConfirmDialog>
    </div>
  );
}
