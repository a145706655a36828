import "server-only";
import type { Sharp } from "sharp";
import { type DrawnImage, decodeUpload, encodeJpeg, type RgbPixels } from "./jpeg";

/** One inch (25 x 35 mm) at 300 dpi. */
export const photoSize = { width: 295, height: 413 } as const;

const lightest = { brightness: 215, spread: 28, share: 0.85 };

/** Draws a photo of one inch from an upright picture; a picture of another shape is cut from its middle. */
export async function drawPhoto(upright: Sharp): Promise<DrawnImage> {
  const pixels = await decodeUpload(upright.resize({ ...photoSize, fit: "cover", position: "centre" }));
  return {
    bytes: await encodeJpeg(pixels, 300),
    mediaType: "image/jpeg",
    ...photoSize,
    hints: hasWhiteBackground(pixels) ? [] : [{ key: "file.backgroundNotWhite" }],
  };
}

/** Looks at the top and at the upper halves of both sides, where no head or shoulder is. */
function hasWhiteBackground({ data, width, height }: RgbPixels): boolean {
  let seen = 0;
  let white = 0;
  for (let y = 0; y < height / 2; y++) {
    for (let x = 0; x < width; x++) {
      if (y >= height * 0.06 && x >= width * 0.08 && x < width * 0.92) continue;
      const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
      const darkest = Math.min(red, green, blue);
      seen++;
      if (darkest >= lightest.brightness && Math.max(red, green, blue) - darkest <= lightest.spread) white++;
    }
  }
  return white / seen >= lightest.share;
}
