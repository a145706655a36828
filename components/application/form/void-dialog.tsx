"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/dialog";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ApplicationView } from "@/lib/dto/application";
import { chosenRoute } from "@/lib/forms/check-route";
import { useOpenForm } from "./form-context";

/** Asks, before it happens, whether saving may make the signed file void. */
export function VoidDialog({
  view,
  open,
  onOpenChange,
  onConfirm,
}: {
  view: ApplicationView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
}) {
  const t = useTranslations("form.void");
  const layout = useTranslations("layout");
  const { matter, draft } = useOpenForm();
  const alone = chosenRoute(matter, draft)?.absence.kind === "stated";
  const signed = view.events.findLast(({ action }) => action === "sign");
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      description={
        <>
          {signed ? t("on", { date: plainDateIn(signed.at) }) : t("text")}
          {t(alone ? "signAlone" : "signBoth")}
        </>
      }
      closeLabel={layout("close")}
      cancelLabel={t("cancel")}
      confirmLabel={t("confirm")}
      danger
      onConfirm={onConfirm}
    />
  );
}
