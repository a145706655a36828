"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { UploadDrop } from "@/components/ui/upload";
import type { Reason } from "@/lib/errors";
import { convertHeic, isHeic } from "./convert-heic";

/** Takes one picture of a kind that the server reads, chosen or dropped; an iPhone's own format is converted first. */
export function ImageDrop({
  button,
  onFile,
  onRefused,
}: {
  button: string;
  onFile: (file: File) => void;
  /** The picture could not be converted. */
  onRefused: (reason: Reason) => void;
}) {
  const t = useTranslations("form.images");
  const [converting, setConverting] = useState(false);
  async function take(file: File) {
    if (!(await isHeic(file))) return onFile(file);
    setConverting(true);
    const converted = await convertHeic(file);
    setConverting(false);
    if (converted.ok) onFile(converted.value);
    else onRefused(converted.reasons[0]);
  }
  return (
    <>
      <p role="status" className="empty:hidden">
        {converting ? t("converting") : null}
      </p>
      {converting ? null : (
        <UploadDrop
          button={button}
          prompt={t("drop")}
          accept="image/jpeg,image/png,image/heic,image/heif"
          onFiles={([file]) => {
            if (file) void take(file);
          }}
        />
      )}
    </>
  );
}
