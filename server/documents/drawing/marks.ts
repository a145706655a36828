import "server-only";
import type { DocumentParty } from "@/lib/documents/signature-fields";
import type { Style } from "@/server/documents/fonts/faces";

/** A rectangle in points, its corner at the lower left of the page. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something on a page, black unless `ink` says otherwise. Text stands on its baseline; `spacing` goes between its characters, in points. */
export type Mark =
  | {
      kind: "text";
      text: string;
      x: number;
      y: number;
      size: number;
      style: Style;
      spacing?: number;
      ink?: "red";
    }
  | {
      kind: "line";
      from: readonly [number, number];
      to: readonly [number, number];
      width: number;
      ink?: "red";
    }
  | ({ kind: "bar" } & Rectangle)
  /** An image by its name in the resources of the pages. */
  | ({ kind: "image"; name: string } & Rectangle);

/** A document laid out: the marks of each page, and where its parties sign. */
export interface PageLayout {
  pages: Mark[][];
  areas: { party: DocumentParty; page: number; area: Rectangle }[];
}

/** Measures a text in points. */
export type TextWidth = (text: string, size: number, style: Style) => number;
