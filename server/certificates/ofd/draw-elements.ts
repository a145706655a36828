import "server-only";
import type { Face } from "@/server/documents/fonts/faces";
import type { ImageElement, LayoutColour, LayoutElement, PathElement, PathStep } from "../layout/model";
import type { OfdImageTags } from "./model";
import { type GlyphRun, setText } from "./set-text";
import { decimal, decimals, escapeXml } from "./xml";

/** Hands out the numbers of a document, which all its pages, layers, objects and resources share. */
export interface Numbers {
  next(): number;
}

/** What drawing has asked for so far: the characters of each font and the numbers of fonts and pictures. */
export interface Resources {
  fonts: Map<Face, { id: number; characters: Set<string> }>;
  images: Map<ImageElement["image"], number>;
}

/** The objects of one layer as XML, and which of them show a named value. */
export interface DrawnLayer {
  xml: string;
  tagged: { tag: string; objects: number[] }[];
}

/** Above and below the baseline, in ems: readers clip to the box of an object, so it holds every glyph of the fonts. */
const box = { above: 1.1, below: 0.4, side: 0.1 };

/** Draws elements in their order. */
export async function drawElements(
  elements: readonly LayoutElement[],
  { numbers, resources, imageTags }: { numbers: Numbers; resources: Resources; imageTags: OfdImageTags },
): Promise<DrawnLayer> {
  const drawn: DrawnLayer = { xml: "", tagged: [] };
  const add = (draw: (id: number) => string) => {
    const id = numbers.next();
    drawn.xml += draw(id);
    return id;
  };
  for (const element of elements) {
    if (element.kind === "path") add((id) => pathObject(id, element));
    else if (element.kind === "image") {
      const object = add((id) => imageObject(id, element, resources.images));
      const tag = imageTags[element.image];
      if (tag !== undefined) drawn.tagged.push({ tag, objects: [object] });
    } else {
      const objects = (await setText(element)).map((piece) =>
        add((id) =>
          piece.kind === "path"
            ? pathObject(id, piece)
            : textObject(id, { ...element, piece }, fontOf(piece, resources, numbers)),
        ),
      );
      if (element.tag !== undefined) drawn.tagged.push({ tag: element.tag, objects });
    }
  }
  return drawn;
}

/** Gives the number of a run's font and notes which characters it needs. */
function fontOf({ face, text }: GlyphRun, { fonts }: Resources, numbers: Numbers): number {
  const known = fonts.get(face) ?? { id: numbers.next(), characters: new Set<string>() };
  fonts.set(face, known);
  for (const character of text) known.characters.add(character);
  return known.id;
}

const colour = (name: string, value: LayoutColour) => `<ofd:${name} Value="${decimals(...value)}"/>`;

/** Writes advances as DeltaX does: `g 3 5.6` for three times 5.6. */
function deltas(advances: readonly number[]): string {
  const words = advances.map(decimal);
  const parts: string[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i + 1;
    while (words[end] === words[i]) end++;
    const word = words[i] ?? "";
    parts.push(end - i > 2 ? `g ${end - i} ${word}` : words.slice(i, end).join(" "));
    i = end;
  }
  return parts.join(" ");
}

interface PlacedRun {
  piece: GlyphRun;
  y: number;
  size: number;
  colour: LayoutColour;
}

function textObject(id: number, { piece, y, size, colour: fill }: PlacedRun, font: number): string {
  const [above, side] = [box.above * size, box.side * size];
  const boundary = decimals(piece.x - side, y - above, piece.width + 2 * side, above + box.below * size);
  const delta = piece.advances.length > 0 ? ` DeltaX="${deltas(piece.advances)}"` : "";
  return (
    `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="${font}" Size="${decimal(size)}">${colour("FillColor", fill)}` +
    `<ofd:TextCode X="${decimal(side)}" Y="${decimal(above)}"${delta}>${escapeXml(piece.text)}</ofd:TextCode></ofd:TextObject>`
  );
}

function imageObject(id: number, element: ImageElement, images: Resources["images"]): string {
  const resource = images.get(element.image);
  if (resource === undefined) throw new Error(`The picture ${element.image} is missing`);
  const { x, y, width, height } = element;
  return `<ofd:ImageObject ID="${id}" Boundary="${decimals(x, y, width, height)}" CTM="${decimals(width, 0, 0, height, 0, 0)}" ResourceID="${resource}"/>`;
}

/** Lists the points of a step, the control points of curves with them: they hold the curve. */
function pointsOf(step: PathStep): (readonly [number, number])[] {
  if (step.op === "C") return [];
  const end = [step.x, step.y] as const;
  return step.op === "B" ? [[step.x1, step.y1], [step.x2, step.y2], end] : [end];
}

function pathObject(id: number, { d, stroke, fill }: PathElement): string {
  const points = d.flatMap(pointsOf);
  const margin = (stroke?.width ?? 0) / 2;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (values: readonly number[]) =>
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) - margin;
  const most = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + margin;
  const [left, top] = [least(xs), least(ys)];
  const boundary = decimals(left, top, most(xs) - left, most(ys) - top);
  const steps = d.map((step) =>
    [step.op, ...pointsOf(step).map(([x, y]) => decimals(rounded(x - left), rounded(y - top)))].join(" "),
  );
  const line = stroke ? ` LineWidth="${decimal(stroke.width)}"` : ' Stroke="false"';
  return (
    `<ofd:PathObject ID="${id}" Boundary="${boundary}"${line} Fill="${fill !== undefined}">` +
    (stroke ? colour("StrokeColor", stroke.colour) : "") +
    (fill ? colour("FillColor", fill) : "") +
    `<ofd:AbbreviatedData>${steps.join(" ")}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

/** A micrometre is finer than any printer; coordinates of outlines are most of a template's size. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;
