import "server-only";
import sharp from "sharp";
import { type GlyphOutline, outlinesOf } from "@/server/documents/fonts/font-chain";

// Half of the seal's width is 500 units. The proportions are those of round official seals (国发〔1999〕25号): the name on the
// arc from left to right, the star in the middle, what the seal is for in a line below it.
const rim = { radius: 482, width: 26 };
const arc = { baseline: 326, height: 124, widestStep: 24, wholeArc: 236 };
const star = { radius: 142, inner: 0.382 };
const line = { baseline: 306, size: 86, wholeWidth: 430 };
const red = "#d0121b";
const inkLevels = 4; // from none to full

/** Dots per millimetre, 300 to the inch. */
const resolution = 300 / 25.4;

const letters = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" };

const pathOf = ({ commands }: GlyphOutline): string =>
  commands.map(({ command, args }) => `${letters[command]}${args.map(Math.round).join(" ")}`).join("");

const glyph = (outline: GlyphOutline, transform: string): string =>
  `<path transform="${transform} translate(${-outline.advance / 2})" d="${pathOf(outline)}"/>`;

/** Sets the name around the upper arc; a long name is made narrower, never smaller. */
function nameOnArc(outlines: readonly GlyphOutline[]): string {
  const step = Math.min(arc.widestStep, arc.wholeArc / Math.max(1, outlines.length - 1));
  const room = ((step * Math.PI) / 180) * (arc.baseline + arc.height * 0.4) * 0.94;
  const [wide, high] = [Math.min(room, arc.height) / 1000, arc.height / 1000];
  return outlines
    .map((outline, i) => {
      const angle = (i - (outlines.length - 1) / 2) * step;
      return glyph(outline, `rotate(${angle}) translate(0 ${-arc.baseline}) scale(${wide} ${-high})`);
    })
    .join("");
}

function lineBelow(outlines: readonly GlyphOutline[]): string {
  const room = Math.min(line.size, line.wholeWidth / Math.max(1, outlines.length));
  return outlines
    .map((outline, i) => {
      const x = (i - (outlines.length - 1) / 2) * room;
      return glyph(
        outline,
        `translate(${x} ${line.baseline}) scale(${(room * 0.96) / 1000} ${-line.size / 1000})`,
      );
    })
    .join("");
}

function starPath(): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const [radius, angle] = [star.radius * (i % 2 === 0 ? 1 : star.inner), (i * Math.PI) / 5];
    return `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;
  });
  return `<path d="M${points.join("L")}Z"/>`;
}

/**
 * Draws a round red seal as PNG with a transparent ground and a palette; `diameter` is in millimetres. The same words give
 * the same bytes; throws UndrawableText when no font has a character.
 */
export async function drawSealPicture(words: {
  name: string;
  purpose: string;
  diameter: number;
}): Promise<Uint8Array> {
  const [name, purpose] = [
    await outlinesOf(words.name, "serifBold"),
    await outlinesOf(words.purpose, "serifBold"),
  ];
  const side = Math.round(words.diameter * resolution);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="-500 -500 1000 1000" fill="${red}">` +
    `<circle r="${rim.radius}" fill="none" stroke="${red}" stroke-width="${rim.width}"/>` +
    `${starPath()}${nameOnArc(name)}${lineBelow(purpose)}</svg>`;
  const { data } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 4) data.set(inkOf(data[at + 3] ?? 0), at);
  const picture = sharp(data, { raw: { width: side, height: side, channels: 4 } });
  return new Uint8Array(
    await picture.png({ palette: true, colours: inkLevels, dither: 0, compressionLevel: 9 }).toBuffer(),
  );
}

/** Gives a pixel's red, green, blue and alpha in one of a few strengths: a seal is in the certificate twice, and edges need no more. */
function inkOf(alpha: number): readonly [number, number, number, number] {
  const step = 255 / (inkLevels - 1);
  return [0xd0, 0x12, 0x1b, Math.round(alpha / step) * step];
}
