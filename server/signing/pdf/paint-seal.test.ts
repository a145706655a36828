import { describe, expect, test } from "vitest";
import { paintSeal } from "./paint-seal";
import { boxes } from "./testing/sample-signing";

const size = { width: 119, height: 119 };
const ring = size.width * 0.024;

/** Lists the corners, in points from the seal's middle, of every glyph's em square on the arc. */
function cornersOnArc(content: string) {
  const glyph =
    /q (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) cm\nq 0\.02 0 0 0\.02 (\S+) (\S+) cm\n([\s\S]*?)Q\nQ\n/g;
  return [...content.matchAll(glyph)].map((match) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, left = 0, bottom = 0] = match.slice(1, 9).map(Number);
    const advance = Number(/1 0 0 1 (\d+) 0 cm/.exec(match[9] ?? "")?.[1]) * 0.02;
    const corners = [left, left + advance].flatMap((x) =>
      [bottom - 0.12 * advance, bottom + 0.88 * advance].map(
        (y) => [a * x + c * y + e, b * x + d * y + f] as const,
      ),
    );
    return { corners, advance };
  });
}

describe("a registry's seal", () => {
  test.each([2, 8, 15, 30, 60])(
    "keeps a name of %i characters between star and ring, apart from one another",
    async (length) => {
      const content = paintSeal({ ...size, lines: [await boxes("国".repeat(length))] });
      const glyphs = cornersOnArc(content);
      expect(glyphs).toHaveLength(length);
      for (const { corners } of glyphs)
        for (const [x, y] of corners) {
          expect(Math.hypot(x, y)).toBeLessThan(size.width / 2 - ring);
          expect(Math.hypot(x, y)).toBeGreaterThan(size.width * 0.17);
        }
      const angles = glyphs.map(({ corners }) => {
        const [x, y] = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0));
        return Math.atan2(x ?? 0, y ?? 0); // from the top, clockwise
      });
      expect(angles).toEqual([...angles].sort((one, other) => one - other));
      expect((angles.at(0) ?? 0) + (angles.at(-1) ?? 0)).toBeCloseTo(0, 2); // as far to the left as to the right
    },
  );

  test("is drawn without a background and puts back the state of the page", async () => {
    const content = paintSeal({ ...size, lines: [await boxes("国".repeat(15)), await boxes("测试专用章")] });
    expect(content.match(/\bq\b/g)?.length).toBe(content.match(/\bQ\b/g)?.length);
    expect(content).not.toMatch(/ re\b/);
    expect(content.startsWith("q 0.83 0.05 0.09 RG 0.83 0.05 0.09 rg\n")).toBe(true);
  });

  test("fits into the smaller side of its place", async () => {
    const wide = paintSeal({ width: 300, height: 119, lines: [await boxes("国国")] });
    const square = paintSeal({ ...size, lines: [await boxes("国国")] });
    expect(wide).toBe(square.replace("1 0 0 1 59.5 59.5 cm", "1 0 0 1 150 59.5 cm"));
  });
});
