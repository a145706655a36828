import "server-only";
import { balanceLines } from "@/lib/documents/line-breaking";
import type { Style } from "@/server/documents/fonts/faces";
import type { FontChain } from "@/server/documents/fonts/font-chain";
import type { LayoutColour, TextElement } from "./model";

/** The colours of a certificate. */
export const ink = {
  black: [24, 29, 35],
  label: [52, 61, 70],
  quiet: [89, 99, 109],
  rule: [198, 192, 176],
  cinnabar: [169, 42, 24],
  watermark: [250, 236, 232],
} as const satisfies Record<string, LayoutColour>;

/** What a line of text looks like; sizes in millimetres. */
export interface Look {
  size: number;
  style: Style;
  colour: LayoutColour;
  tracking?: number;
}

/** What a text element says about itself beside its place and looks. */
export type Role = Pick<TextElement, "template" | "tag">;

/** Sets lines of text by the widths of the fonts. */
export interface Typesetter {
  /** Gives the width of a line in millimetres. */
  width(text: string, face: Pick<Look, "size" | "style" | "tracking">): number;
  /** Sets a line from its left end on. */
  line(text: string, at: { x: number; y: number }, face: Look, role?: Role): TextElement;
  /** Sets a line with its middle at x, smaller when it would be wider than `most`. */
  centred(
    text: string,
    at: { x: number; y: number },
    face: Look & { most?: number },
    role?: Role,
  ): TextElement;
  /** Sets a label so that its first and last characters touch both ends of `width`. */
  justified(text: string, at: { x: number; y: number; width: number }, face: Look, role?: Role): TextElement;
  /** Breaks a text into as few lines as go into the width, all about as long. */
  balance(text: string, width: number, face: Pick<Look, "size" | "style">): string[];
}

/** Makes the typesetter for the text that a chain of fonts was made for. */
export function typesetter(chain: FontChain): Typesetter {
  const width: Typesetter["width"] = (text, { size, style, tracking = 0 }) =>
    (chain.widthOf(text, style) * size) / 1000 + tracking * Math.max(0, [...text].length - 1);
  const line: Typesetter["line"] = (text, { x, y }, { size, style, colour, tracking }, role = {}) => ({
    kind: "text",
    x: inMicrometres(x),
    y: inMicrometres(y),
    size: inMicrometres(size),
    text,
    style,
    colour,
    ...(tracking ? { tracking: inMicrometres(tracking) } : {}),
    ...role,
  });
  return {
    width,
    line,
    centred(text, { x, y }, { most = Number.POSITIVE_INFINITY, ...face }, role) {
      const fit = Math.min(1, most / width(text, face));
      const { size, tracking = 0 } = face;
      const fitted = { ...face, size: size * fit, tracking: tracking * fit };
      return line(text, { x: x - width(text, fitted) / 2, y }, fitted, role);
    },
    justified(text, { x, y, width: wide }, face, role) {
      const gaps = [...text].length - 1;
      const free = wide - width(text, face);
      const fit = Math.min(1, wide / width(text, face));
      const spread = {
        ...face,
        size: face.size * fit,
        ...(gaps > 0 && free > 0 && { tracking: free / gaps }),
      };
      return line(text, { x, y }, spread, role);
    },
    balance: (text, most, face) => balanceLines(text, most, (piece) => width(piece, face)),
  };
}

const inMicrometres = (millimetres: number): number => Math.round(millimetres * 1000) / 1000;
