import type { Reason } from "@/lib/errors";
import { wordingBounds } from "@/lib/professions/wording-bounds";
import type { WordingKind } from "@/lib/professions/wordings-schema";
import { isAfter, isBefore, type PlainDate } from "./plain-date";

/** A standard wording as a registry keeps it: offered from its first to its last day, both included. */
export interface DictionaryEntry {
  code: string;
  text: string;
  /** The article that it rests on; may be empty. */
  basis: string;
  from: PlainDate | null;
  to: PlainDate | null;
}

const kindsOfSteps: Partial<Record<string, WordingKind>> = {
  requestCorrection: "correction",
  refuseAcceptance: "notAccepted",
  askExplanation: "explanation",
  askExtension: "extension",
  recommendRefusal: "refusal",
  refuse: "refusal",
};

/** Tells whose wordings the words of a step in a case, or of a verdict, may hold; undefined where none are kept. */
export const wordingKindOf = (step: string): WordingKind | undefined => kindsOfSteps[step];

/** Lists the entries that are offered on a day, in their order. */
export function offeredOn(entries: readonly DictionaryEntry[], day: PlainDate): DictionaryEntry[] {
  return entries.filter(({ from, to }) => !(from && isBefore(day, from)) && !(to && isAfter(day, to)));
}

/** Names the entries that stand in an officer's words, unchanged; one that is part of a longer one there does not count for itself. */
export function wordingsIn(entries: readonly DictionaryEntry[], words: string): string[] {
  const plain = words.normalize("NFC");
  const found = entries.filter(({ text }) => plain.includes(text));
  const within = ({ code, text }: DictionaryEntry) =>
    found.some(
      (other) => other.code !== code && other.text.length > text.length && other.text.includes(text),
    );
  return found.filter((entry) => !within(entry)).map(({ code }) => code);
}

/** Puts a wording after what an officer has typed so far. */
export function withWording(words: string, text: string): string {
  const typed = words.trim();
  if (typed === "") return text;
  return /[。；，、：]$/.test(typed) ? `${typed}${text}` : `${typed}；${text}`;
}

/** Puts what was typed into the shape in which it is kept: one line each, and a clause without its full stop. */
export function tidyEntry({ code, text, basis, from, to }: DictionaryEntry): DictionaryEntry {
  const line = (typed: string) => typed.normalize("NFC").replace(/\s+/g, " ").trim();
  return {
    code: line(code).toUpperCase(),
    text: line(text).replace(/[。.；;]+$/, ""),
    basis: line(basis),
    from,
    to,
  };
}

/**
 * Tells what speaks against a new version of a dictionary: what is wrong in itself, and what is in use and would be taken away or
 * would say something else. Fields are named as in "entries.2.text".
 */
export function dictionaryFaults(
  before: readonly DictionaryEntry[],
  after: readonly DictionaryEntry[],
  used: ReadonlySet<string>,
): Reason[] {
  const gone = before.filter(({ code }) => used.has(code) && !after.some((entry) => entry.code === code));
  return [
    ...(after.length > wordingBounds.mostEntries
      ? [{ key: "dictionary.many", values: { most: wordingBounds.mostEntries } }]
      : []),
    ...gone.map(({ code }) => ({ key: "dictionary.used", values: { code } })),
    ...after.flatMap((entry, at) => [
      ...ownFaults(entry, `entries.${at}`),
      ...twiceFaults(after, at),
      ...usedFaults(
        before.find(({ code }) => code === entry.code),
        entry,
        { used, field: `entries.${at}.text` },
      ),
    ]),
    ...(JSON.stringify(before) === JSON.stringify(after) ? [{ key: "dictionary.nothing" }] : []),
  ];
}

function ownFaults({ code, text, basis, from, to }: DictionaryEntry, field: string): Reason[] {
  const { mostCode, leastText, mostText, mostBasis } = wordingBounds;
  const faults: Reason[] = [];
  if (!wordingBounds.code.test(code) || code.length > mostCode)
    faults.push({ key: "dictionary.code", field: `${field}.code`, values: { most: mostCode } });
  if (text.length < leastText || text.length > mostText || /[<>]/.test(text))
    faults.push({
      key: "dictionary.text",
      field: `${field}.text`,
      values: { least: leastText, most: mostText },
    });
  if (basis.length > mostBasis)
    faults.push({ key: "dictionary.basis", field: `${field}.basis`, values: { most: mostBasis } });
  if (from && to && isBefore(to, from)) faults.push({ key: "dictionary.period", field: `${field}.to` });
  return faults;
}

function twiceFaults(entries: readonly DictionaryEntry[], at: number): Reason[] {
  const earlier = entries.slice(0, at);
  const entry = entries[at];
  return [
    ...(earlier.some(({ code }) => code === entry?.code)
      ? [{ key: "dictionary.twice", field: `entries.${at}.code` }]
      : []),
    ...(earlier.some(({ text }) => text === entry?.text)
      ? [{ key: "dictionary.sameText", field: `entries.${at}.text` }]
      : []),
  ];
}

function usedFaults(
  known: DictionaryEntry | undefined,
  entry: DictionaryEntry,
  { used, field }: { used: ReadonlySet<string>; field: string },
): Reason[] {
  const same = known?.text === entry.text && known?.basis === entry.basis;
  return used.has(entry.code) && !same ? [{ key: "dictionary.usedText", field }] : [];
}
