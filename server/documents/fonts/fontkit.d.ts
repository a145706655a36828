declare module "fontkit" {
  /** One step of an outline, in units of the font. */
  interface PathCommand {
    command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    args: number[];
  }
  interface Glyph {
    id: number;
    codePoints: number[];
    advanceWidth: number;
    path: { commands: PathCommand[] };
  }
  interface Font {
    postscriptName: string | null;
    unitsPerEm: number;
    ascent: number;
    descent: number;
    italicAngle: number;
    capHeight: number;
    xHeight: number;
    bbox: { minX: number; minY: number; maxX: number; maxY: number; width: number; height: number };
    characterSet: number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): { glyphs: Pick<Glyph, "id" | "codePoints" | "advanceWidth">[] };
    createSubset(): { includeGlyph(glyph: number | { id: number }): number; encode(): Uint8Array };
  }
  function create(bytes: Uint8Array): Font;
}

declare module "fontverter" {
  function convert(bytes: Uint8Array, to: "sfnt", from?: "woff2"): Promise<Buffer>;
}
