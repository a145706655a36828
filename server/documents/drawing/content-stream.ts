import "server-only";
import type { Face } from "@/server/documents/fonts/faces";
import { type FontChain, halfEm } from "@/server/documents/fonts/font-chain";
import type { Mark, Rectangle } from "./marks";
import type { EmbeddedFace } from "./pdf-file";

/** What a page's marks refer to; images by their names in the resources. */
export interface Palette {
  chain: FontChain;
  faces: ReadonlyMap<Face, EmbeddedFace>;
  images: ReadonlyMap<string, { width: number; height: number }>;
}

const red = "0.78 0.08 0.12";

/** Writes a page's marks as PDF operators on white. */
export function contentStream(marks: readonly Mark[], palette: Palette): string {
  const bars = marks.filter((mark) => mark.kind === "bar");
  return [
    ...marks.flatMap((mark) => (mark.kind === "line" ? [lineOf(mark)] : [])),
    ...(bars.length > 0
      ? [`${bars.map(({ x, y, width, height }) => `${numbers(x, y, width, height)} re`).join("\n")}\nf`]
      : []),
    ...marks.flatMap((mark) => (mark.kind === "image" ? [imageOf(mark, palette)] : [])),
    ...marks.flatMap((mark) => (mark.kind === "text" ? [textOf(mark, palette)] : [])),
  ].join("\n");
}

function lineOf({ from, to, width, ink }: Extract<Mark, { kind: "line" }>): string {
  // Square ends, so that the corners of a frame are closed.
  const line = `${numbers(width)} w 2 J ${numbers(...from)} m ${numbers(...to)} l S`;
  return ink ? `q ${red} RG ${line} Q` : line;
}

function textOf(mark: Extract<Mark, { kind: "text" }>, { chain, faces }: Palette): string {
  const { text, x, y, size, style, spacing = 0, ink } = mark;
  const shown = chain.runsOf(text, style).map((run) => {
    const face = faces.get(run.face);
    if (!face) throw new Error(`the face ${run.face.name} is not in the document`);
    const codes = face.font.encodeText(run.text).toString();
    return `/${face.name} ${numbers(size)} Tf ${run.tightened ? `[${codes} ${halfEm}] TJ` : `${codes} Tj`}`;
  });
  const line = `BT ${numbers(spacing)} Tc 1 0 0 1 ${numbers(x, y)} Tm ${shown.join(" ")} ET`;
  return ink ? `q ${red} rg ${line} Q` : line;
}

function imageOf(mark: Extract<Mark, { kind: "image" }>, { images }: Palette): string {
  const image = images.get(mark.name);
  if (!image) throw new Error(`the image ${mark.name} is not in the document`);
  const { x, y, width, height } = fitted(mark, image);
  return `q ${numbers(width, 0, 0, height, x, y)} cm /${mark.name} Do Q`;
}

/** Fits an image into its place without distorting it: at the left, in the middle of the height. */
function fitted(place: Rectangle, image: { width: number; height: number }): Rectangle {
  const scale = Math.min(place.width / image.width, place.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return { x: place.x, y: place.y + (place.height - height) / 2, width, height };
}

function numbers(...values: number[]): string {
  return values.map((value) => String(Math.round(value * 1000) / 1000)).join(" ");
}
