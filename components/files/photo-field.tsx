"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useReasons } from "@/components/trpc/use-reasons";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { useLoaded } from "@/components/ui/use-loaded";
import type { Reason } from "@/lib/errors";
import { ImageDrop } from "./image-drop";
import type { ImageFieldProps } from "./image-field";
import type { ChosenPicture } from "./photo-cropper";
import { refusalOfImage, sizeOfImage } from "./recognise-image";
import { UploadOutcome } from "./upload-outcome";
import { useImageUpload } from "./use-image-upload";

const least = { width: 295, height: 413 };
const loadCropper = () => import("./photo-cropper").then((module) => module.PhotoCropper);

/** Takes an identity photo: choose, crop, send; the picture taken is shown as it will be printed. */
export function PhotoField({
  id,
  value,
  required,
  error,
  words,
  onChange,
}: ImageFieldProps & {
  /** Other words for the buttons that choose a picture and take the framed part. */
  words?: { choose: string; use: string };
}) {
  const t = useTranslations("form.images");
  const word = useReasons();
  const [picture, setPicture] = useState<ChosenPicture>();
  const [refusal, setRefusal] = useState<Reason>();
  const [hints, setHints] = useState<Reason[]>([]);
  const upload = useImageUpload(
    "photo",
    (image) => {
      setHints(image.hints);
      setPicture(undefined);
      onChange(image.id);
    },
    id,
  );
  const PhotoCropper = useLoaded(picture !== undefined, loadCropper);
  const url = picture?.url;
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);

  async function choose(file: File) {
    upload.cancel();
    setHints([]);
    const reason = (await refusalOfImage(file)) ?? (await open(file));
    setRefusal(reason);
  }
  async function open(file: File): Promise<Reason | undefined> {
    const made = URL.createObjectURL(file);
    const size = await sizeOfImage(made);
    if (size && size.width >= least.width && size.height >= least.height) {
      setPicture({ url: made, file, ...size });
      return undefined;
    }
    URL.revokeObjectURL(made);
    if (!size) return { key: "file.truncated" };
    return { key: "file.tooSmall", values: { ...size, minWidth: least.width, minHeight: least.height } };
  }
  const stored = value !== "" && !picture && !upload.state;
  return (
    <Field id={id} group label={t("photo")} required={required} hint={t("photoHint")} error={error}>
      <div className="grid gap-3 pt-1">
        {stored ? (
          // biome-ignore lint/performance/noImgElement: a private file, of its final size
          <img
            src={`/api/files/${value}`}
            alt={t("photoAlt")}
            className="h-52 w-auto justify-self-start border border-rule-strong"
            width={295}
            height={413}
          />
        ) : null}
        {picture && PhotoCropper && !upload.state ? (
          <PhotoCropper
            key={picture.url}
            picture={picture}
            useLabel={words?.use ?? t("usePhoto")}
            onUse={(area) => void upload.send(picture.file, picture.file.name, area)}
            onCancel={() => setPicture(undefined)}
          />
        ) : null}
        <UploadOutcome upload={upload} refusal={refusal} />
        {hints.length > 0 ? (
          <Note kind="wait" role="status">
            {hints.map((hint) => (
              <p key={hint.key}>{word(hint)}</p>
            ))}
          </Note>
        ) : null}
        {upload.state ? null : (
          <ImageDrop
            button={value === "" && !picture ? (words?.choose ?? t("choosePhoto")) : t("chooseAgain")}
            onFile={(file) => void choose(file)}
            onRefused={setRefusal}
          />
        )}
      </div>
    </Field>
  );
}
