import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { craftPng, noise, penStroke, photoWithGps, portrait } from "@/tests/fixtures/files/images";
import { keyOf, reasonOf } from "@/tests/fixtures/files/rejections";
import { acceptImage, imageLimits } from "./image-upload";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const photo = (bytes: Uint8Array) => acceptImage(bytes, { purpose: "photo" });
const signature = (bytes: Uint8Array) => acceptImage(bytes, { purpose: "signature" });

describe("a photo", () => {
  test("becomes a JPEG of one inch at 300 dpi within 50 KB", async () => {
    const accepted = await photo(await portrait());
    expect(accepted).toMatchObject({ mediaType: "image/jpeg", width: 295, height: 413, hints: [] });
    expect(await sharp(accepted.bytes).metadata()).toMatchObject({
      format: "jpeg",
      width: 295,
      height: 413,
      density: 300,
      isProgressive: false,
    });
    expect(accepted.bytes.length).toBeLessThanOrEqual(50_000);
  });

  test("of exactly 295 x 413 is taken, one pixel less is not", async () => {
    await expect(photo(await portrait({ width: 295, height: 413 }))).resolves.toMatchObject({ width: 295 });
    expect(await reasonOf(photo(await portrait({ width: 294, height: 413 })))).toEqual({
      key: "file.tooSmall",
      values: { width: 294, height: 413, minWidth: 295, minHeight: 413 },
    });
  });

  test("of pure noise still fits into 50 KB", async () => {
    expect((await photo(await noise(1200, 1680))).bytes.length).toBeLessThanOrEqual(50_000);
  });

  test("on blue gets a hint and is taken", async () => {
    const accepted = await photo(await portrait({ width: 600, height: 840, background: "#4080d0" }));
    expect(accepted.hints).toEqual([{ key: "file.backgroundNotWhite" }]);
  });

  test("is turned as its camera says, measured that way, and loses position, camera and owner", async () => {
    const original = await photoWithGps(6);
    expect(Buffer.from(original).includes("SpyCam")).toBe(true);
    const { bytes } = await acceptImage(original, {
      purpose: "photo",
      crop: { left: 0, top: 0, width: 600, height: 840 },
    });
    const metadata = await sharp(bytes).metadata();
    for (const key of ["exif", "xmp", "iptc", "icc", "orientation"] as const)
      expect(metadata[key]).toBeUndefined();
    expect(/SpyCam|SecretOwner|Exif|GPS/.test(Buffer.from(bytes).toString("latin1"))).toBe(false);
  });

  test("is cut as asked, in the picture as it is seen", async () => {
    const halves = await sharp({ create: { width: 800, height: 900, channels: 3, background: "#ffffff" } })
      .composite([
        {
          input: { create: { width: 400, height: 900, channels: 3, background: "#cc0000" } },
          left: 400,
          top: 0,
        },
      ])
      .png()
      .toBuffer();
    const { bytes } = await acceptImage(halves, {
      purpose: "photo",
      crop: { left: 405, top: 0, width: 390, height: 546 },
    });
    const { channels } = await sharp(bytes).stats();
    expect(channels[0]?.mean).toBeGreaterThan(195);
    expect(channels[1]?.mean).toBeLessThan(10);
  });

  test("is cut and turned together", async () => {
    // Lies on its side: the left half red, the right half green. Upright (orientation 6) the upper half is red.
    const half = { width: 420, height: 600, channels: 3 as const };
    const lying = await sharp({ create: { ...half, width: 840, background: "#cc0000" } })
      .composite([{ input: { create: { ...half, background: "#00cc00" } }, left: 420, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const upper = { left: 0, top: 0, width: 295, height: 413 };
    const [red, green] = (
      await sharp((await acceptImage(lying, { purpose: "photo", crop: upper })).bytes).stats()
    ).channels;
    expect(red?.mean).toBeGreaterThan(195);
    expect(green?.mean).toBeLessThan(10);
  });

  test.each([
    [{ left: 500, top: 0, width: 295, height: 413 }, "cropOutside"],
    [{ left: -10, top: 0, width: 295, height: 413 }, "cropOutside"],
    [{ left: 0, top: 0, width: Number.NaN, height: 413 }, "cropOutside"],
    [{ left: 0, top: 0, width: 1e12, height: 413 }, "cropOutside"],
    [{ left: 0, top: 0, width: 200, height: 280 }, "tooSmall"],
  ])("is not cut at %o", async (crop, reason) => {
    expect(await keyOf(acceptImage(await portrait(), { purpose: "photo", crop }))).toBe(reason);
  });

  test.each<[string, () => Promise<Buffer>]>([
    [
      "grey",
      () =>
        sharp(Buffer.alloc(600 * 840, 200), { raw: { width: 600, height: 840, channels: 1 } })
          .jpeg()
          .toBuffer(),
    ],
    [
      "CMYK",
      async () =>
        sharp(await portrait())
          .toColourspace("cmyk")
          .jpeg()
          .toBuffer(),
    ],
    [
      "16 bits deep",
      async () =>
        sharp(await portrait())
          .toColourspace("rgb16")
          .png()
          .toBuffer(),
    ],
    [
      "with a palette and transparency",
      async () =>
        sharp(await portrait())
          .ensureAlpha(0.5)
          .png({ palette: true })
          .toBuffer(),
    ],
  ])("that is %s is drawn", async (_name, make) => {
    await expect(photo(await make())).resolves.toMatchObject({ width: 295, height: 413 });
  });
});

describe("what is no picture of ours is refused with its own reason", () => {
  const other = (format: "gif" | "webp" | "tiff" | "avif") => async () =>
    sharp(await portrait())
      .toFormat(format)
      .toBuffer();

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ["nothing", () => new Uint8Array(), "empty"],
    ["10 MB and one byte", () => new Uint8Array(imageLimits.bytes + 1), "tooLarge"],
    ["a renamed program", () => bytesOf("MZ\x90\0\x03\0\0\0\x04\0\0\0"), "notAnImage"],
    [
      "SVG",
      () => bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      "notAnImage",
    ],
    ["HTML", () => bytesOf("<html><script>alert(1)</script>"), "notAnImage"],
    ["HEIC", () => bytesOf("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "heicNotConverted"],
    ["HEIF of another brand", () => bytesOf("\0\0\0\x18ftypmif1\0\0\0\0"), "heicNotConverted"],
    ["GIF", other("gif"), "wrongImageFormat"],
    ["WebP", other("webp"), "wrongImageFormat"],
    ["TIFF", other("tiff"), "wrongImageFormat"],
    ["AVIF", other("avif"), "wrongImageFormat"],
    ["PDF", () => bytesOf("%PDF-1.7\n%%EOF"), "wrongImageFormat"],
    ["a JPEG header and then a PDF", () => bytesOf("\xff\xd8\xff\xe0%PDF-1.7\n%%EOF"), "truncated"],
    ["an animated PNG", () => craftPng(400, 500, { chunks: [["acTL", new Uint8Array(8)]] }), "animated"],
    ["a PNG of 50,000 x 50,000", () => craftPng(50_000, 50_000), "tooManyPixels"],
    ["a PNG of 40 megapixels and a bit", () => craftPng(8001, 5000), "tooManyPixels"],
    ["a PNG whose rows are missing", () => craftPng(4000, 4000), "truncated"],
    ["a JPEG cut in half", async () => half(await portrait()), "truncated"],
    ["a PNG cut in half", async () => half(await noise(600, 840)), "truncated"],
    ["a JPEG's first bytes alone", () => bytesOf("\xff\xd8\xff"), "truncated"],
  ])("%s", async (_name, make, reason) => {
    expect(await keyOf(photo(await make()))).toBe(reason);
  });
});

describe("a signature", () => {
  test("from the screen is trimmed, put on white and fits its box", async () => {
    const accepted = await signature(await penStroke(1600, 900));
    expect(accepted.mediaType).toBe("image/jpeg");
    expect(accepted.width).toBeLessThanOrEqual(600);
    expect(accepted.height).toBeLessThanOrEqual(240);
    expect(accepted.width).toBeGreaterThan(accepted.height * 2);
    expect(accepted.bytes.length).toBeLessThanOrEqual(50_000);
    const { data, info } = await sharp(accepted.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, data[0]]).toEqual([accepted.width, accepted.height, 255]);
  });

  test("that is small is not blown up", async () => {
    const accepted = await signature(await penStroke(200, 120));
    expect(accepted.width).toBeLessThan(200);
  });

  test("as noise still fits into 50 KB", async () => {
    expect((await signature(await noise(1200, 480))).bytes.length).toBeLessThanOrEqual(50_000);
  });

  test.each<[string, () => Promise<Buffer>]>([
    [
      "white",
      () =>
        sharp({ create: { width: 600, height: 240, channels: 3, background: "#fff" } })
          .jpeg()
          .toBuffer(),
    ],
    [
      "transparent",
      () =>
        sharp({ create: { width: 600, height: 240, channels: 4, background: "#0000" } })
          .png()
          .toBuffer(),
    ],
  ])("that is nothing but %s is refused", async (_name, make) => {
    expect(await keyOf(signature(await make()))).toBe("blankSignature");
  });
});

test("a crowd waits, and the last of too large a crowd is told to come back", async () => {
  const bytes = await portrait();
  const all = await Promise.allSettled(Array.from({ length: 40 }, () => photo(bytes)));
  const refused = all.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(8);
  expect(await keyOf(Promise.reject(refused[0]?.reason))).toBe("busy");
});

const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2);
