import type { GlyphOutline } from "../ports";
import { paintGlyphs, widthOf, writeNumber } from "./outline-path";

const red = "0.83 0.05 0.09";

/** Shares of the seal's diameter, after the seals of 国发〔1999〕25号: a ring, the name on its arc, a star in the middle. */
const shares = { ring: 0.024, star: 0.165, baseline: 0.325, name: 0.125, below: 0.072 } as const;
/** The most of the circle, in radians, that the name takes, and the most between two of its characters. */
const arc = { most: (250 * Math.PI) / 180, step: (27 * Math.PI) / 180 } as const;
/** A character is made narrower before it is made smaller, down to this share of its width. */
const narrowest = 0.62;

/**
 * Draws a registry's round seal as PDF content without a background: the first line on the arc above the star, the second,
 * when there is one, straight below it. Everything stays inside the circle that fits into the box.
 */
export function paintSeal({
  width,
  height,
  lines: [name = [], below = []],
}: {
  width: number;
  height: number;
  lines: readonly (readonly GlyphOutline[])[];
}): string {
  const diameter = Math.min(width, height);
  const ring = diameter * shares.ring;
  const centre = `1 0 0 1 ${writeNumber(width / 2)} ${writeNumber(height / 2)} cm\n`;
  return `q ${red} RG ${red} rg\n${centre}${writeNumber(ring)} w\n${circle((diameter - ring) / 2)}S\n${star(
    diameter * shares.star,
  )}${nameOnArc(name, diameter)}${lineBelow(below, diameter)}Q\n`;
}

/** Sets the glyphs upright on the arc, in equal steps around the top. */
function nameOnArc(glyphs: readonly GlyphOutline[], diameter: number): string {
  const step = Math.min(arc.step, arc.most / Math.max(1, glyphs.length));
  const radius = diameter * shares.baseline;
  const room = step * radius * 0.98;
  const size = Math.min(diameter * shares.name, room / narrowest);
  const painted = glyphs.map((glyph, index) => {
    const angle = (index - (glyphs.length - 1) / 2) * step;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    const wide = (glyph.advance * size) / 1000;
    const squeeze = Math.min(1, room / wide);
    const turned = [cosine * squeeze, -sine * squeeze, sine, cosine, radius * sine, radius * cosine];
    const place = { x: -wide / 2, y: size * 0.12, size };
    return `q ${turned.map(writeFine).join(" ")} cm\n${paintGlyphs([glyph], place)}Q\n`;
  });
  return painted.join("");
}

function lineBelow(glyphs: readonly GlyphOutline[], diameter: number): string {
  if (glyphs.length === 0) return "";
  const room = diameter * 0.5;
  const size = Math.min(diameter * shares.below, (room / widthOf(glyphs)) * 1000);
  const x = (-widthOf(glyphs) * size) / 2000;
  return paintGlyphs(glyphs, { x, y: -diameter * 0.405, size });
}

/** A star with one point at the top, around the origin; filled. */
function star(radius: number): string {
  const inner = (radius * Math.sin(Math.PI / 10)) / Math.sin((3 * Math.PI) / 10);
  const corners = Array.from({ length: 10 }, (_, index) => {
    const [length, angle] = [index % 2 === 0 ? radius : inner, (index * Math.PI) / 5];
    return `${writeNumber(length * Math.sin(angle))} ${writeNumber(length * Math.cos(angle))}`;
  });
  return `${corners.map((corner, index) => `${corner} ${index === 0 ? "m" : "l"}\n`).join("")}f\n`;
}

/** A circle around the origin out of four curves. */
function circle(radius: number): string {
  const bend = radius * 0.5523;
  const write = (...values: number[]) => values.map(writeNumber).join(" ");
  return [
    `${write(radius, 0)} m`,
    `${write(radius, bend, bend, radius, 0, radius)} c`,
    `${write(-bend, radius, -radius, bend, -radius, 0)} c`,
    `${write(-radius, -bend, -bend, -radius, 0, -radius)} c`,
    `${write(bend, -radius, radius, -bend, radius, 0)} c`,
    "h\n",
  ].join("\n");
}

/** Directions need more decimals than places. */
const writeFine = (value: number): string => String(Number(value.toFixed(5)) + 0);
