import "server-only";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { create, type Font } from "fontkit";
import { convert } from "fontverter";

/** Names the typefaces of the documents. */
export type Style = "sans" | "serif" | "serifBold";

/** A font, parsed once per process; never altered. */
export interface Face {
  /** File it came from. */
  name: string;
  bytes: Uint8Array;
  font: Font;
  /** Its glyph for a character; undefined when it has none. */
  glyphOf(codePoint: number): FaceGlyph | undefined;
}

/** One glyph of a face; the advance is in thousandths of the em. */
export interface FaceGlyph {
  face: Face;
  id: number;
  advance: number;
}

interface Loaded {
  styles: Map<Style, Face>;
  slices: Map<string, Promise<Face>>;
  ready: Map<string, Face>;
}

const kept = globalThis as typeof globalThis & { zhiceFaces?: Loaded };
kept.zhiceFaces ??= { styles: new Map(), slices: new Map(), ready: new Map() };
const loaded = kept.zhiceFaces;

const files: Record<Style, string> = {
  sans: "NotoSansSC-Regular.ttf",
  serif: "NotoSerifSC-Regular.ttf",
  serifBold: "NotoSerifSC-SemiBold.ttf",
};

/** Gives the face of a style, read at the first use. */
export function faceOf(style: Style): Face {
  const known = loaded.styles.get(style);
  if (known) return known;
  const place = path.join(/* turbopackIgnore: true */ process.cwd(), "assets/fonts", files[style]);
  const face = makeFace(files[style], readFileSync(/* turbopackIgnore: true */ place));
  loaded.styles.set(style, face);
  return face;
}

/** Reads a slice of rare characters, once per process: about 20 ms and 1 MB each. */
export function loadSlice(file: string): Promise<Face> {
  const known = loaded.slices.get(file);
  if (known) return known;
  const reading = readSlice(file);
  loaded.slices.set(file, reading);
  reading.catch(() => loaded.slices.delete(file));
  return reading;
}

/** Gives a slice that was read before; undefined otherwise. */
export function readySlice(file: string): Face | undefined {
  return loaded.ready.get(file);
}

async function readSlice(file: string): Promise<Face> {
  const place = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/hanamin", file);
  const packed = await readFile(/* turbopackIgnore: true */ place);
  const face = makeFace(file, new Uint8Array(await convert(packed, "sfnt", "woff2")));
  loaded.ready.set(file, face);
  return face;
}

function makeFace(name: string, bytes: Uint8Array): Face {
  const parsed = create(bytes);
  const glyphs = new Map<number, FaceGlyph | undefined>();
  const find = (codePoint: number): FaceGlyph | undefined => {
    if (!parsed.hasGlyphForCodePoint(codePoint)) return undefined;
    const { id, advanceWidth } = parsed.glyphForCodePoint(codePoint);
    return { face, id, advance: (advanceWidth * 1000) / parsed.unitsPerEm };
  };
  const face: Face = {
    name,
    bytes,
    font: withPlainLayout(parsed),
    glyphOf(codePoint) {
      if (!glyphs.has(codePoint)) glyphs.set(codePoint, find(codePoint));
      return glyphs.get(codePoint);
    },
  };
  return face;
}

/**
 * Makes the font set each character as its own glyph: no ligatures and no kerning, so that what is measured is what is drawn,
 * and each glyph tells the character it stands for, also where two characters share one.
 */
function withPlainLayout(parsed: Font): Font {
  return Object.create(parsed, {
    layout: {
      value: (text: string) => ({
        glyphs: [...text].map((character) => {
          const codePoint = character.codePointAt(0) ?? 0;
          const { id, advanceWidth } = parsed.glyphForCodePoint(codePoint);
          return { id, advanceWidth, codePoints: [codePoint] };
        }),
      }),
    },
  });
}
