import "server-only";
import sharp, { type Sharp } from "sharp";
import type { Reason } from "@/lib/errors";
import { rejection } from "./rejection";

/** Pixels as sharp hands them out: rows of 8-bit RGB without gaps. */
export interface RgbPixels {
  data: Buffer;
  width: number;
  height: number;
}

/** An image drawn anew from an upload's pixels, with nothing else of the upload; `hints` are no refusals. */
export interface DrawnImage {
  bytes: Uint8Array;
  mediaType: "image/jpeg";
  width: number;
  height: number;
  hints: Reason[];
}

/** States how large a stored photo or signature may be: 50 KB, by either meaning of KB. */
const storedImageBytes = 50_000;

const qualities = [94, 90, 86, 82, 78, 74, 70, 64, 58, 52, 46, 40, 30, 20];

/**
 * Encodes pixels as the best baseline JPEG within `storedImageBytes`. Pixels carry no metadata, so neither does the JPEG;
 * baseline JPEG goes into a PDF as it is, without being decoded.
 */
export async function encodeJpeg(pixels: RgbPixels, dotsPerInch: number): Promise<Uint8Array> {
  const { data, width, height } = pixels;
  for (const quality of qualities) {
    const encoded = await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, chromaSubsampling: quality >= 70 ? "4:4:4" : "4:2:0", progressive: false })
      .toBuffer();
    const jpeg = withDensity(encoded, dotsPerInch);
    if (jpeg.length <= storedImageBytes) return jpeg;
  }
  throw new Error(`A picture of ${width} x ${height} does not fit into ${storedImageBytes} bytes`);
}

/** Decodes a stranger's picture; throws FILE_REJECTED when its pixels cannot be had. */
export function decodeUpload(pipeline: Sharp): Promise<RgbPixels> {
  return decodeToRgb(pipeline).catch((error: Error) => {
    if (error.message.startsWith("timeout")) throw rejection("checkTimedOut", "drawing took too long");
    throw rejection("truncated", "the pixels cannot be decoded");
  });
}

/** Decodes what is left of a pipeline to 8-bit RGB on white. */
export async function decodeToRgb(pipeline: Sharp): Promise<RgbPixels> {
  const { data, info } = await pipeline
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Puts a JFIF 1.02 header with the density after the first two bytes; the encoder itself writes none. */
function withDensity(jpeg: Buffer, dotsPerInch: number): Uint8Array {
  const header = Buffer.from("\xff\xe0\0\x10JFIF\0\x01\x02\x01\0\0\0\0\0\0", "latin1");
  header.writeUInt16BE(dotsPerInch, 12);
  header.writeUInt16BE(dotsPerInch, 14);
  if (jpeg.readUInt16BE(2) === 0xffe0) throw new Error("The encoder wrote a JFIF header of its own");
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), header, jpeg.subarray(2)]));
}
