import "server-only";
import sharp, { type Metadata } from "sharp";
import { boundedWork } from "./bounded-work";
import { isAnimatedPng, recogniseFormat } from "./file-format";
import type { DrawnImage } from "./jpeg";
import { drawPhoto, photoSize } from "./photo-image";
import { checkSize, rejection } from "./rejection";
import { drawSignature } from "./signature-image";

/** Holds the bounds of an image as it is uploaded. */
export const imageLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000, seconds: 10 } as const;

export type ImagePurpose = "photo" | "signature";

/** A part of the picture as the person saw it (after EXIF orientation), in pixels. */
export interface CropRectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface ImageUpload {
  purpose: ImagePurpose;
  crop?: CropRectangle;
}

const work = boundedWork({ running: 2, waiting: 30 });
sharp.concurrency(2);
sharp.cache(false); // nothing of one person's picture stays in memory for the next

/** Checks an uploaded picture and draws it anew; throws FILE_REJECTED with the reason. */
export async function acceptImage(bytes: Uint8Array, { purpose, crop }: ImageUpload): Promise<DrawnImage> {
  checkSize(bytes.length, imageLimits.bytes);
  checkFormat(bytes);
  return work.run(async () => {
    const least = purpose === "photo" ? photoSize : { width: 1, height: 1 };
    const size = await readSize(bytes, least);
    const part = crop && checkCrop(crop, size, least);
    const upright = sharp(bytes, {
      limitInputPixels: imageLimits.pixels,
      failOn: "truncated",
      autoOrient: true,
    }).timeout({ seconds: imageLimits.seconds });
    if (part) upright.extract(part);
    return purpose === "photo" ? drawPhoto(upright) : drawSignature(upright);
  });
}

/** Refuses by the first bytes, before a decoder sees any of them: only two decoders are ever reached from outside. */
function checkFormat(bytes: Uint8Array): void {
  const format = recogniseFormat(bytes);
  if (format === "HEIC") throw rejection("heicNotConverted", "HEIC");
  if (format === "unknown") throw rejection("notAnImage", "neither JPEG nor PNG by its first bytes");
  if (format !== "JPEG" && format !== "PNG")
    throw rejection("wrongImageFormat", `is ${format}`, { found: format });
  if (format === "PNG" && isAnimatedPng(bytes)) throw rejection("animated", "animated PNG");
}

/** Reads the size as the person sees it, from the header alone. */
async function readSize(bytes: Uint8Array, least: { width: number; height: number }) {
  const { width, height } = await readHeader(bytes);
  if (width * height > imageLimits.pixels) {
    throw rejection("tooManyPixels", `${width} x ${height}`, {
      width,
      height,
      limit: imageLimits.pixels / 1_000_000,
    });
  }
  checkLeast({ width, height }, least);
  return { width, height };
}

async function readHeader(bytes: Uint8Array): Promise<Metadata["autoOrient"]> {
  try {
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format === "jpeg" || format === "png") return autoOrient;
  } catch {
    throw rejection("truncated", "the header cannot be read");
  }
  throw rejection("notAnImage", "decodes as another format than its first bytes say");
}

function checkLeast(size: { width: number; height: number }, least: { width: number; height: number }): void {
  if (size.width >= least.width && size.height >= least.height) return;
  throw rejection("tooSmall", `${size.width} x ${size.height}`, {
    width: size.width,
    height: size.height,
    minWidth: least.width,
    minHeight: least.height,
  });
}

/** Gives the part in whole pixels inside the picture; a pixel too far is rounding, more is refused. */
function checkCrop(
  crop: CropRectangle,
  size: { width: number; height: number },
  least: { width: number; height: number },
): CropRectangle {
  const left = Math.max(0, Math.round(crop.left));
  const top = Math.max(0, Math.round(crop.top));
  const width = Math.min(Math.round(crop.width), size.width - left);
  const height = Math.min(Math.round(crop.height), size.height - top);
  const strays =
    crop.left < -1 ||
    crop.top < -1 ||
    crop.left + crop.width > size.width + 1 ||
    crop.top + crop.height > size.height + 1;
  if (strays || !(width > 0 && height > 0)) throw rejection("cropOutside", "the crop leaves the picture");
  checkLeast({ width, height }, least);
  return { left, top, width, height };
}
