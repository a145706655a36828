import "server-only";
import { z } from "zod";
import type { Reason } from "@/lib/errors";
import type { PersonScope } from "@/server/auth/scope";
import { acceptImage, imageLimits } from "./image-upload";
import { storeFile } from "./service";
import { readUpload } from "./upload-intake";
import { countUpload } from "./upload-limit";

/** What an upload says of itself in its address: what the picture is for, and the part of it to take. */
export const imageUploadQuery = z.object({
  purpose: z.enum(["photo", "signature"]),
  crop: z
    .string()
    .regex(/^\d{1,5},\d{1,5},\d{1,5},\d{1,5}$/)
    .transform((text) => {
      const [left = 0, top = 0, width = 0, height = 0] = text.split(",").map(Number);
      return { left, top, width, height };
    })
    .optional(),
});

/** A picture taken in: its file's id, what it became, and hints that are no refusals. */
export interface UploadedImage {
  id: string;
  width: number;
  height: number;
  byteLength: number;
  hints: Reason[];
}

/** Takes a picture in for its uploader: receives it whole, checks it, draws it anew, and keeps it as the person's own file. */
export async function uploadImage(
  scope: PersonScope,
  request: { body: ReadableStream<Uint8Array> | null; headers: Headers },
  { purpose, crop }: z.output<typeof imageUploadQuery>,
): Promise<UploadedImage> {
  await countUpload(scope);
  const { bytes } = await readUpload(request, imageLimits.bytes);
  const drawn = await acceptImage(bytes, { purpose, ...(crop ? { crop } : {}) });
  const { id } = await storeFile(scope, {
    owner: { ownerClass: "person", personId: scope.personId },
    purpose,
    mediaType: drawn.mediaType,
    bytes: drawn.bytes,
    width: drawn.width,
    height: drawn.height,
  });
  return { id, width: drawn.width, height: drawn.height, byteLength: drawn.bytes.length, hints: drawn.hints };
}
