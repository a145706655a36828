"use client";

import { Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionBar } from "@/components/ui/action-bar";
import { Button, ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { StepId } from "./form-steps";
import type { useApplicationForm } from "./use-application-form";

/** Keeps the form's actions in reach: back and on between its parts on phones, saving, and signing once it is saved. */
export function FormActions({
  open,
  steps,
  current,
  go,
}: {
  open: ReturnType<typeof useApplicationForm>;
  steps: StepId[];
  current: StepId;
  go: (step: StepId) => void;
}) {
  const t = useTranslations("form");
  const at = steps.indexOf(current);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const { view, settled, changed, busy, attempt } = open;
  const signable = view.state === "saved" && settled;
  const saveOnPhone = !after || attempt > 0;
  return (
    <ActionBar
      start={
        <>
          <ButtonLink
            href="/applications"
            variant="quiet"
            className={cn((before || signable) && "max-desk:hidden")}
          >
            {t("actions.list")}
          </ButtonLink>
          {before ? (
            <Button className="desk:hidden" onClick={() => go(before)}>
              {t("actions.back")}
            </Button>
          ) : null}
          {changed ? <DropChanges busy={busy} drop={open.drop} /> : null}
        </>
      }
    >
      {signable ? (
        <ButtonLink href={`/applications/${view.id}/sign`} variant="primary" size="big">
          <Signature />
          {t("actions.sign")}
        </ButtonLink>
      ) : (
        <span className="max-w-[24em] text-14 text-ink-500 max-desk:hidden">{t("actions.signAfter")}</span>
      )}
      <Button
        type="submit"
        variant={signable ? "secondary" : "primary"}
        size="big"
        busy={busy}
        busyLabel={t("actions.saving")}
        className={cn(!saveOnPhone && "max-desk:hidden")}
      >
        {t(view.state === "correction" ? "actions.handIn" : "actions.save")}
      </Button>
      {after ? (
        <Button
          variant={saveOnPhone || signable ? "secondary" : "primary"}
          size="big"
          className="desk:hidden"
          onClick={() => go(after)}
        >
          {t("actions.next", { step: t(`steps.${after}`) })}
        </Button>
      ) : null}
    </ActionBar>
  );
}

function DropChanges({ busy, drop }: { busy: boolean; drop: () => Promise<void> }) {
  const t = useTranslations("form.drop");
  const layout = useTranslations("layout");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t("open")}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        closeLabel={layout("close")}
        title={t("title")}
        description={t("text")}
        cancelLabel={t("cancel")}
        confirmLabel={t("confirm")}
        danger
        busy={busy}
        onConfirm={() => void drop().then(() => setAsking(false))}
      />
    </>
  );
}
