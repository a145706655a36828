"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { refusalOfPdf } from "@/components/files/recognise-pdf";
import { sendFile } from "@/components/files/send-file";
import { UploadOutcome } from "@/components/files/upload-outcome";
import { useUpload } from "@/components/files/use-upload";
import { Field } from "@/components/ui/field";
import { UploadDrop, UploadItem } from "@/components/ui/upload";
import type { PdfDescription } from "@/lib/dto/file";
import type { Reason } from "@/lib/errors";
import { inMegabytes } from "@/lib/megabytes";

const twoMebibytes = 2 * 1024 * 1024;

/** Takes the proof of an act as PDF: choose, send, and replace. */
export function ProofField({
  registry,
  registration,
  value,
  error,
  onChange,
}: {
  registry: string;
  registration: string;
  value: PdfDescription | undefined;
  error: ReactNode | undefined;
  onChange: (proof: PdfDescription) => void;
}) {
  const t = useTranslations("form.pdf");
  const words = useTranslations("register.propose");
  const [refusal, setRefusal] = useState<Reason>();
  const upload = useUpload(onChange, "proof");
  async function choose(file: File | undefined) {
    if (!file) return;
    upload.cancel();
    const reason = await refusalOfPdf(file, twoMebibytes);
    setRefusal(reason);
    if (reason) return;
    const address = `/api/uploads/act-proofs?${new URLSearchParams({ registry, registration })}`;
    await upload.start(file.name, (way) =>
      sendFile(
        file,
        { address, answer: async () => (await import("@/lib/dto/file")).pdfDescription, name: file.name },
        way,
      ),
    );
  }
  return (
    <Field id="proof" group label={words("proof")} hint={words("proofHint")} required error={error}>
      <div className="grid gap-3 pt-1">
        {value && !upload.state ? (
          <UploadItem
            name={value.name ?? t("unnamed")}
            detail={t("detail", { size: inMegabytes(value.byteLength), pages: value.pages })}
          />
        ) : null}
        <UploadOutcome upload={upload} refusal={refusal} />
        {upload.state ? null : (
          <UploadDrop
            button={value ? t("replace") : t("choose")}
            prompt={t("drop")}
            accept="application/pdf,.pdf"
            onFiles={([file]) => void choose(file)}
          />
        )}
      </div>
    </Field>
  );
}
