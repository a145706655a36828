import { z } from "zod";
import { documentKinds } from "@/lib/domain/document-numbers";
import type { OfficialContent } from "./official-content";

/** How long each part of a registry's notice texts may be, in characters. */
export const noticeTextBounds = { name: 60, contact: 120, counter: 200, note: 300 } as const;

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .max(most, "noticeTexts.long")
        .regex(/^[^<>]*$/, "noticeTexts.sign"),
    )
    .default("");

/** What a registry's documents say of it beside the law; each message is the key of a reason. Empty parts are left out. */
export const noticeTexts = z.object({
  /** A further way to ask, beside the telephone. */
  contact: line(noticeTextBounds.contact),
  /** Where the counter is and when it is open. */
  counter: line(noticeTextBounds.counter),
  /** The authority to which one applies for reconsideration; empty: the province's government. */
  reconsideration: line(noticeTextBounds.name),
  /** The court before which one brings an action; empty: named as the law does. */
  court: line(noticeTextBounds.name),
  /** A paragraph at the end, by kind of document. */
  notes: z.partialRecord(z.enum(documentKinds), line(noticeTextBounds.note)).default({}),
});
export type NoticeTexts = z.output<typeof noticeTexts>;

/** The texts of a registry that has set none. */
export const noNoticeTexts: NoticeTexts = noticeTexts.parse({});

/** Lists the parts of a registry's texts with their names, as in "counter" or "notes.refused". */
export function noticeParts({ notes, ...parts }: NoticeTexts): [part: string, text: string][] {
  return [
    ...Object.entries(parts),
    ...Object.entries(notes).map(([kind, text]): [string, string] => [`notes.${kind}`, text]),
  ];
}

/** Names the parts in which two versions differ. */
export function changedParts(before: NoticeTexts, after: NoticeTexts): string[] {
  const [one, other] = [new Map(noticeParts(before)), new Map(noticeParts(after))];
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (part) => (one.get(part) ?? "") !== (other.get(part) ?? ""),
  );
}

/** Adds the registry's own paragraph to a document of its kind, after everything that the law asks for. */
export function withNote(content: OfficialContent, { notes }: NoticeTexts): OfficialContent {
  const note = notes[content.kind];
  return note ? { ...content, body: [...content.body, { kind: "paragraph", text: note }] } : content;
}
