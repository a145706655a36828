"use client";

import { type CropArea, type ImagePurpose, sendImage } from "./send-image";
import type { UploadedImage } from "./uploaded-image";
import { useUpload } from "./use-upload";

/** Sends a picture, with progress, cancel and another try. */
export function useImageUpload(
  purpose: ImagePurpose,
  onDone: (image: UploadedImage) => void,
  field?: string,
) {
  const { start, ...upload } = useUpload(onDone, field);
  return {
    ...upload,
    send: (picture: Blob, name: string, crop?: CropArea) =>
      start(name, (way) => sendImage(picture, { purpose, crop, ...way })),
  };
}
