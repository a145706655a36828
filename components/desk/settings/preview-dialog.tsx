"use client";

import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ProposedSettings } from "@/lib/dto/settings";
import type { SettingChange } from "@/lib/professions/registry-settings";
import { SettingChanges } from "./changes";

/** What a proposed version would change, and how many applications go on under theirs. */
export interface Preview {
  changes: SettingChange[];
  running: number;
}

/** Shows what a new version changes and from when, and saves it. */
export function PreviewDialog({
  registry,
  proposed,
  preview,
  onClose,
  onSaved,
}: {
  registry: string;
  proposed: ProposedSettings;
  preview: Preview;
  onClose: () => void;
  onSaved: () => void;
}) {
  const t = useTranslations("administration.settings");
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  async function save() {
    const saved = await run(client.settings.save.mutate({ registry, ...proposed }));
    if (saved.ok) onSaved();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("previewTitle")}
      description={t("previewText", { day: proposed.effectiveFrom })}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={onClose}>{t("back")}</Button>
          <Button variant="primary" busy={busy} busyLabel={t("saving")} onClick={() => void save()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <ReasonsNote role="alert" refusal={refusal} />
      <SettingChanges caption={t("previewTitle")} changes={preview.changes} />
      <p>{t("running", { count: preview.running })}</p>
    </Dialog>
  );
}
