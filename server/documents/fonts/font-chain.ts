import "server-only";
import type { PathCommand } from "fontkit";
import { type Face, type FaceGlyph, faceOf, loadSlice, readySlice, type Style } from "./faces";
import { rareSliceOf } from "./rare-slices";

/** A stretch of text that one face draws; `tightened` when the next begins half an em earlier. */
export interface Run {
  face: Face;
  text: string;
  tightened: boolean;
}

/** A glyph as drawing steps in an em of 1,000 units, the y axis upwards from the baseline. */
export interface GlyphOutline {
  advance: number;
  commands: PathCommand[];
}

/** Cuts and measures the text it was made for; other text may lack its rare characters and then throws. */
export interface FontChain {
  runsOf(text: string, style: Style): Run[];
  /** Gives the width in thousandths of the em. */
  widthOf(text: string, style: Style): number;
}

/** Thrown when a text is to be drawn that has characters of no font. */
export class UndrawableText extends Error {
  constructor(readonly characters: readonly string[]) {
    super(
      `no font has ${characters.map((character) => `${character} ${codePointName(character)}`).join(", ")}`,
    );
  }
}

/** The other weights and designs that step in when a style lacks a character; together they are the same for every style. */
const fallbacks: Record<Style, readonly Style[]> = {
  sans: ["sans", "serif"],
  serif: ["serif", "sans"],
  serifBold: ["serifBold", "serif", "sans"],
};

// Set as they come, without shaping: what joins, turns or hides its neighbours cannot be drawn, nor what has no agreed form.
const neverDrawn = /[\p{C}\p{M}\p{Zl}\p{Zp}]/u;

/** How far the sign after a gap moves back, in thousandths of the em. */
export const halfEm = 500;

// 中文排版需求 (W3C clreq) 3.1.6.1: of two signs with an empty half between them, one gives its half up.
const leavesGap = /^[，。、；：）】》〉」』〕｝][，。、；：）】》〉」』〕｝（【《〈「『〔｛]$/u;

/** Lists the characters of a text that no font of the chain has, each once, in their order. */
export async function missingCharacters(text: string): Promise<string[]> {
  const characters = [...new Set(text)];
  await loadRare(characters);
  return characters.filter((character) => glyphOf(character, "sans") === undefined);
}

/** Reads what a text needs and gives the chain to draw it with; throws UndrawableText when a character has no glyph. */
export async function fontChainFor(text: string): Promise<FontChain> {
  const missing = await missingCharacters(text);
  if (missing.length > 0) throw new UndrawableText(missing);
  return chain;
}

/** Gives the outlines of a line of text, in the text face unless told, in the order of reading; throws UndrawableText. */
export async function outlinesOf(text: string, style: Style = "sans"): Promise<GlyphOutline[]> {
  await fontChainFor(text);
  return [...text].map((character) => outlineOf(character, certainGlyph(character, style)));
}

const chain: FontChain = {
  runsOf(text, style) {
    const runs: Run[] = [];
    let before = "";
    for (const character of text) {
      const { face } = certainGlyph(character, style);
      const last = runs.at(-1);
      const tightened = last !== undefined && leavesGap.test(before + character);
      if (tightened) last.tightened = true;
      if (last?.face === face && !tightened) last.text += character;
      else runs.push({ face, text: character, tightened: false });
      before = character;
    }
    return runs;
  },
  widthOf(text, style) {
    let width = 0;
    let before = "";
    for (const character of text) {
      width += certainGlyph(character, style).advance - (leavesGap.test(before + character) ? halfEm : 0);
      before = character;
    }
    return width;
  },
};

async function loadRare(characters: readonly string[]): Promise<void> {
  const slices = new Set<string>();
  for (const character of characters) {
    if (neverDrawn.test(character) || commonGlyph(codePointOf(character), "sans")) continue;
    const slice = rareSliceOf(codePointOf(character));
    if (slice) slices.add(slice);
  }
  await Promise.all([...slices].map(loadSlice));
}

function glyphOf(character: string, style: Style): FaceGlyph | undefined {
  if (neverDrawn.test(character)) return undefined;
  const codePoint = codePointOf(character);
  const common = commonGlyph(codePoint, style);
  if (common) return common;
  const slice = rareSliceOf(codePoint);
  return slice ? readySlice(slice)?.glyphOf(codePoint) : undefined;
}

function commonGlyph(codePoint: number, style: Style): FaceGlyph | undefined {
  for (const each of fallbacks[style]) {
    const glyph = faceOf(each).glyphOf(codePoint);
    if (glyph) return glyph;
  }
  return undefined;
}

function certainGlyph(character: string, style: Style): FaceGlyph {
  const glyph = glyphOf(character, style);
  if (!glyph) throw new UndrawableText([character]);
  return glyph;
}

function outlineOf(character: string, { face, advance }: FaceGlyph): GlyphOutline {
  const scale = 1000 / face.font.unitsPerEm;
  const { path } = face.font.glyphForCodePoint(codePointOf(character));
  const commands = path.commands.map(({ command, args }) => ({
    command,
    args: args.map((value) => value * scale),
  }));
  return { advance, commands };
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** Writes a character's code point as people look it up: U+20BB7. */
export function codePointName(character: string): string {
  return `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, "0")}`;
}
