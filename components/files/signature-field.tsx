"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Reason } from "@/lib/errors";
import { ImageDrop } from "./image-drop";
import type { ImageFieldProps } from "./image-field";
import { refusalOfImage } from "./recognise-image";
import { SignaturePad } from "./signature-pad";
import { UploadOutcome } from "./upload-outcome";
import { useImageUpload } from "./use-image-upload";

/** Takes the signature of the certificate: drawn here, or a photograph of one on paper. */
export function SignatureField({ id, value, required, error, onChange }: ImageFieldProps) {
  const t = useTranslations("form.images");
  const [anew, setAnew] = useState(false);
  const [refusal, setRefusal] = useState<Reason>();
  const upload = useImageUpload(
    "signature",
    (image) => {
      setAnew(false);
      onChange(image.id);
    },
    id,
  );
  async function choose(file: File) {
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
        <UploadOutcome upload={upload} refusal={refusal} />
        <ImageDrop
          button={t("uploadSignature")}
          onFile={(file) => void choose(file)}
          onRefused={setRefusal}
        />
      </div>
    </Field>
  );
}
