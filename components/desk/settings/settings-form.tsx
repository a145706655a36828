"use client";

import { useTranslations } from "next-intl";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { ProposedSettings } from "@/lib/dto/settings";
import type { RegistrySettings } from "@/lib/professions/registry-settings";
import type { Preview } from "./preview-dialog";
import { fromEntries, type SettingEntries, toEntries } from "./setting-entries";
import { type SettingBounds, SettingFields } from "./setting-fields";

/** Asks for a new version of a registry's settings and has it looked at before it is saved. */
export function SettingsForm({
  registry,
  newest,
  settings,
  bounds,
  today,
  onPreview,
}: {
  registry: string;
  newest: number;
  settings: RegistrySettings;
  bounds: SettingBounds;
  today: string;
  onPreview: (proposed: ProposedSettings, preview: Preview) => void;
}) {
  const t = useTranslations("administration.settings");
  const client = useTRPCClient();
  const matters = bounds.decisionDays.map(({ matter }) => matter);
  const fields = [
    "acceptance",
    ...matters.map((matter) => `decisionDays.${matter}` as const),
    "renewalOpensDaysBefore",
    "smsCodeMinutes",
    "correctionDays",
    "trainingBodies",
    "effectiveFrom",
  ] as const;
  const { register, textOf, head, busy, sends } = useSentForm<SettingEntries>({
    fields,
    defaultValues: toEntries(settings, matters, today),
  });
  const look = sends({
    command: async (entries) => {
      const { proposed, faults } = fromEntries(entries, newest);
      const reasons = faults.map((field) => ({ key: "settings.whole", field }));
      if (reasons.length > 0) return { ok: false, reasons };
      return client.settings.preview.mutate({ registry, ...proposed });
    },
    done: (preview, entries) => onPreview(fromEntries(entries, newest).proposed, preview),
  });
  return (
    <Sheet aria-labelledby="rules">
      <SheetHead id="rules" title={t("rules")} />
      <SheetBody>
        <form noValidate method="post" onSubmit={look} className="grid gap-6">
          <FormHead {...head} />
          <SettingFields register={register} textOf={textOf} bounds={bounds} today={today} />
          <div>
            <Button type="submit" variant="primary" busy={busy} busyLabel={t("looking")}>
              {t("preview")}
            </Button>
          </div>
        </form>
      </SheetBody>
    </Sheet>
  );
}
