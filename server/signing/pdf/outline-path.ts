import type { GlyphOutline } from "../ports";

/** The grid, in points, on which outlines are written: finer than any printer, and far shorter than the font's own. */
const grid = 0.02;

/** Writes a number as PDF wants it: no exponent, three decimals at most. */
export const writeNumber = (value: number): string => String(Number(value.toFixed(3)) + 0);

/** Gives the width of a row of glyphs in thousandths of the font size. */
export const widthOf = (glyphs: readonly GlyphOutline[]): number =>
  glyphs.reduce((width, { advance }) => width + advance, 0);

/**
 * Writes a row of glyphs as filled paths, its baseline beginning at (x, y), so that no font is needed to show it. Every
 * glyph has its own origin: equal ones are equal text, which compresses away.
 */
export function paintGlyphs(
  glyphs: readonly GlyphOutline[],
  place: { x: number; y: number; size: number },
): string {
  const scale = place.size / 1000 / grid;
  const painted = glyphs.map(
    ({ advance, commands }) => `${pathOf(commands, scale)}f\n1 0 0 1 ${Math.round(advance * scale)} 0 cm\n`,
  );
  const origin = `${writeNumber(place.x)} ${writeNumber(place.y)}`;
  return `q ${grid} 0 0 ${grid} ${origin} cm\n${painted.join("")}Q\n`;
}

/** Writes one glyph's outline in whole steps of the grid. */
function pathOf(commands: GlyphOutline["commands"], scale: number): string {
  let path = "";
  let pen: readonly number[] = [0, 0];
  const write = (operator: string, points: readonly number[]) => {
    path += `${points.map((value) => Math.round(value) + 0).join(" ")} ${operator}\n`;
    pen = points.slice(-2);
  };
  for (const { command, args } of commands) {
    const points = args.map((value) => value * scale);
    if (command === "moveTo") write("m", points);
    else if (command === "lineTo") write("l", points);
    else if (command === "bezierCurveTo") write("c", points);
    else if (command === "quadraticCurveTo") {
      if (isStraight(pen, points)) write("l", points.slice(2));
      else write("c", asCubic(pen, points));
    } else path += "h\n";
  }
  return path;
}

/** Tells whether a quadratic curve leaves its chord by less than half a step of the grid. */
function isStraight([startX = 0, startY = 0]: readonly number[], points: readonly number[]): boolean {
  const [bendX = 0, bendY = 0, endX = 0, endY = 0] = points;
  return Math.hypot(startX - 2 * bendX + endX, startY - 2 * bendY + endY) / 4 < 0.5;
}

/** Raises a quadratic curve, which PDF does not know, to the cubic one of the same shape. */
function asCubic([startX = 0, startY = 0]: readonly number[], points: readonly number[]): number[] {
  const [bendX = 0, bendY = 0, endX = 0, endY = 0] = points;
  const toward = (from: number, bend: number) => from + (2 / 3) * (bend - from);
  return [toward(startX, bendX), toward(startY, bendY), toward(endX, bendX), toward(endY, bendY), endX, endY];
}
