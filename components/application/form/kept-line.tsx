"use client";

import { Check, CloudOff, Pencil, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Keeping } from "./use-working-copy";

/** Says in one line whether what was typed is kept, and since when. */
export function KeptLine({ keeping, changed }: { keeping: Keeping; changed: boolean }) {
  const t = useTranslations("form.kept");
  const format = useFormatter();
  const at = (time: Date) => format.dateTime(time, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const look = "inline-flex items-center gap-1.5 text-14 text-ink-500";
  switch (keeping.kind) {
    case "rest":
      return null;
    case "kept":
      return (
        <span className={look}>
          {changed ? <Pencil aria-hidden="true" /> : <Check aria-hidden="true" className="text-jade-700" />}
          {t(changed ? "changed" : "kept", { time: at(keeping.at) })}
        </span>
      );
    case "offline":
      return (
        <span className={look}>
          <CloudOff aria-hidden="true" className="text-ochre-700" />
          {t("offline")}
        </span>
      );
    case "conflict":
    case "failed":
      return (
        <span className={look}>
          <TriangleAlert aria-hidden="true" className="text-cinnabar-700" />
          {t("not")}
        </span>
      );
  }
}
