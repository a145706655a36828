import type { DocumentParty } from "@/lib/documents/signature-fields";
import type { GlyphOutline } from "../ports";
import { paintGlyphs, widthOf, writeNumber } from "./outline-path";
import { paintSeal } from "./paint-seal";

interface Size {
  width: number;
  height: number;
}

/** What a signature shows on the page: lines of glyphs, for a person also the handwriting. Sizes are points. */
export interface AppearanceContent extends Size {
  party: DocumentParty;
  /** The first line is the main one. */
  lines: readonly (readonly GlyphOutline[])[];
  /** Size of the image that the appearance's resources name /Ink. */
  image?: Size;
}

interface Box extends Size {
  x: number;
  y: number;
}

interface Row {
  glyphs: readonly GlyphOutline[];
  size: number;
}

const colours = { applicant: "0.08 0.20 0.36", employer: "0.77 0.07 0.12" } as const;
const leading = 1.42;

/** Draws a signature's appearance as PDF content: handwriting over a caption, a company's red frame, or a registry's seal. */
export function paintAppearance(content: AppearanceContent): string {
  return painters[content.party](content);
}

const painters: Record<DocumentParty, (content: AppearanceContent) => string> = {
  applicant: paintApplicant,
  employer: paintEmployer,
  registry: paintSeal,
};

function paintEmployer({ width, height, lines }: AppearanceContent): string {
  const colour = colours.employer;
  const frame = (inset: number, stroke: number) =>
    `${stroke} w ${[inset, inset, width - 2 * inset, height - 2 * inset].map(writeNumber).join(" ")} re S\n`;
  const inside = { x: 7, y: 5, width: width - 14, height: height - 10 };
  const rows = layOut(lines, inside, { main: 11, other: 6.6 });
  return `${colour} RG ${colour} rg\n${frame(0.7, 1.1)}${frame(2.6, 0.35)}${paintRows(rows, inside)}`;
}

function paintApplicant({ width, height, lines, image }: AppearanceContent): string {
  const colour = colours.applicant;
  if (!image) {
    const inside = { x: 8, y: 2, width: width - 10, height: height - 4 };
    const bar = `${colour} rg 0 2 1.6 ${writeNumber(height - 4)} re f\n`;
    return `${bar}${paintRows(layOut(lines, inside, { main: 9.2, other: 6.6 }), inside, "left")}`;
  }
  const caption = { x: 2, y: 0, width: width - 4, height: Math.min(height * 0.38, 21) };
  const rows = layOut(lines, caption, { main: 7.2, other: 6 });
  const rule = `${colour} RG 0.4 w 2 ${writeNumber(caption.height)} m ${writeNumber(width - 2)} ${writeNumber(caption.height)} l S\n`;
  const above = { x: 2, y: caption.height + 2, width: width - 4, height: height - caption.height - 3 };
  return `${paintImage(image, above)}${rule}${colour} rg\n${paintRows(rows, caption)}`;
}

/** Shows the image as large as the box allows, in its middle. */
function paintImage(image: Size, box: Box): string {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const x = box.x + (box.width - width) / 2;
  const y = box.y + (box.height - height) / 2;
  return `q ${writeNumber(width)} 0 0 ${writeNumber(height)} ${writeNumber(x)} ${writeNumber(y)} cm /Ink Do Q\n`;
}

/** Chooses the size of every line, and breaks those that would become too small, so that all fit into the box. */
function layOut(
  lines: AppearanceContent["lines"],
  box: Size,
  preferred: { main: number; other: number },
): Row[] {
  const rows = lines.flatMap((glyphs, index) =>
    breakLine(glyphs, box.width, index === 0 ? preferred.main : preferred.other),
  );
  const height = rows.reduce((sum, { size }) => sum + size * leading, 0);
  const shrink = Math.min(1, box.height / height);
  return rows.map(({ glyphs, size }) => ({ glyphs, size: size * shrink }));
}

/** Breaks a line into the fewest rows, three at most, at which it need not shrink by more than a fifth. */
function breakLine(glyphs: readonly GlyphOutline[], width: number, preferred: number): Row[] {
  for (let count = 1; ; count++) {
    const rows = breakEvenly(glyphs, count);
    const widest = Math.max(1, ...rows.map(widthOf));
    const size = Math.min(preferred, (width / widest) * 1000);
    if (size >= preferred * 0.8 || count === 3) return rows.map((row) => ({ glyphs: row, size }));
  }
}

function breakEvenly(glyphs: readonly GlyphOutline[], count: number): GlyphOutline[][] {
  const share = widthOf(glyphs) / count;
  const rows: GlyphOutline[][] = [[]];
  let width = 0;
  for (const glyph of glyphs) {
    if (width >= share * rows.length && rows.length < count) rows.push([]);
    rows.at(-1)?.push(glyph);
    width += glyph.advance;
  }
  return rows;
}

/** Writes rows in the middle of a box's height, and of its width unless they begin at the left. */
function paintRows(rows: readonly Row[], box: Box, align: "left" | "middle" = "middle"): string {
  const height = rows.reduce((sum, { size }) => sum + size * leading, 0);
  let top = box.y + (box.height + height) / 2;
  return rows
    .map(({ glyphs, size }) => {
      top -= size * leading;
      const room = box.width - (widthOf(glyphs) * size) / 1000;
      const x = align === "left" ? box.x : box.x + room / 2;
      return paintGlyphs(glyphs, { x, y: top + size * ((leading - 1) / 2 + 0.12), size });
    })
    .join("");
}
