import { type Sent, sendFile, type Way } from "./send-file";
import type { UploadedImage } from "./uploaded-image";

/** What a picture is for. */
export type ImagePurpose = "photo" | "signature";

/** A part of the picture as the person saw it, in pixels. */
export interface CropArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Sends a picture, or the part of it that was chosen. */
export function sendImage(
  picture: Blob,
  { purpose, crop, ...way }: { purpose: ImagePurpose; crop?: CropArea | undefined } & Way,
): Promise<Sent<UploadedImage>> {
  const query = new URLSearchParams({ purpose });
  if (crop) {
    const { x, y, width, height } = crop;
    query.set("crop", [x, y, width, height].map(Math.round).join(","));
  }
  const answer = async () => (await import("./uploaded-image")).uploadedImage;
  return sendFile(picture, { address: `/api/uploads/images?${query}`, answer }, way);
}
