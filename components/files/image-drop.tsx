"use client";

import { useTranslations } from "next-intl";
import { UploadDrop } from "@/components/ui/upload";

/** Takes one picture of a kind that the server reads, chosen or dropped. */
export function ImageDrop({ button, onFile }: { button: string; onFile: (file: File) => void }) {
  const t = useTranslations("form.images");
  return (
    <UploadDrop
      button={button}
      prompt={t("drop")}
      accept="image/jpeg,image/png,image/heic,image/heif"
      onFiles={([file]) => {
        if (file) onFile(file);
      }}
    />
  );
}
