"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { UploadDrop } from "@/components/ui/upload";

const accepted = ".p12,.pfx,application/x-pkcs12";

/** Chooses the file in which the key lies; it is opened where it is and sent nowhere. */
export function KeyFileField({
  id,
  file,
  detail,
  error,
  onFile,
}: {
  id: string;
  file: File | undefined;
  /** What is known of the certificate once it is open. */
  detail?: ReactNode | undefined;
  error: string | undefined;
  onFile: (file: File) => void;
}) {
  const t = useTranslations("enterpriseKey.file");
  const take = ([chosen]: File[]) => {
    if (chosen) onFile(chosen);
  };
  return (
    <Field
      id={id}
      group
      label={t("label")}
      required
      hint={t("hint")}
      error={error ? <span role="alert">{error}</span> : undefined}
    >
      {file ? (
        <div className="flex items-center gap-3 rounded-2 border border-rule-strong bg-sheet p-3 pl-4">
          <KeyRound aria-hidden="true" className="flex-none text-ink-700" />
          <div className="min-w-0 flex-1">
            <p className="break-words text-ink-900 leading-normal">{file.name}</p>
            {detail ? <p className="text-14 text-ink-500">{detail}</p> : null}
          </div>
          <label
            className={cn(
              buttonStyle(),
              "flex-none has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
            )}
          >
            {t("change")}
            <input
              type="file"
              accept={accepted}
              className="sr-only"
              onChange={(event) => {
                take([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
          </label>
        </div>
      ) : (
        <UploadDrop accept={accepted} button={t("choose")} prompt={t("drop")} onFiles={take} />
      )}
    </Field>
  );
}
