import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { boundedWork } from "./bounded-work";
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

/** Runs the inspector in a thread of its own: a file that takes its memory or its time ends the thread, not the product. */
function inspect(bytes: Uint8Array): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const inspector = path.join(/* turbopackIgnore: true */ process.cwd(), "server/files/pdf-inspector.mjs");
    const worker = new Worker(/* turbopackIgnore: true */ inspector, {
      workerData: { bytes, limits: pdfLimits },
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      execArgv: [],
      env: {}, // no secret of the process is within reach of what parses strangers' files
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle(); // first, since ending the thread also says "exit"
      void worker.terminate();
    };
    const timer = setTimeout(
      () => end(() => reject(rejection("checkTimedOut", "the inspector took too long"))),
      pdfLimits.seconds * 1000,
    );
    worker.once("message", (found) => end(() => resolve(found)));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      end(() => reject(outOfMemory ? rejection("pdfBomb", "the inspector ran out of memory") : error));
    });
    worker.once("exit", (code) =>
      end(() => reject(new Error(`The PDF inspector ended with ${code} and no verdict`))),
    );
  });
}
