import { create } from "qrcode";
import sharp from "sharp";
import { expect, test } from "vitest";
import { qrPicture } from "./qr-picture";

const url = "https://zhice.example/verify/q7Jm3v0dT2uYx8Kc5nRbWaZ1pLs9EfGh";

test("a code is a PNG of one bit per pixel, with whole pixels per module and its quiet zone", async () => {
  const png = Buffer.from(qrPicture(url));
  expect([png[24], png[25]]).toEqual([1, 0]);
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { modules } = create(url, { errorCorrectionLevel: "M" });
  expect([info.width, info.height]).toEqual([(modules.size + 8) * 8, (modules.size + 8) * 8]);
  const wrong: number[] = [];
  for (let at = 0; at < info.width * info.height; at++) {
    const [x, y] = [Math.floor((at % info.width) / 8) - 4, Math.floor(at / info.width / 8) - 4];
    const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
    const dark = inside && modules.data[y * modules.size + x] === 1;
    if ((data[at * info.channels] === 0) !== dark) wrong.push(at);
  }
  expect(wrong).toEqual([]);
  expect(png.length).toBeLessThan(3000);
});

test("the same text gives the same picture, another another", () => {
  expect(Buffer.compare(qrPicture(url), qrPicture(url))).toBe(0);
  expect(Buffer.compare(qrPicture(url), qrPicture(`${url}x`))).not.toBe(0);
});
