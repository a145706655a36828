import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { degrees, PDFDocument, rgb } from "pdf-lib";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskPageImageCache } from "./page-image-cache";
import { countPages, drawPage, isPageWidth, type PageWidth, pageImage, renderPage } from "./page-images";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "page-images-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function document(...sizes: [width: number, height: number][]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const [index, size] of sizes.entries()) {
    const page = pdf.addPage(size);
    page.drawRectangle({
      x: 0,
      y: 0,
      width: size[0] / 2,
      height: size[1],
      color: rgb(1, 0, index / 2),
      rotate: degrees(0),
    });
  }
  return pdf.save();
}

const stored = (bytes: Uint8Array) => {
  const reads = { count: 0 };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const pdf = {
    sha256,
    bytes: async () => {
      reads.count++;
      return bytes;
    },
  };
  return { pdf, reads };
};

async function pixelOf(image: Uint8Array, x: number, y: number): Promise<number[]> {
  return [...(await sharp(image).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())];
}

describe("a page is drawn", () => {
  test("as WebP of the width asked for, in its colours", async () => {
    const image = await renderPage(await document([200, 100]), 1, 800);
    expect(await sharp(image).metadata()).toMatchObject({ format: "webp", width: 800, height: 400 });
    const [red = 0, green = 255, blue = 255] = await pixelOf(image, 100, 200);
    expect(red).toBeGreaterThan(240);
    expect(Math.max(green, blue)).toBeLessThan(20);
    expect(Math.min(...(await pixelOf(image, 700, 200)))).toBeGreaterThan(250);
  });

  test("by its number, from 1 on", async () => {
    const pdf = await document([100, 100], [100, 200], [100, 300]);
    expect(await countPages(pdf)).toBe(3);
    expect(await drawPage(pdf, 3, 800)).toMatchObject({ width: 800, height: 2400 });
  });
});

describe("what is no page of ours is refused", () => {
  test.each([0, -1, 1.5, Number.NaN, 2])("page %s", async (page) => {
    const pdf = await document([100, 100]);
    await expect(async () => renderPage(pdf, page, 800)).rejects.toThrow();
  });

  test("a width that is not offered", async () => {
    expect([799, 800, 1200, 1600, 2400, 100_000].filter(isPageWidth)).toEqual([800, 1200, 1600, 2400]);
    const pdf = await document([100, 100]);
    await expect(async () => renderPage(pdf, 1, 801 as PageWidth)).rejects.toThrow("width");
  });

  test("a page that is hundreds of times as long as wide", async () => {
    await expect(renderPage(await document([10, 14_000]), 1, 2400)).rejects.toThrow("too long");
  });

  test("bytes that are no PDF, and the next page is drawn all the same", async () => {
    await expect(renderPage(new Uint8Array([1, 2, 3]), 1, 800)).rejects.toThrow();
    await expect(renderPage(await document([10, 10]), 1, 800)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe("a page is drawn once", () => {
  test("and then read from the folder, which only the product's account can read", async () => {
    const { pdf, reads } = stored(await document([100, 100]));
    const cache = diskPageImageCache(folder);
    const first = await pageImage(pdf, 1, 800, cache);
    expect(Buffer.compare(await pageImage(pdf, 1, 800, cache), first)).toBe(0);
    expect(reads.count).toBe(1);
    const place = path.join(folder, "1", pdf.sha256.slice(0, 2), pdf.sha256);
    expect(await readdir(place)).toEqual(["1-800.webp"]);
    if (process.platform !== "win32")
      expect((await stat(path.join(place, "1-800.webp"))).mode & 0o777).toBe(0o600);
  });

  test("also when several ask at the same time", async () => {
    const { pdf, reads } = stored(await document([100, 100]));
    const cache = diskPageImageCache(folder);
    await Promise.all(Array.from({ length: 5 }, () => pageImage(pdf, 1, 800, cache)));
    expect(reads.count).toBe(1);
  });

  test("for each page and width by itself", async () => {
    const { pdf } = stored(await document([100, 100], [100, 200]));
    const cache = diskPageImageCache(folder);
    const heights = [];
    for (const [page, width] of [
      [1, 800],
      [2, 800],
      [1, 1200],
    ] as const)
      heights.push((await sharp(await pageImage(pdf, page, width, cache)).metadata()).height);
    expect(heights).toEqual([800, 1600, 1200]);
  });

  test("and again when what is kept was cut off", async () => {
    const { pdf, reads } = stored(await document([100, 100]));
    const cache = diskPageImageCache(folder);
    const whole = await pageImage(pdf, 1, 800, cache);
    const place = path.join(folder, "1", pdf.sha256.slice(0, 2), pdf.sha256, "1-800.webp");
    for (const cut of [0, 8, whole.length - 1]) {
      await writeFile(place, whole.subarray(0, cut));
      expect(Buffer.compare(await pageImage(pdf, 1, 800, cache), whole)).toBe(0);
    }
    expect(reads.count).toBe(4);
  });

  test("and after a failure the next one tries anew", async () => {
    const { pdf } = stored(await document([100, 100]));
    const cache = diskPageImageCache(folder);
    const failing = { ...pdf, bytes: () => Promise.reject(new Error("gone")) };
    await expect(pageImage(failing, 1, 800, cache)).rejects.toThrow("gone");
    await expect(pageImage(pdf, 1, 800, cache)).resolves.toBeInstanceOf(Uint8Array);
  });

  test("never under a name that is no digest", async () => {
    const { pdf } = stored(await document([100, 100]));
    const wrong = { ...pdf, sha256: "../../etc" };
    await expect(pageImage(wrong, 1, 800, diskPageImageCache(folder))).rejects.toThrow("digest");
  });
});
