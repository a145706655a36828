"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isOpened } from "@/lib/forms/correction";
import type { Draft } from "@/lib/forms/draft";
import { useOpenForm } from "./form-context";

/** Tells whether a field may be changed: all of them, or while a correction is under way those that it names. */
export function useOpened(): (field: keyof Draft) => boolean {
  const { correction } = useOpenForm().view;
  const items = correction?.open ? correction.items.map(({ item }) => item) : undefined;
  return (field) => items === undefined || isOpened(field, items);
}

/** Holds the controls of a field; where a correction does not name it they stand still, and it is said why. */
export function Opened({ field, children }: { field: keyof Draft; children: ReactNode }) {
  const t = useTranslations("procedure.correction");
  if (useOpened()(field)) return children;
  return (
    <>
      <p className="col-span-full text-14 text-ink-500">{t("kept")}</p>
      <fieldset disabled className="contents">
        {children}
      </fieldset>
    </>
  );
}
