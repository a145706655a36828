"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDone } from "@/components/forms/use-done";
import type { OwnSettings, ProposedSettings } from "@/lib/dto/settings";
import { type Preview, PreviewDialog } from "./preview-dialog";
import type { SettingBounds } from "./setting-fields";
import { SettingsForm } from "./settings-form";

/** Changes a registry's settings: a new version is filled in, looked at and saved. */
export function SettingsDesk({
  registry,
  settings,
  bounds,
  today,
}: {
  registry: string;
  settings: OwnSettings;
  bounds: SettingBounds;
  today: string;
}) {
  const t = useTranslations("administration.settings");
  const done = useDone();
  const [shown, setShown] = useState<{ proposed: ProposedSettings; preview: Preview }>();
  const { newest, versions, inForce } = settings;
  return (
    <>
      <SettingsForm
        key={newest}
        registry={registry}
        newest={newest}
        settings={versions[0]?.settings ?? inForce}
        bounds={bounds}
        today={today}
        onPreview={(proposed, preview) => setShown({ proposed, preview })}
      />
      {shown ? (
        <PreviewDialog
          registry={registry}
          {...shown}
          onClose={() => setShown(undefined)}
          onSaved={() => {
            setShown(undefined);
            done(t("saved", { day: shown.proposed.effectiveFrom }));
          }}
        />
      ) : null}
    </>
  );
}
