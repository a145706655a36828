/** A screen that the manual shows, by the name of its picture. */
export const manualFigures = [
  "portal",
  "sign-in",
  "applications",
  "matters",
  "form",
  "sign",
  "inbox",
  "countersign",
  "certificate",
] as const;
export type ManualFigure = (typeof manualFigures)[number];

/** A piece of the manual. A heading of level 1 begins a chapter. */
export type ManualBlock =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  /** 注意：…, set apart. */
  | { kind: "note"; text: string }
  | { kind: "list"; numbered: boolean; items: readonly string[] }
  | { kind: "figure"; figure: ManualFigure; caption: string };

/** A chapter: its title, and its blocks once its number is known. */
export interface Chapter {
  title: string;
  blocks: (number: string) => ManualBlock[];
}

/** The manual, in Chinese as the documents are: its cover, and its chapters in their order. */
export interface ManualContent {
  title: string;
  edition: string;
  /** YYYY-MM-DD */
  date: string;
  blocks: readonly ManualBlock[];
}

/** Heads a chapter, a section or a part of one. */
export const heading = (level: 1 | 2 | 3, text: string): ManualBlock => ({ kind: "heading", level, text });
/** Says something. */
export const paragraph = (text: string): ManualBlock => ({ kind: "paragraph", text });
/** Sets a warning apart. */
export const note = (text: string): ManualBlock => ({ kind: "note", text: `注意：${text}` });
/** Numbers what is done one after the other. */
export const steps = (...items: string[]): ManualBlock => ({ kind: "list", numbered: true, items });
/** Lists what stands side by side. */
export const points = (...items: string[]): ManualBlock => ({ kind: "list", numbered: false, items });
/** Shows a screen. */
export const figure = (name: ManualFigure, caption: string): ManualBlock => ({
  kind: "figure",
  figure: name,
  caption,
});
