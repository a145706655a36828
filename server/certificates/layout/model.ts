/** A colour as red, green and blue, each 0 to 255. */
export type LayoutColour = readonly [number, number, number];

/** One step of an outline: move, line, cubic curve (two control points, then the end) or close. */
export type PathStep =
  | { op: "M" | "L"; x: number; y: number }
  | { op: "B"; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  | { op: "C" };

/**
 * One line of text. `x` is its left edge and `y` its baseline, in millimetres; `size` is the em in
 * millimetres; `tracking` is the extra space in millimetres after every glyph but the last.
 */
export interface TextElement {
  kind: "text";
  x: number;
  y: number;
  size: number;
  text: string;
  style: "serif" | "serifBold" | "sans";
  colour: LayoutColour;
  tracking?: number;
  /** Part of what every certificate of the profession shares. */
  template?: boolean;
  /** The semantic name of the value it shows, for example XM. */
  tag?: string;
}

/** One of the pictures that come beside the content; `x` and `y` are its top left corner. */
export interface ImageElement {
  kind: "image";
  x: number;
  y: number;
  width: number;
  height: number;
  image: "photo" | "signature" | "qr";
}

/** An outline, stroked, filled or both; widths in millimetres. */
export interface PathElement {
  kind: "path";
  d: readonly PathStep[];
  stroke?: { width: number; colour: LayoutColour };
  fill?: LayoutColour;
  /** Part of what every certificate of the profession shares. */
  template?: boolean;
}

/** Anything drawn on a certificate. */
export type LayoutElement = TextElement | ImageElement | PathElement;

/**
 * A certificate as drawn: millimetres, origin top left, y downwards; elements in painting order, those of the
 * template first, and the box the seal's appearance takes. Both the OFD and the PDF are written from it.
 */
export interface LayoutPage {
  width: number;
  height: number;
  elements: readonly LayoutElement[];
  seal: { x: number; y: number; width: number; height: number };
}
