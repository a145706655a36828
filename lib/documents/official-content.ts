import { z } from "zod";
import { documentKinds } from "@/lib/domain/document-numbers";
import { plainDate } from "@/lib/domain/plain-date-schema";

const fact = z.object({ label: z.string(), value: z.string() });

/** One piece of an official document's body: a paragraph, a table of facts, or a numbered table of things and what is said of each. */
const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), text: z.string() }),
  z.object({ kind: z.literal("facts"), facts: z.array(fact) }),
  z.object({ kind: z.literal("items"), head: fact, items: z.array(fact) }),
]);
export type OfficialBlock = z.infer<typeof block>;

/** Everything an official document says, in its order; frozen in its row before it is drawn, and drawn from nothing else. */
export const officialContent = z.object({
  kind: z.enum(documentKinds),
  title: z.string(),
  number: z.string(),
  authority: z.string(),
  addressee: z.string(),
  /** Of the application that it is about; an act on a registration has none. */
  acceptanceNumber: z.string().optional(),
  /** Of the registration that it is about. */
  registrationNumber: z.string().optional(),
  body: z.array(block),
  date: plainDate,
  /** Address under which strangers check the document, for its QR code. */
  verifyUrl: z.string().optional(),
  /** Made by a demonstration: the document says that it binds nobody. */
  test: z.boolean(),
});
export type OfficialContent = z.infer<typeof officialContent>;

/** Lists what a document says in the order of reading. */
export function officialText(content: OfficialContent): string[] {
  const { authority, title, number, addressee, body } = content;
  return [authority, title, number, `${addressee}：`, ...body.flatMap(textOf)];
}

function textOf(piece: OfficialBlock): string[] {
  if (piece.kind === "paragraph") return [piece.text];
  const rows = piece.kind === "facts" ? piece.facts : [piece.head, ...piece.items];
  return rows.map(({ label, value }) => `${label} ${value}`);
}
