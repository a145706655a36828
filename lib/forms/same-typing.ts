import type { Draft, DraftField } from "./draft";
import { emptyDraft } from "./empty-draft";

const fields = Object.keys(emptyDraft) as DraftField[];

/** Compares two drafts by what was typed; the tick of the declaration is given anew each time and does not count. */
export function sameTyping(one: Draft, other: Draft): boolean {
  return fields.every((field) => field === "agreed" || one[field] === other[field]);
}
