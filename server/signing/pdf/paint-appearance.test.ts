import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { applicantLines, employerLines } from "./appearance-lines";
import { paintAppearance } from "./paint-appearance";
import { prepareSignature } from "./prepare-signature";
import { makeBase, sampleImage } from "./testing/make-base";
import { boxes, personRequest, sampleAt } from "./testing/sample-signing";

const size = { width: 180, height: 52 };
const glyphs = (text: string) => boxes(text);

/** Walks through painted content and lists where, in points, each row of glyphs begins and ends. */
function rowsOf(content: string) {
  return [...content.matchAll(/^q 0\.02 0 0 0\.02 (\S+) (\S+) cm\n([\s\S]*?)Q$/gm)].map(
    ([, x, y, body = ""]) => {
      const advances = [...body.matchAll(/^1 0 0 1 (\d+) 0 cm$/gm)].map(
        ([, advance]) => Number(advance) * 0.02,
      );
      return {
        left: Number(x),
        baseline: Number(y),
        right: Number(x) + advances.reduce((sum, each) => sum + each, 0),
        size: advances[0] ?? 0,
        count: advances.length,
      };
    },
  );
}

describe("a signature's appearance", () => {
  test("keeps lines of every length inside its box", async () => {
    for (const party of ["applicant", "employer"] as const)
      for (const length of [1, 12, 30, 60, 120]) {
        const lines = [
          await glyphs("国".repeat(length)),
          await glyphs("91310115MA1K4X7T2C"),
          await glyphs("测试"),
        ];
        const rows = rowsOf(paintAppearance({ ...size, party, lines }));
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(length + 20);
        for (const { left, right, baseline, size: height } of rows) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(size.width + 0.5);
          expect(baseline - 0.12 * height).toBeGreaterThanOrEqual(0);
          expect(baseline + 0.88 * height).toBeLessThanOrEqual(size.height);
        }
      }
  });

  test("breaks a long name into rows of one size rather than making it tiny", async () => {
    const rows = rowsOf(
      paintAppearance({ ...size, party: "employer", lines: [await glyphs("国".repeat(30))] }),
    );
    expect(rows.map(({ count }) => count)).toEqual([15, 15]);
    expect(rows[0]?.size).toBeGreaterThan(8.8);
  });

  test("draws curves as PDF knows them, on a fine grid", async () => {
    const [glyph] = await glyphs("国");
    const content = paintAppearance({ ...size, party: "employer", lines: [glyph ? [glyph] : []] });
    expect(content).toContain("55 0 m\n495 0 l\n605 147 605 293 495 440 c\n330 495 220 495 55 440 c\nh\nf\n");
  });

  test("shows the handwriting above the caption, undistorted", async () => {
    const lines = [await glyphs("数字签名")];
    const content = paintAppearance({
      ...size,
      party: "applicant",
      lines,
      image: { width: 400, height: 100 },
    });
    const [, width, height, x, y] = /q (\S+) 0 0 (\S+) (\S+) (\S+) cm \/Ink Do Q/.exec(content) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(4, 1);
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size.width);
    expect(Number(y) + Number(height)).toBeLessThanOrEqual(size.height);
    expect(Number(y)).toBeGreaterThan(
      Math.max(...rowsOf(content).map(({ baseline, size: high }) => baseline + high)),
    );
  });

  test("refers to the image that stands in the base document, and to nothing else", async () => {
    const jpeg = await sharp({ create: { width: 40, height: 10, channels: 3, background: "white" } })
      .jpeg()
      .toBuffer();
    const base = await makeBase(jpeg);
    const { bytes } = await prepareSignature(base, { ...personRequest, image: sampleImage });
    const increment = Buffer.from(bytes.subarray(base.length)).toString("latin1");
    const [, image] = /\/Resources <<\/XObject <<\/Ink (\d+) 0 R>>>>/.exec(increment) ?? [];
    expect(Buffer.from(base).toString("latin1")).toMatch(
      new RegExp(`\\n${image} 0 obj\\n<<[^>]*/Subtype /Image`),
    );
    await expect(prepareSignature(base, { ...personRequest, image: "Other" })).rejects.toThrow(
      "has an image Other",
    );
  });

  test("is stored compressed and unpacks to what was painted", async () => {
    const base = await makeBase();
    const { bytes } = await prepareSignature(base, personRequest);
    const increment = Buffer.from(bytes.subarray(base.length));
    const found =
      /\/BBox \[0 0 200 60\] \/Resources <<>> \/Filter \/FlateDecode \/Length (\d+)>>\nstream\n/.exec(
        increment.toString("latin1"),
      );
    if (!found) throw new Error("no appearance");
    const start = found.index + found[0].length;
    const lines = await Promise.all(personRequest.lines.map(boxes));
    expect(inflateSync(increment.subarray(start, start + Number(found[1]))).toString("latin1")).toBe(
      paintAppearance({ width: 200, height: 60, party: "applicant", lines }),
    );
  });
});

describe("the words of a signature", () => {
  test("name the signer and the second in Shanghai, and a test certificate plainly", () => {
    expect(applicantLines({ name: "张三", at: new Date("2026-11-20T16:00:05Z"), test: true })).toEqual([
      "数字签名：张三 2026-11-21 00:00:05",
      "测试证书，无法律效力",
    ]);
    const company = { companyName: "上海某公司", creditCode: "91310115MA1K4X7T2C", at: sampleAt };
    expect(employerLines({ ...company, test: false })).toEqual([
      "上海某公司",
      "91310115MA1K4X7T2C",
      "企业数字签名（法人一证通） 2026-11-20 14:26:00",
    ]);
    expect(employerLines({ ...company, test: true }).at(-1)).toBe("测试证书，无法律效力");
  });
});
