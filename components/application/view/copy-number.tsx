"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "../copy-button";

/** Shows the acceptance number and copies it for the reader. */
export function CopyNumber({ number }: { number: string }) {
  const t = useTranslations("applications.view");
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="select-all font-medium">{number}</span>
      <CopyButton
        text={number}
        labels={{ copy: t("copy"), name: t("copyNumber"), copied: t("copied"), failed: t("copyFailed") }}
      />
    </span>
  );
}
