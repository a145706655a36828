"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOfPdf } from "@/components/files/recognise-pdf";
import { sendFile } from "@/components/files/send-file";
import { UploadOutcome } from "@/components/files/upload-outcome";
import { useUpload } from "@/components/files/use-upload";
import { Field } from "@/components/ui/field";
import { UploadDrop } from "@/components/ui/upload";
import type { Reason } from "@/lib/errors";

const twoMebibytes = 2 * 1024 * 1024;

/** Takes the PDF that proves a correction; another one replaces it. */
export function ProofUpload({ registry, id, proved }: { registry: string; id: string; proved: boolean }) {
  const t = useTranslations("correction.case");
  const router = useRouter();
  const [refusal, setRefusal] = useState<Reason>();
  const upload = useUpload(() => router.refresh());

  async function choose(file: File | undefined) {
    if (!file) return;
    upload.cancel();
    const reason = await refusalOfPdf(file, twoMebibytes);
    setRefusal(reason);
    if (reason) return;
    const address = `/api/uploads/corrections?${new URLSearchParams({ registry, id })}`;
    await upload.start(file.name, (way) =>
      sendFile(
        file,
        { address, answer: async () => (await import("@/lib/dto/file")).pdfDescription, name: file.name },
        way,
      ),
    );
  }
  return (
    <Field id="proof" group label={t("upload")} required={!proved} hint={t("uploadHint")}>
      <div className="grid gap-3 pt-1">
        <UploadOutcome upload={upload} refusal={refusal} />
        {upload.state ? null : (
          <UploadDrop
            button={t(proved ? "replace" : "choose")}
            prompt={t("drop")}
            accept="application/pdf,.pdf"
            onFiles={([file]) => void choose(file)}
          />
        )}
      </div>
    </Field>
  );
}
