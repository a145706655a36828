import "server-only";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { z } from "zod";
import { boundedWork } from "@/server/files/bounded-work";
import { runConfined } from "@/server/files/confined-thread";
import { diskPageImageCache, type PageImageCache } from "./page-image-cache";

/** Lists the widths in pixels in which pages are drawn; others are refused, so that nobody can ask for endless ones. */
export const pageWidths = [800, 1200, 1600, 2400] as const;
export type PageWidth = (typeof pageWidths)[number];

const renderer = "server/documents/page-renderer.mjs";
const limits = { seconds: 20, mostPixels: 2400 * 12_000 } as const;
const work = boundedWork({ running: 2, waiting: 40 });
const underWay = new Map<string, Promise<Uint8Array>>();

/** A stored PDF: its digest, and the way to its bytes, which is gone only when a page has to be drawn. */
export interface StoredPdf {
  sha256: string;
  bytes(): Promise<Uint8Array>;
}

const pixels = z.object({ data: z.instanceof(Uint8Array), width: z.number(), height: z.number() });

/** A drawn page: rows of 8-bit RGBA without gaps, opaque. */
export type PagePixels = z.infer<typeof pixels>;

/** Tells whether a number from outside is one of the widths. */
export function isPageWidth(width: number): width is PageWidth {
  return pageWidths.some((each) => each === width);
}

/**
 * Gives a page (from 1 on) as WebP, drawn once per document and width. Only for documents of our own and uploads that were
 * accepted; throws RATE_LIMITED when too many wait.
 */
export async function pageImage(
  pdf: StoredPdf,
  page: number,
  width: PageWidth,
  cache: PageImageCache = diskPageImageCache(),
): Promise<Uint8Array> {
  const key = { sha256: pdf.sha256, page, width };
  const kept = await cache.read(key);
  if (kept) return kept;
  const name = `${pdf.sha256} ${page} ${width}`;
  const drawing =
    underWay.get(name) ??
    drawAndKeep(async () => {
      const image = await renderPage(await pdf.bytes(), page, width);
      await cache.write(key, image);
      return image;
    }, name);
  return drawing;
}

/** Draws a page (from 1 on) of a PDF as WebP with its signatures; throws when the document has no such page. */
export async function renderPage(pdf: Uint8Array, page: number, width: PageWidth): Promise<Uint8Array> {
  const { data, ...size } = await drawPage(pdf, page, width);
  const image = sharp(data, { raw: { ...size, channels: 4 } }).removeAlpha();
  return new Uint8Array(await image.webp({ quality: 85, effort: 2 }).toBuffer());
}

/** Draws a page (from 1 on) of a PDF as pixels; throws when the document has no such page. */
export function drawPage(pdf: Uint8Array, page: number, width: PageWidth): Promise<PagePixels> {
  if (!Number.isInteger(page) || page < 1 || !isPageWidth(width))
    throw new Error("Not a page and a width of ours");
  const asked = { bytes: pdf, page, width, mostPixels: limits.mostPixels };
  return work.run(async () => pixels.parse(await runConfined(renderer, asked, limits.seconds)));
}

/** Counts the pages of a document of our own; it is parsed here and not in a thread, so never give it an upload. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}

function drawAndKeep(draw: () => Promise<Uint8Array>, name: string): Promise<Uint8Array> {
  const drawing = draw().finally(() => underWay.delete(name));
  underWay.set(name, drawing);
  return drawing;
}
