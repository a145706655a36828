import type { Draft } from "./draft";
import { emptyDraft } from "./empty-draft";

const fields = Object.keys(emptyDraft) as (keyof Draft)[];

/** Compares two drafts by what was typed; the tick of the declaration is given anew each time and does not count. */
export function sameTyping(one: Draft, other: Draft): boolean {
  return fields.every((field) => field === "agreed" || plain(one, field) === plain(other, field));
}

/** Hours that were asked for and left empty are none; the order of choosing says nothing. */
function plain(draft: Draft, field: keyof Draft): string {
  if (field === "registrations") return JSON.stringify([...draft.registrations].sort());
  if (field !== "education") return JSON.stringify(draft[field]);
  const typed = Object.entries(draft.education)
    .filter(([, hours]) => Object.values(hours).some((value) => value !== ""))
    .map(([key, { compulsory, elective, date, body }]) => [key, compulsory, elective, date, body]);
  return JSON.stringify(typed.sort());
}
