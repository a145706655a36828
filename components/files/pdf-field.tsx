"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/components/trpc/client";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { UploadDrop, UploadItem } from "@/components/ui/upload";
import type { Reason } from "@/lib/errors";
import { inMegabytes } from "@/lib/megabytes";
import { refusalOfPdf } from "./recognise-pdf";
import { sendFile } from "./send-file";
import { UploadOutcome } from "./upload-outcome";
import { useUpload } from "./use-upload";

const twoMebibytes = 2 * 1024 * 1024;

/** Takes a scan or proof as PDF: choose, send; then shows its name, size and pages, opens it and lets it be replaced. */
export function PdfField({
  id,
  value,
  purpose,
  required,
  error,
  label,
  hint,
  maxBytes = twoMebibytes,
  onChange,
}: {
  id: string;
  /** File id; empty while there is none. */
  value: string;
  purpose: "qualificationScan" | "educationProof" | "absenceProof" | "explanation";
  required: boolean;
  error: ReactNode | undefined;
  label: string;
  hint: string;
  maxBytes?: number;
  onChange: (file: string) => void;
}) {
  const t = useTranslations("form.pdf");
  const [refusal, setRefusal] = useState<Reason>();
  const upload = useUpload((taken: { id: string }) => onChange(taken.id), id);

  async function choose(file: File | undefined) {
    if (!file) return;
    upload.cancel();
    const reason = await refusalOfPdf(file, maxBytes);
    setRefusal(reason);
    if (reason) return;
    const address = `/api/uploads/pdfs?purpose=${purpose}`;
    await upload.start(file.name, (way) =>
      sendFile(
        file,
        { address, answer: async () => (await import("@/lib/dto/file")).pdfDescription, name: file.name },
        way,
      ),
    );
  }
  return (
    <Field id={id} group label={label} required={required} hint={hint} error={error}>
      <div className="grid gap-3 pt-1">
        {value !== "" && !upload.state ? <StoredPdf id={value} /> : null}
        <UploadOutcome upload={upload} refusal={refusal} />
        {upload.state ? null : (
          <UploadDrop
            button={value === "" ? t("choose") : t("replace")}
            prompt={t("drop")}
            accept="application/pdf,.pdf"
            onFiles={([file]) => void choose(file)}
          />
        )}
      </div>
    </Field>
  );
}

function StoredPdf({ id }: { id: string }) {
  const t = useTranslations("form.pdf");
  const { data } = useQuery(useTRPC().file.pdf.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }));
  const name = data?.name ?? t("unnamed");
  return (
    <UploadItem
      name={name}
      detail={data ? t("detail", { size: inMegabytes(data.byteLength), pages: data.pages }) : t("stored")}
      actions={
        <a
          href={`/api/files/${id}?download`}
          aria-label={t("openOf", { name })}
          className={buttonStyle({ variant: "quiet" })}
        >
          {t("open")}
        </a>
      }
    />
  );
}
