import "server-only";
import type { Face } from "@/server/documents/fonts/faces";
import { type FontChain, fontChainFor, halfEm, outlinesOf } from "@/server/documents/fonts/font-chain";
import type { PathElement, PathStep, TextElement } from "../layout/model";

/** Characters of one face on a line: `x` is the left edge, `advances` lead from each glyph to the next; millimetres. */
export interface GlyphRun {
  kind: "glyphs";
  face: Face;
  text: string;
  x: number;
  advances: number[];
  /** From the left edge of the first glyph to the right edge of the last. */
  width: number;
}

/** What a line of text is drawn as: glyphs of embedded fonts, and outlines of characters that readers cannot show as text. */
export type TextPiece = GlyphRun | PathElement;

/** The one blank that readers keep within a run; at any other the next glyph begins a run of its own. */
const ideographicSpace = "\u3000";

/** Tells whether readers show a character as text: those beyond the BMP come out blank or as question marks. */
const isShownAsText = (face: Face, character: string) =>
  character.length === 1 && !face.name.endsWith(".woff2");

/** Sets a line of text; throws UndrawableText when no font has one of its characters. */
export async function setText(element: TextElement): Promise<TextPiece[]> {
  const { text, style, size, tracking = 0 } = element;
  const chain = await fontChainFor(text);
  const pieces: TextPiece[] = [];
  let x = element.x;
  let apart = false; // a blank lies between
  for (const { face, character, tightened } of charactersOf(chain, text, style)) {
    const advance = (chain.widthOf(character, style) / 1000) * size;
    const joins: boolean = !apart && pieces.at(-1)?.kind === "glyphs";
    const glyph = { face, character, x, advance, joins };
    apart = /\s/.test(character) && !(joins && character === ideographicSpace);
    if (!apart && isShownAsText(face, character)) addGlyph(pieces, glyph);
    else if (!apart) pieces.push(await outlined(element, character, x));
    x += advance + tracking - (tightened ? (halfEm / 1000) * size : 0);
  }
  return pieces.map((piece) => (piece.kind === "glyphs" ? withoutLastBlanks(piece) : piece));
}

interface PlacedCharacter {
  face: Face;
  character: string;
  tightened: boolean;
}

/** Cuts a line into characters, each with its face and whether the next begins half an em earlier. */
function charactersOf(chain: FontChain, text: string, style: TextElement["style"]): PlacedCharacter[] {
  return chain.runsOf(text, style).flatMap((run) => {
    const characters = [...run.text];
    return characters.map((character, i) => ({
      face: run.face,
      character,
      tightened: run.tightened && i === characters.length - 1,
    }));
  });
}

interface PlacedGlyph {
  face: Face;
  character: string;
  x: number;
  advance: number;
  /** Whether it may continue the run before it. */
  joins: boolean;
}

/** Adds a glyph to the run before it when that is of the same face, else begins a run. */
function addGlyph(pieces: TextPiece[], { face, character, x, advance, joins }: PlacedGlyph): void {
  const last = pieces.at(-1);
  if (joins && last?.kind === "glyphs" && last.face === face) {
    const before = last.advances.reduce((sum, each) => sum + each, last.x);
    last.text += character;
    last.advances.push(x - before);
    last.width = x + advance - last.x;
  } else pieces.push({ kind: "glyphs", face, text: character, x, advances: [], width: advance });
}

function withoutLastBlanks(run: GlyphRun): GlyphRun {
  const text = run.text.trimEnd();
  const width = run.advances.slice(text.length - 1).reduce((left, each) => left - each, run.width);
  return { ...run, text, advances: run.advances.slice(0, Math.max(0, text.length - 1)), width };
}

/** Draws one character as a filled outline at its place. */
async function outlined(element: TextElement, character: string, x: number): Promise<PathElement> {
  const { style, size, y, colour, template } = element;
  const [outline] = await outlinesOf(character, style);
  const scale = size / 1000;
  let [startX, startY] = [0, 0];
  const d = (outline?.commands ?? []).map(({ command, args }): PathStep => {
    if (command === "closePath") return { op: "C" };
    const at = (i: number) => [x + (args[i] ?? 0) * scale, y - (args[i + 1] ?? 0) * scale] as const;
    const [endX, endY] = at(args.length - 2);
    const [fromX, fromY] = [startX, startY];
    [startX, startY] = [endX, endY];
    if (command === "moveTo") return { op: "M", x: endX, y: endY };
    if (command === "lineTo") return { op: "L", x: endX, y: endY };
    const [[x1, y1], [x2, y2]] =
      command === "bezierCurveTo" ? [at(0), at(2)] : asCubic([fromX, fromY], at(0), [endX, endY]);
    return { op: "B", x1, y1, x2, y2, x: endX, y: endY };
  });
  return { kind: "path", d, fill: colour, ...(template && { template }) };
}

type Point = readonly [number, number];

/** Raises a quadratic curve to the cubic one of the same shape; readers of OFD know no other. */
function asCubic(from: Point, control: Point, to: Point): readonly [Point, Point] {
  const toward = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ];
  return [toward(from), toward(to)];
}
