"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { UploadDrop } from "@/components/ui/upload";
import type { Reason } from "@/lib/errors";
import { refusalOfImage } from "./recognise-image";
import { SignaturePad } from "./signature-pad";
import { UploadProgress } from "./upload-progress";
import { useImageUpload } from "./use-image-upload";

/** Takes the signature of the certificate: drawn here, or a photograph of one on paper. */
export function SignatureField({
  id,
  value,
  required,
  error,
  onChange,
}: {
  id: string;
  value: string;
  required: boolean;
  error: string | undefined;
  onChange: (file: string) => void;
}) {
  const t = useTranslations("form.images");
  const word = useReasons();
  const [anew, setAnew] = useState(false);
  const [refusal, setRefusal] = useState<Reason>();
  const upload = useImageUpload("signature", (image) => {
    setAnew(false);
    onChange(image.id);
  });
  async function choose(file: File | undefined) {
    if (!file) return;
    const reason = await refusalOfImage(file);
    setRefusal(reason);
    if (!reason) await upload.send(file, file.name);
  }
  const stored = value !== "" && !anew;
  return (
    <Field id={id} group label={t("signature")} required={required} hint={t("signatureHint")} error={error}>
      <div className="grid gap-3 pt-1">
        {stored ? (
          <>
            {/* biome-ignore lint/performance/noImgElement: a private file, of its final size */}
            <img
              src={`/api/files/${value}`}
              alt={t("signatureAlt")}
              className="h-42 w-full rounded-2 border border-rule-strong bg-sheet object-contain p-4"
            />
            <div>
              <Button onClick={() => setAnew(true)}>{t("signAnew")}</Button>
            </div>
          </>
        ) : (
          <SignaturePad
            onUse={(picture) => {
              setRefusal(undefined);
              void upload.send(picture, t("signature"));
            }}
          />
        )}
        {upload.state ? (
          <UploadProgress state={upload.state} cancel={upload.cancel} retry={upload.retry} />
        ) : null}
        {refusal ? (
          <Note kind="no" role="alert">
            <p>{word(refusal)}</p>
          </Note>
        ) : null}
        <UploadDrop
          button={t("uploadSignature")}
          prompt={t("drop")}
          accept="image/jpeg,image/png,image/heic,image/heif"
          onFiles={([file]) => void choose(file)}
        />
      </div>
    </Field>
  );
}
