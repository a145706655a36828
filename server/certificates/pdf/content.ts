import "server-only";
import type { EmbeddedFace } from "@/server/documents/drawing/pdf-file";
import type { Face } from "@/server/documents/fonts/faces";
import { type FontChain, halfEm } from "@/server/documents/fonts/font-chain";
import type {
  ImageElement,
  LayoutColour,
  LayoutElement,
  LayoutPage,
  PathElement,
  PathStep,
  TextElement,
} from "../layout/model";

/** Points per millimetre. */
export const points = 72 / 25.4;

/** What the page's content refers to. */
export interface Palette {
  chain: FontChain;
  faces: ReadonlyMap<Face, EmbeddedFace>;
}

/** Writes a certificate's elements, in their order, as PDF operators. */
export function pageContent({ height, elements }: LayoutPage, palette: Palette): string {
  const write = (element: LayoutElement): string => {
    if (element.kind === "text") return textOf(element, height, palette);
    return element.kind === "image" ? imageOf(element, height) : pathOf(element, height);
  };
  return elements.map(write).join("\n");
}

/** Names a picture in the resources of the page. */
export const pictureName = (image: ImageElement["image"]): string =>
  ({ photo: "Photo", signature: "Signature", qr: "Code" })[image];

function textOf(element: TextElement, height: number, { chain, faces }: Palette): string {
  const { text, x, y, size, style, colour, tracking = 0 } = element;
  const shown = chain.runsOf(text, style).map((run) => {
    const face = faces.get(run.face);
    if (!face) throw new Error(`the face ${run.face.name} is not in the document`);
    const codes = face.font.encodeText(run.text).toString();
    return `/${face.name} ${numbers(size * points)} Tf ${run.tightened ? `[${codes} ${halfEm}] TJ` : `${codes} Tj`}`;
  });
  const place = numbers(x * points, (height - y) * points);
  return `BT ${fill(colour)} ${numbers(tracking * points)} Tc 1 0 0 1 ${place} Tm ${shown.join(" ")} ET`;
}

function imageOf({ image, x, y, width, height }: ImageElement, paper: number): string {
  const box = [width, 0, 0, height, x, paper - y - height].map((value) => value * points);
  return `q ${numbers(...box)} cm /${pictureName(image)} Do Q`;
}

function pathOf({ d, stroke, fill: filling }: PathElement, height: number): string {
  const paint = stroke ? (filling ? "B" : "S") : "f";
  return [
    "q",
    ...(stroke ? [`${colours(stroke.colour)} RG ${numbers(stroke.width * points)} w`] : []),
    ...(filling ? [fill(filling)] : []),
    ...d.map((step) => stepOf(step, height)),
    paint,
    "Q",
  ].join(" ");
}

function stepOf(step: PathStep, height: number): string {
  const at = (x: number, y: number) => numbers(x * points, (height - y) * points);
  if (step.op === "C") return "h";
  if (step.op === "B") return `${at(step.x1, step.y1)} ${at(step.x2, step.y2)} ${at(step.x, step.y)} c`;
  return `${at(step.x, step.y)} ${step.op === "M" ? "m" : "l"}`;
}

const fill = (colour: LayoutColour): string => `${colours(colour)} rg`;
const colours = (colour: LayoutColour): string => numbers(...colour.map((part) => part / 255));

function numbers(...values: number[]): string {
  return values.map((value) => String(Math.round(value * 1000) / 1000)).join(" ");
}
