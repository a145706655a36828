import "server-only";
import { z } from "zod";
import { boundedWork } from "./bounded-work";
import { runConfined, ThreadFailure } from "./confined-thread";
import { checkSize, rejection } from "./rejection";

/** Holds the bounds of an uploaded PDF; the size is the manual's, the others keep honest scans and no bombs. */
export const pdfLimits = {
  bytes: 2 * 1024 * 1024,
  pages: 200,
  seconds: 15,
  streamBytes: 64 * 1024 * 1024,
  objectStreamBytes: 16 * 1024 * 1024,
  totalBytes: 192 * 1024 * 1024,
  syntaxBytes: 96 * 1024 * 1024,
  tokens: 2_000_000,
  picturePixels: 150_000_000,
} as const;

export interface AcceptedPdf {
  mediaType: "application/pdf";
  pages: number;
}

const verdict = z.union([
  z.object({ pages: z.number().int() }),
  z.object({
    refused: z.enum([
      "damagedPdf",
      "encrypted",
      "scripted",
      "embedded",
      "dynamicForm",
      "pdfBomb",
      "noPages",
      "tooManyPages",
    ]),
    values: z.record(z.string(), z.number()),
    message: z.string(),
  }),
]);

const inspector = "server/files/pdf-inspector.mjs";
const work = boundedWork({ running: 2, waiting: 20 });

/** Checks an uploaded PDF, which is stored as it came; throws FILE_REJECTED with the reason. */
export async function acceptPdf(bytes: Uint8Array): Promise<AcceptedPdf> {
  checkSize(bytes.length, pdfLimits.bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString("latin1", 0, 5) !== "%PDF-") throw rejection("notAPdf", "no %PDF- at the beginning");
  if (!/%%EOF[\0\t\n\f\r ]*$/.test(file.toString("latin1", Math.max(0, file.length - 1024))))
    throw rejection("truncated", "no %%EOF at the end");
  const found = verdict.parse(await work.run(() => inspect(bytes)));
  if ("pages" in found) return { mediaType: "application/pdf", pages: found.pages };
  throw rejection(found.refused, found.message, found.values);
}

async function inspect(bytes: Uint8Array): Promise<unknown> {
  try {
    return await runConfined(inspector, { bytes, limits: pdfLimits }, pdfLimits.seconds);
  } catch (error) {
    if (error instanceof ThreadFailure && error.by === "time")
      throw rejection("checkTimedOut", error.message);
    if (error instanceof ThreadFailure && error.by === "memory") throw rejection("pdfBomb", error.message);
    throw error;
  }
}
