import "server-only";
import type { Profession } from "@/lib/professions/schema";
import type { LayoutColour, PathElement } from "./model";
import { ink } from "./typography";

type Frame = Profession["certificate"]["sheet"]["frame"];
type Point = readonly [number, number];

const outer = { width: 1.2 } as const;
const inner = { width: 0.3, inset: 2.6, notch: 3.2 } as const;
const corner = { inset: 4.2, side: 1.6 } as const;

/** Draws the double border: a strong line outside, and within it a fine one with notched corners, a small square in each. */
export function frameElements(frame: Frame): PathElement[] {
  const edge = outer.width / 2;
  const { left, top, right, bottom } = inset(frame, inner.inset);
  const n = inner.notch;
  const fine: Point[] = [
    [left + n, top],
    [right - n, top],
    [right - n, top + n],
    [right, top + n],
    [right, bottom - n],
    [right - n, bottom - n],
    [right - n, bottom],
    [left + n, bottom],
    [left + n, bottom - n],
    [left, bottom - n],
    [left, top + n],
    [left + n, top + n],
  ];
  return [
    outline(corners(inset(frame, edge)), { stroke: { width: outer.width, colour: ink.black } }),
    outline(fine, { stroke: { width: inner.width, colour: ink.black } }),
    ...corners(inset(frame, corner.inset)).map(([x, y]) => square(x, y, corner.side)),
  ];
}

/** Draws a level line of the template. */
export function levelLine(
  { x, y, width }: { x: number; y: number; width: number },
  stroke: { width: number; colour: LayoutColour },
): PathElement {
  return {
    kind: "path",
    d: [
      { op: "M", x, y },
      { op: "L", x: x + width, y },
    ],
    stroke,
    template: true,
  };
}

/** Draws the edge around a box, outside it, as part of the template. */
export function boxEdge(box: Frame, stroke: { width: number; colour: LayoutColour }): PathElement {
  return outline(corners(inset(box, -stroke.width / 2)), { stroke });
}

function inset({ x, y, width, height }: Frame, by: number) {
  return { left: x + by, top: y + by, right: x + width - by, bottom: y + height - by };
}

function corners({ left, top, right, bottom }: ReturnType<typeof inset>): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function square(x: number, y: number, side: number): PathElement {
  const box = { x: x - side / 2, y: y - side / 2, width: side, height: side };
  return outline(corners(inset(box, 0)), { fill: ink.black });
}

function outline(points: readonly Point[], paint: Pick<PathElement, "stroke" | "fill">): PathElement {
  const steps = points.map(([x, y], index) => ({ op: index === 0 ? "M" : "L", x, y }) as const);
  return { kind: "path", d: [...steps, { op: "C" }], ...paint, template: true };
}
