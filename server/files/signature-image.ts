import "server-only";
import sharp, { type Sharp } from "sharp";
import { type DrawnImage, decodeToRgb, decodeUpload, encodeJpeg, type RgbPixels } from "./jpeg";
import { rejection } from "./rejection";

const box = { width: 600, height: 240 } as const;
const inkBelow = 225; // darker than paper in at least one channel
const leastInk = 40; // pixels; fewer are dust
const margin = 6;

/** Draws a signature from an upright picture: on white, without its empty edges, at most 600 x 240. */
export async function drawSignature(upright: Sharp): Promise<DrawnImage> {
  const pixels = await decodeUpload(
    upright.resize({ width: 2400, height: 2400, fit: "inside", withoutEnlargement: true }),
  );
  const ink = findInk(pixels);
  if (!ink) throw rejection("blankSignature", "no ink on the picture");
  const { data, width, height } = pixels;
  const fitted = await decodeToRgb(
    sharp(data, { raw: { width, height, channels: 3 } })
      .extract(ink)
      .resize({ ...box, fit: "inside", withoutEnlargement: true }),
  );
  return {
    bytes: await encodeJpeg(fitted, 300),
    mediaType: "image/jpeg",
    width: fitted.width,
    height: fitted.height,
    hints: [],
  };
}

/** Finds the rectangle around everything darker than paper; undefined on a blank picture. */
function findInk({ data, width, height }: RgbPixels) {
  let [left, right, top, bottom, count] = [width, -1, height, -1, 0];
  for (let index = 0; index < width * height; index++) {
    const at = index * 3;
    if ((data[at] ?? 0) >= inkBelow && (data[at + 1] ?? 0) >= inkBelow && (data[at + 2] ?? 0) >= inkBelow)
      continue;
    const x = index % width;
    const y = (index - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    count++;
  }
  if (count < leastInk) return undefined;
  left = Math.max(0, left - margin);
  top = Math.max(0, top - margin);
  right = Math.min(width - 1, right + margin);
  bottom = Math.min(height - 1, bottom + margin);
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}
