"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import type { DeskCase } from "@/lib/dto/desk";
import { inLocale } from "@/lib/locale";
import { type About, type Draft, isAgainst, type Verdict } from "./opinion";

/** Asks once more before a decision, and says what it brings about. */
export function DecisionDialog({
  open,
  draft: { verdict, reasons },
  name,
  about,
  grounds,
  recommended,
  busy,
  onOpenChange,
  onConfirm,
}: {
  open: boolean;
  draft: Draft;
  name: string;
  about: About;
  grounds: DeskCase["grounds"];
  recommended: Verdict | undefined;
  busy: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
}) {
  const t = useTranslations("desk.case.confirm");
  const layout = useTranslations("layout");
  const locale = useLocale();
  const refuses = verdict === "refuse";
  const what = refuses ? "refuse" : "grant";
  const differs = recommended !== undefined && isAgainst(recommended) !== refuses;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(`${what}.title`, { name, about })}
      description={t("final")}
      closeLabel={layout("close")}
      confirmLabel={t(`${what}.confirm`, { about })}
      cancelLabel={t("cancel")}
      danger={refuses}
      busy={busy}
      busyLabel={t("busy")}
      onConfirm={onConfirm}
    >
      {differs ? (
        <Note kind="wait" title={t("differs")}>
          <p>{t(refuses ? "differsRefuse" : "differsGrant")}</p>
        </Note>
      ) : null}
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t(`${what}.first`, { about })}</li>
        <li>{t(`${what}.second`, { about })}</li>
        <li>{t(`${what}.third`, { about })}</li>
      </ul>
      {refuses ? (
        <div>
          <p className="font-medium text-ink-900">{t("grounds")}</p>
          <ul className="grid list-disc gap-1 pl-5">
            {grounds
              .filter(({ code }) => reasons.includes(code))
              .map(({ code, label }) => (
                <li key={code}>{inLocale(label, locale)}</li>
              ))}
          </ul>
        </div>
      ) : null}
    </ConfirmDialog>
  );
}
