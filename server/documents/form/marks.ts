import "server-only";
import type { SigningParty } from "@/lib/documents/signature-fields";
import type { Style } from "@/server/documents/fonts/faces";

/** A rectangle in points, its corner at the lower left of the page. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Names of the images in the resources of every page; the applicant's signature draws its image again by this name. */
export const imageNames = { photo: "Photo", signatureImage: "SignatureImage" } as const;
export type ImageRole = keyof typeof imageNames;

/** Something on a page. Text stands on its baseline; `spacing` goes between its characters, in points. */
export type Mark =
  | { kind: "text"; text: string; x: number; y: number; size: number; style: Style; spacing?: number }
  | { kind: "line"; from: readonly [number, number]; to: readonly [number, number]; width: number }
  | ({ kind: "bar" } & Rectangle)
  | ({ kind: "image"; role: ImageRole } & Rectangle);

/** A form laid out: the marks of each page, and where the parties sign. */
export interface FormLayout {
  pages: Mark[][];
  areas: { party: SigningParty; page: number; area: Rectangle }[];
}

/** Measures a text in points. */
export type TextWidth = (text: string, size: number, style: Style) => number;
